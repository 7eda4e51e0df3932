import { dateInLondon } from '../../clocks/london-time.ts';
import { addMonths } from '../../clocks/plain-date.ts';
import type { Discussion, Uptake } from '../uptake.ts';
import { type Asking, askedOn } from './asked-on.ts';
import { type Askee, type Here, impactAskees } from './askees.ts';

/** Each message takes two rows of the one commit, which may have a hundred. */
export const mostAtOnce = 40;

/** The discussions whose day to ask comes: the first asks everybody, later ones those who record here since. None once one has told. */
function waiting({ discussions, impact, impactAsked }: Uptake): readonly Discussion[] {
  const { askedAt, told } = impact;
  if (told) return [];
  if (askedAt === null) return discussions.slice(0, 1);
  return discussions.filter(({ at, by }) => at > askedAt && !impactAsked.includes(by.id));
}

const dueOf = ({ at }: Discussion, asking: Asking): Date =>
  askedOn(addMonths(dateInLondon(new Date(at)), asking.impactAfterMonths), asking);

export const impactDue = (uptake: Uptake, asking: Asking): Date[] => waiting(uptake).map((one) => dueOf(one, asking));

/** Whom to ask by now what is different. */
export function impactAskedBy(uptake: Uptake, now: Date, asking: Asking, here: Here): Askee[] {
  const due = waiting(uptake).filter((one) => dueOf(one, asking) <= now);
  if (due.length === 0) return [];
  const askees = uptake.impact.askedAt ? [...new Set(due.map(({ by }) => by.id))] : impactAskees(uptake, here);
  return askees.slice(0, mostAtOnce);
}
