import { type Outcome, show, type Turn } from '../action.ts';
import { pageNamed } from '../form/walk.ts';
import type { AtStep } from './at-step.ts';
import { ownCard, showCase } from './show-case.ts';
import { quiet, stepCheckView, stepView } from './step-view.ts';
import { firstGap, type NextCard } from './steps/step-draft.ts';
import { foldedView } from './views.ts';

/** The card of a step that comes next. A page that is not asked any more gives way to the first that still is. */
export function showNext(turn: Turn, at: AtStep, next: NextCard): Promise<Outcome> | Outcome {
  if (next.kind === 'case') return backToCase(turn, at);
  if (next.kind === 'check') return show(stepCheckView(at));
  const page = pageNamed(at.walked, next.page);
  if (page) return show(stepView(at, page, { ...quiet, tried: next.tried }));
  return showNext(turn, at, firstGap(at.walked));
}

/** The case itself, where the step was begun from. */
export function backToCase(turn: Turn, { referral }: Pick<AtStep, 'referral'>): Promise<Outcome> | Outcome {
  const own = ownCard(turn);
  return own ? showCase(turn, referral.reference, 0, own) : show(foldedView(referral));
}
