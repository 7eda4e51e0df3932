import type { Turn } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import type { Uptake } from '../uptake.ts';

const left = new Refusal(
  'not-allowed',
  'You are not in this team’s channel any more, so what the team recorded is closed to you, your own words too. If something in it has to be changed, ask the team or your partnership’s coordinator.',
);
const untold = new Refusal(
  'not-found',
  'Teams did not say just now whether you are still in this team’s channel, so nothing of what it recorded is shown or changed. Please try again in a few minutes.',
);

const told = new WeakMap<Turn, Promise<boolean | null>>();

/**
 * Why whoever once recorded in a channel can neither see nor change what stands there; null when they can. People leave teams, and
 * what was recorded is the team’s: Teams is asked on every press, once, and what it said is not kept.
 */
export async function closedToWhoLeft(turn: Turn, { channel }: Pick<Uptake, 'channel'>): Promise<Refusal | null> {
  const asked = told.get(turn) ?? turn.services.directory.isIn(turn.person.id, channel.address);
  told.set(turn, asked);
  const isIn = await asked;
  if (isIn === null) return untold;
  return isIn ? null : left;
}
