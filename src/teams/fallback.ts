/**
 * Clients without Action.Execute press an Action.Submit with the same verb and data; both reach the same action. Added to the drawn
 * card: in the template, the data of every button would be bound twice.
 */
export function withFallbacks(card: object): object {
  for (const inside of Object.values(card)) {
    if (typeof inside === 'object' && inside !== null) withFallbacks(inside);
  }
  return 'type' in card && card.type === 'Action.Execute' ? Object.assign(card, { fallback: fallbackOf(card) }) : card;
}

function fallbackOf(press: object): object {
  const { verb: _, fallback: __, ...rest } = { verb: null, fallback: null, ...press };
  return { ...rest, type: 'Action.Submit' };
}
