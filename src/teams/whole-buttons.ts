/** What a button of a card shares with others, bound once for them all: `"data": { "$with": "${at}", "go": "back" }`. */
const shared = '$with';

/**
 * Makes the buttons of a drawn card whole. Clients without Action.Execute press an Action.Submit with the same data, which hold the
 * verb too; both reach the same action. Done to the drawn card: in the template, all of it would be bound two or three times.
 */
export function withWholeButtons(card: object): object {
  for (const inside of Object.values(card)) {
    if (typeof inside === 'object' && inside !== null) withWholeButtons(inside);
  }
  return 'type' in card && card.type === 'Action.Execute' ? wholeButton(card) : card;
}

function wholeButton(press: object): object {
  const { data, verb } = { data: {}, verb: '', ...press };
  const { [shared]: common, ...own } = { [shared]: {}, ...data };
  Object.assign(press, { data: { ...common, ...own, verb } });
  const { verb: _, fallback: __, ...rest } = { verb: null, fallback: null, ...press };
  return Object.assign(press, { fallback: { ...rest, type: 'Action.Submit' } });
}
