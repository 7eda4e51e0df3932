import { z } from 'zod';
import { Filling } from '../../form/filling.ts';
import { Doer } from '../../people/person.ts';

/** A step being filled in by one person, kept until it is taken or discarded. */
export const StepDraft = Filling.extend({
  id: z.string(),
  step: z.string(),
  about: z.string(),
  by: Doer,
  /** How often words of what it is about had been taken away when it was saved: what went later is not to be read in it. */
  takenAway: z.int().min(0).default(0),
});
export type StepDraft = z.infer<typeof StepDraft>;

export const stepDraftPrefix = 'begun:';

export const stepDraftKey = (of: {
  readonly step: string;
  readonly about: string;
  readonly personId: string;
}): string => `${stepDraftPrefix}${of.personId}:${of.step}:${of.about}`;
