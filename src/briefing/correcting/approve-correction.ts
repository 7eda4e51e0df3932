import { doer } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { notOut } from '../sending/posted.ts';
import { stepOf } from '../steps/step.ts';
import { ticksPage } from '../writing/ticks-page.ts';
import { approvalBarred } from './correcting-barred.ts';
import { corrected, waitingIn } from './correction-changes.ts';
import { toCorrector } from './correction-messages.ts';
import { correctionNotes } from './correction-notes.ts';

/** A second person reads what changes, old beside new, and answers for it: then it goes out. */
export const approveCorrection = stepOf<Briefing>()({
  name: 'approve-correction',
  title: 'Approve the correction',
  does: 'Approve, and correct everywhere',
  done: 'The correction was approved.',
  previews: 'correction',
  barred: approvalBarred,
  pages: (briefing, by) => [ticksPage(waitingIn(briefing)?.id ?? '', by)] as const,
  heldAgainst: (briefing) => waitingIn(briefing)?.case ?? null,
  notes: (briefing, _, by, page) => correctionNotes(briefing, by, page),
  take(briefing, _, by) {
    const waiting = waitingIn(briefing);
    const change = corrected(briefing, { by: doer(by.person), now: by.now });
    if (!change || !waiting) return notOut;
    const told = { said: 'approved your correction. It goes out now.', comment: null };
    return { ...change, messages: [toCorrector(change.record, waiting, by, told)] };
  },
});
