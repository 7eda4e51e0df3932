import { page } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { stepOf } from '../steps/step.ts';
import { toldToPlanner } from './messages.ts';
import { plannedNotes } from './plan-notes.ts';
import { plannedRelease } from './plannable.ts';
import { held, notWhole } from './release-changes.ts';
import { whyOf, whyText } from './why.ts';

/** What is planned does not go out by itself until somebody lets it go on. */
export const hold = stepOf<Briefing>()({
  name: 'hold',
  title: 'Hold back',
  does: 'Hold it back',
  done: 'It was held back.',
  needs: ['approvers'],
  barred(briefing, by) {
    const release = plannedRelease(briefing, by);
    if (release instanceof Refusal) return release;
    return release.held ? new Refusal('too-late', `It is held back already, by ${release.by.name}.`) : null;
  },
  pages: () =>
    [page({ name: 'hold', title: 'Hold back', questions: { why: whyText('Why is it held back?') } })] as const,
  notes: plannedNotes,
  take(briefing, answers, by) {
    const why = whyOf(answers.why);
    const change = held(briefing, why, { by: doer(by.person), now: by.now });
    const said = 'held this briefing back: it does not go out until somebody lets it go on.';
    return toldToPlanner(briefing, change, by, { said, why }) ?? notWhole;
  },
});
