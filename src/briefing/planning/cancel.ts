import { page } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { stepOf } from '../steps/step.ts';
import { plannedNotes } from './plan-notes.ts';
import { plannedRelease } from './plannable.ts';
import { cancelled, notWhole } from './release-changes.ts';
import { whyOf, whyText } from './why.ts';

/** What is planned does not go out; it stays approved, to be planned anew. */
export const cancel = stepOf<Briefing>()({
  name: 'cancel',
  title: 'Cancel the plan',
  does: 'Cancel the plan',
  barred(briefing, by) {
    const release = plannedRelease(briefing, by);
    return release instanceof Refusal ? release : null;
  },
  pages: () =>
    [page({ name: 'cancel', title: 'Cancel the plan', questions: { why: whyText('Why is it cancelled?') } })] as const,
  notes: plannedNotes,
  take: (briefing, { why }, { person, now }) => cancelled(briefing, whyOf(why), { by: doer(person), now }) ?? notWhole,
});
