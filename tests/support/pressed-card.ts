import type { Turn } from '../../src/action.ts';
import { allActions } from '../../src/app.ts';
import type { CardView } from '../../src/card-view.ts';

/** The card that a press on this verb's button shows. @throws Error when it shows none. */
export async function pressedCard(verb: string, data: object, turn: Turn): Promise<CardView> {
  const outcome = await allActions.find((one) => one.verb === verb)?.perform(data, turn);
  if (!outcome || !('card' in outcome)) throw new Error(`${verb} shows no card but ${JSON.stringify(outcome)}`);
  return outcome.card;
}
