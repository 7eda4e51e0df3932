/** The invented people of the local world. Ids are constant, so that what one run stores still fits the next. */
export interface LocalPerson {
  /** One word: the window's name in addresses and file names. */
  readonly key: string;
  readonly name: string;
  readonly job: string;
  /** Teams' own id of the person. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly email: string;
  readonly personalChat: string;
  readonly administrator: boolean;
  readonly tryFirst: string;
}

export const localTenant = '10ca1000-0000-4000-8000-000000000001';
export const localBot = { id: '28:local-safeguarding-reviews', name: 'Safeguarding Reviews' };
export const localTeam = {
  /** Also the id of the General channel, as in Teams. */
  id: '19:local-team@thread.tacv2',
  name: 'Example Partnership',
  aadGroupId: '10ca1000-0000-4000-8000-000000000002',
  channel: { id: '19:local-panel@thread.tacv2', name: 'Case review panel' },
  groupChat: { id: '19:local-group@thread.v2', name: 'Group chat' },
};

function person(number: number, key: string, name: string, job: string, tryFirst: string): LocalPerson {
  return {
    key,
    name,
    job,
    id: `29:local-${key}`,
    aadObjectId: `10ca1000-0000-4000-8000-${String(100 + number).padStart(12, '0')}`,
    email: `${key}@example.org`,
    personalChat: `a:local-chat-${key}`,
    administrator: key === 'casey',
    tryFirst,
  };
}

/** Who has a window by default. */
export const usualPeople: readonly LocalPerson[] = [
  person(1, 'robin', 'Robin Example', 'health visitor, a partner who refers', 'say "refer"'),
  person(2, 'priya', 'Priya Sample', 'panel member', 'open the channel "Case review panel"'),
  person(3, 'casey', 'Casey Placeholder', 'coordinator, manager and administrator', 'say "set up"'),
];

/** Who joins them with `--everyone`. */
export const decidingPeople: readonly LocalPerson[] = [
  person(4, 'lee', 'Lee Invented', 'safeguarding partner: local authority', 'say "hello"'),
  person(5, 'indra', 'Indra Specimen', 'safeguarding partner: integrated care board', 'say "hello"'),
  person(6, 'pat', 'Pat Fictional', 'safeguarding partner: police', 'say "hello"'),
  person(7, 'chris', 'Chris Standin', 'independent chair', 'say "hello"'),
];

export const everybody: readonly LocalPerson[] = [...usualPeople, ...decidingPeople];
