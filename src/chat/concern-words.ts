/** Word stems that people use of somebody in danger. A false alarm costs nothing: it only shows where to ring. */
const stems = [
  ...['danger', 'unsafe', 'not safe', 'at risk', 'urgent', 'emergenc', '999', 'ambulance', 'help now', 'right now'],
  ...['hurt', 'harm', 'injur', 'bleed', 'bruis', 'burn', 'beat', 'hit', 'punch', 'kick', 'chok', 'strangl', 'stab'],
  ...['abus', 'neglect', 'assault', 'attack', 'violen', 'rape', 'groom', 'exploit', 'traffick', 'threat', 'weapon'],
  ...[
    'knife',
    'overdos',
    'suicid',
    'self-harm',
    'kill',
    'dying',
    'missing',
    'run away',
    'ran away',
    'scared',
    'afraid',
  ],
];

const aStem = new RegExp(`\\b(${stems.join('|')})`, 'i');

/** Whether what somebody typed may be about a person in danger now. Nothing is kept of it. */
export function soundsLikeAConcern(text: string): boolean {
  return aStem.test(text);
}
