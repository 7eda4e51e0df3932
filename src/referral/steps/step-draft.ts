import { z } from 'zod';
import { Filling } from '../../form/filling.ts';
import { Doer } from '../../people/person.ts';

/**
 * A step being filled in by one person, kept until it is taken or discarded: what was typed, as typed. Identity: never outside its
 * own row, and shown to nobody else.
 */
export const StepDraft = Filling.extend({
  id: z.string(),
  step: z.string(),
  about: z.string(),
  by: Doer,
});
export type StepDraft = z.infer<typeof StepDraft>;

/** That a person has begun a step, without what they typed. */
export type BegunStep = Pick<StepDraft, 'step' | 'about' | 'savedAt'>;

export const stepDraftPrefix = 'begun:';
export const stepDraftPrefixOf = (personId: string): string => `${stepDraftPrefix}${personId}:`;

/** Each person has one draft of a step of a case at a time. */
export const stepDraftKey = (of: {
  readonly step: string;
  readonly about: string;
  readonly personId: string;
}): string => `${stepDraftPrefixOf(of.personId)}${of.step}:${of.about}`;
