import { page } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { stepOf } from '../steps/step.ts';
import { toldToPlanner } from './messages.ts';
import { plannedNotes } from './plan-notes.ts';
import { plannedRelease } from './plannable.ts';
import { cancelled, notWhole } from './release-changes.ts';
import { whyOf, whyText } from './why.ts';

/** What is planned does not go out; it stays approved, to be planned anew. */
export const cancel = stepOf<Briefing>()({
  name: 'cancel',
  title: 'Cancel the plan',
  does: 'Cancel the plan',
  done: 'The plan was cancelled.',
  needs: ['approvers'],
  barred(briefing, by) {
    const release = plannedRelease(briefing, by);
    return release instanceof Refusal ? release : null;
  },
  pages: () =>
    [page({ name: 'cancel', title: 'Cancel the plan', questions: { why: whyText('Why is it cancelled?') } })] as const,
  notes: plannedNotes,
  take(briefing, answers, by) {
    const why = whyOf(answers.why);
    const change = cancelled(briefing, why, { by: doer(by.person), now: by.now });
    const said = 'cancelled the plan to send this briefing: it stays approved, and can be planned anew.';
    return toldToPlanner(briefing, change, by, { said, why }) ?? notWhole;
  },
});
