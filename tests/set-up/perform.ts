import type { Turn } from '../../src/action.ts';
import { setUpActions } from '../../src/set-up/index.ts';

/** Does what a press on that verb's button does. */
export function perform(verb: string, data: object, turn: Turn) {
  const action = setUpActions.find((each) => each.verb === verb);
  if (!action) throw new Error(`no verb ${verb}`);
  return action.perform({ verb, ...data }, turn);
}
