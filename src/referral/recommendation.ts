import { saidShort } from '../clocks/plain-date.ts';
import type { Doer } from '../people/person.ts';
import { beforeConflict } from './before-conflict.ts';
import type { Paper } from './paper.ts';
import type { Referral } from './referral.ts';
import type { Recommendation } from './stage.ts';

export const recommendationOf = ({ stage }: Pick<Referral, 'stage'>): Recommendation | null =>
  'recommendation' in stage ? stage.recommendation : null;

/** Those of these people whose view is not on record. */
export const unheardOf = ({ views }: Pick<Referral, 'views'>, present: readonly Doer[]): Doer[] =>
  present.filter(({ id }) => !views.some(({ by }) => by.id === id));

/** What a recommendation was made without, a sentence each: nothing when the panel met and everybody who was present gave a view. */
export function madeWithout({ basis }: Recommendation): string[] {
  if (!basis) return [];
  const unheard = basis.unheard.map(({ name }) => name).join(', ');
  return [
    ...(basis.metOn === null ? ['Recommended without a meeting of the panel.'] : []),
    ...(unheard === '' ? [] : [`Recommended without the views of members who were present: ${unheard}.`]),
  ];
}

/** When the panel met, and who was there; null when it did not, or nobody was asked yet. */
export function metWords({ basis }: Recommendation, referral: Pick<Referral, 'conflicts'>): string | null {
  if (!basis?.metOn) return null;
  const present = basis.present.map((one) => named(one, beforeConflict(referral, one))).join(', ');
  return `The panel met on ${saidShort(basis.metOn)}${present ? `; present beside the chair: ${present}` : ''}`;
}

const named = ({ name }: Doer, before: string | null): string => (before ? `${name} (${before})` : name);

/** The questions of its paper that say why it was made without them. */
const reasonsWithout = ['withoutMeeting', 'withoutViews'] as const;

/** Why the last recommendation was made without them, as the chair wrote it: question and answer. */
export const whyWithout = (papers: readonly Paper[]): Paper['rows'] =>
  (papers.findLast(({ step }) => step === 'recommend')?.rows ?? []).filter(({ name }) =>
    reasonsWithout.some((reason) => reason === name),
  );
