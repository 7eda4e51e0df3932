import { z } from 'zod';
import { Filling } from '../../form/filling.ts';
import { Doer } from '../../people/person.ts';

/** A step being filled in by one person, kept until it is taken or discarded. */
export const StepDraft = Filling.extend({ id: z.string(), step: z.string(), about: z.string(), by: Doer });
export type StepDraft = z.infer<typeof StepDraft>;

export const stepDraftPrefix = 'begun:';

export const stepDraftKey = (of: {
  readonly step: string;
  readonly about: string;
  readonly personId: string;
}): string => `${stepDraftPrefix}${of.personId}:${of.step}:${of.about}`;
