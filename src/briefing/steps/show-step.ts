import { type Outcome, show, type Turn } from '../../action.ts';
import { firstGap, type NextCard } from '../../form/filling.ts';
import { pageNamed } from '../../form/walk.ts';
import { showBriefing } from '../show-briefing.ts';
import { showUptake } from '../show-uptake.ts';
import type { AtStep } from './at-step.ts';
import type { StepPress } from './step-press.ts';
import { quiet, stepCheckView, stepView } from './step-view.ts';

/** The card of a step that comes next. A page that is not asked any more gives way to the first that still is. */
export function showNext(turn: Turn, at: AtStep, next: NextCard): Promise<Outcome> | Outcome {
  if (next.kind === 'out')
    return backFrom(turn, at.press, `Saved, not finished yet: ${at.step.title}. Press it again to go on.`);
  if (next.kind === 'check') return show(stepCheckView(at));
  const page = pageNamed(at.walked, next.page);
  const notice = next.more ? 'Your answer brings another question on this page. Please answer it too.' : null;
  if (page) return show(stepView(at, page, { ...quiet, tried: next.tried, notice }));
  return showNext(turn, at, firstGap(at.walked));
}

/** Where the step was begun from, with what was done said on top. */
export const backFrom = (turn: Turn, press: StepPress, note: string | null): Promise<Outcome> =>
  press.channel === '' ? showBriefing(turn, press.briefing, note) : showUptake(turn, press, note);
