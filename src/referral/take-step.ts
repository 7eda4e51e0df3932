import { z } from 'zod';
import { show, type Turn } from '../action.ts';
import { checked, isOf } from '../form/checked.ts';
import { firstGap } from '../form/filling.ts';
import { gapsIn, walk } from '../form/walk.ts';
import { noteAsked } from '../people/asked.ts';
import { Refusal } from '../refusal.ts';
import { type AtStep, atStep, mayStep, noneToStep, type StepPress } from './at-step.ts';
import { caseAction } from './case-action.ts';
import { changeListed } from './listing-store.ts';
import { otherCaseRefused } from './other-case.ts';
import { otherCaseDue } from './other-case-due.ts';
import { conflictOf } from './referral.ts';
import { backFrom, showNext } from './show-step.ts';
import { stepPress } from './step-press.ts';
import { stepDraftKept, stepDraftRemoved } from './step-store.ts';
import { stepNamed } from './steps/all-steps.ts';
import { taken } from './steps/take.ts';
import { conflictedView } from './views.ts';

/** Records a step for good: the case, its history, its paper and what is to be said, in one commit. */
export const takeStep = caseAction({
  verb: 'referral/take-step',
  allow: mayStep,
  none: noneToStep,
  only: 'personal',
  data: z.object({ ...stepPress, ...checked }),
  async run({ id, saved, ...press }, turn, referral) {
    // The step is done and its draft is gone: a second press is shown what the first has brought about.
    if (referral.papers.some((paper) => paper.id === id && paper.by.id === turn.person.id))
      return backRecorded(turn, press);
    const at = await atStep(turn, referral, press);
    if (at instanceof Refusal) return at;
    if (at.etag !== null && !isOf(at.draft, { id, saved })) return showNext(turn, at, firstGap(at.walked));
    const named = at.step.names(at.walked.answers);
    const refused = named && (await otherCaseRefused(turn, named));
    if (refused) return refused;
    await noteWhomItAsks(turn, at);
    const draftAfter = at.step.again
      ? stepDraftKept(at.place, at.draft, turn.services.newId(), at.by.now)
      : stepDraftRemoved(at.place);
    const result = await changeListed(turn.services, referral.reference, (fresh) => {
      const walked = walk(at.step.form(fresh, at.by), { ...at.draft, lookAgain: [] }, at.by.today);
      const change = taken(at.step, fresh, walked, at.by);
      if (change === null || change instanceof Refusal) return change;
      return { ...change, rows: [...(change.rows ?? []), draftAfter] };
    });
    if (result instanceof Refusal) return result;
    await otherCaseDue(turn.services, result, at.by.now);
    const conflict = conflictOf(result, turn.person.id);
    return conflict ? show(conflictedView(result, conflict)) : backRecorded(turn, press);
  },
});

const backRecorded = (turn: Turn, press: StepPress) => backFrom(turn, press, stepNamed(press.step)?.done ?? null);

async function noteWhomItAsks({ services }: Turn, { step, referral, walked, by, place }: AtStep): Promise<void> {
  const asked = gapsIn(walked).length === 0 ? step.asks(walked.answers, referral, by) : null;
  if (asked === null) return;
  const at = by.now.toISOString();
  await noteAsked(services.tables, asked, { reference: place.reference, request: by.id, at });
}
