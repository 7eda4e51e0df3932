import type { Stepper } from '../steps/step.ts';
import type { Discussion, TeamAction, Uptake } from '../uptake.ts';
import { discuss } from './discuss.ts';
import { impact } from './impact.ts';
import { recorderOf } from './recorded.ts';
import { redact } from './redact.ts';
import { tellAction } from './tell-action.ts';
import { theImpact } from './words.ts';

const may = (step: Pick<typeof discuss, 'barred'>, uptake: Uptake, by: Stepper, about: string): boolean =>
  step.barred(uptake, { ...by, about }) === null;

/** What this person may do about one discussion. */
export const withDiscussion = (uptake: Uptake, by: Stepper, { id }: Pick<Discussion, 'id'>) => ({
  canChange: may(discuss, uptake, by, id),
  canRedact: may(redact, uptake, by, id),
});

export const canTell = (uptake: Uptake, by: Stepper, { id }: TeamAction): boolean => may(tellAction, uptake, by, id);

/** What this person may do about all of it; `next` is the id of the next discussion that they record. */
export function withAll(uptake: Uptake, by: Stepper) {
  const next = recorderOf(uptake, by)?.next ?? null;
  return {
    next: next !== null && may(discuss, uptake, by, next) ? next : null,
    canTellImpact: may(impact, uptake, by, theImpact),
    canRedactImpact: may(redact, uptake, by, theImpact),
  };
}
