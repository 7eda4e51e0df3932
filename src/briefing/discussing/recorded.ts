import { Refusal } from '../../refusal.ts';
import type { Stepper } from '../steps/step.ts';
import type { Discussion, Uptake } from '../uptake.ts';

/** So many times, so that all of it can be taken away in one commit. */
export const mostVersions = 20;

const changedTooOften = new Refusal(
  'too-late',
  `This was changed ${mostVersions} times and stays as it is now. A coordinator can still take its words away.`,
);

export const recorderOf = ({ recorders }: Uptake, { person }: Pick<Stepper, 'person'>) =>
  recorders.find(({ id }) => id === person.id);

/** Whether somebody may tell of what this person recorded: it is theirs, or whoever recorded it has left and they record here too. */
export const tellsFor = (
  uptake: Uptake,
  recorder: Pick<Discussion['by'], 'id'>,
  by: Pick<Stepper, 'person'>,
): boolean =>
  recorder.id === by.person.id || (uptake.left.includes(recorder.id) && recorderOf(uptake, by) !== undefined);

/** Why whoever recorded something cannot change it: others did, its words were taken away, or it was changed too often; else null. */
export function closedTo(
  made: Pick<Discussion, 'by' | 'versions' | 'redacted'>,
  { person }: Pick<Stepper, 'person'>,
): Refusal | null {
  if (made.by.id !== person.id) {
    return new Refusal('not-allowed', `${made.by.name} recorded this. Only they can change it.`);
  }
  if (made.redacted) {
    const { by, why } = made.redacted;
    return new Refusal('too-late', `${by.name}, a coordinator, took the words of this away: ${why}`);
  }
  return made.versions >= mostVersions ? changedTooOften : null;
}
