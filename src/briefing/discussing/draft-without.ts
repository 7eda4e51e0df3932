import { textOf } from '../../form/questions/question.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import type { Gone, Uptake } from '../uptake.ts';
import { actionId, actionNumbers } from './discuss-pages.ts';
import { tellingName } from './parts.ts';

/**
 * What somebody has filled in, as it may be read: without what was taken away since it was saved. Then every page counts as saved once more,
 * so that a card that shows it is noticed to be old.
 */
export function draftWithout(uptake: Uptake, draft: StepDraft): StepDraft {
  const gone = goneFor(uptake, draft);
  const emptied = gone
    .slice(draft.takenAway)
    .flatMap((names) => names.filter((name) => textOf(draft.typed, name) !== ''));
  const now = gone.length <= draft.takenAway ? draft : { ...draft, takenAway: gone.length };
  if (emptied.length === 0) return now;
  const visited = Object.entries(draft.visited).map(([page, times]) => [page, times + 1]);
  return {
    ...now,
    typed: { ...draft.typed, ...Object.fromEntries(emptied.map((name) => [name, ''])) },
    visited: Object.fromEntries(visited),
  };
}

/** Whether something stands in it that was taken away. */
export const holdsGone = (uptake: Uptake, draft: StepDraft): boolean =>
  draftWithout(uptake, draft).typed !== draft.typed;

/** The questions of a step whose answers were taken away, each time that anything was. */
function goneFor({ discussions }: Uptake, { step, about }: StepDraft): string[][] {
  if (step === 'discuss') return discussions.find(({ id }) => id === about)?.gone.map(({ names }) => names) ?? [];
  if (step !== 'tell-action') return [];
  for (const { id, gone } of discussions) {
    const number = actionNumbers.find((one) => actionId(id, one) === about);
    if (number) return gone.map(({ names }: Gone) => (names.includes(tellingName(number)) ? ['telling'] : []));
  }
  return [];
}
