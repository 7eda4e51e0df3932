import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { notOut } from '../sending/posted.ts';
import { stepOf } from '../steps/step.ts';
import { secondPersonBarred } from './correcting-barred.ts';
import { correctionSentBack, waitingIn } from './correction-changes.ts';
import { toCorrector } from './correction-messages.ts';

const said = 'sent your correction back. What you typed is kept: “Write a correction” goes on with it.';

/** It goes back to whoever wrote it, with what should be different; channels keep what they have. */
export const sendCorrectionBack = stepOf<Briefing>()({
  name: 'send-correction-back',
  title: 'Send the correction back',
  does: 'Send the correction back',
  done: 'The correction was sent back.',
  barred: secondPersonBarred,
  pages: () => [commentPage] as const,
  take(briefing, { comment }, by) {
    const words = String(comment);
    const waiting = waitingIn(briefing);
    const change = correctionSentBack(briefing, words, { by: doer(by.person), now: by.now });
    if (!change || !waiting) return notOut;
    return { ...change, messages: [toCorrector(change.record, waiting, by, { said, comment: words })] };
  },
});

const commentPage = page({
  name: 'comment',
  title: 'What should be different?',
  questions: {
    comment: longText({
      question: 'What should be changed in the correction?',
      label: 'Comment',
      hint: 'Whoever wrote it reads this, and whoever opens the briefing. Please name nobody of a case.',
      ask: 'Enter what should be changed',
      most: 1_000,
    }),
  },
});
