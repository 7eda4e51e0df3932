import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { doer } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { notOut } from '../sending/posted.ts';
import { stepOf } from '../steps/step.ts';
import { takingBackBarred } from './correcting-barred.ts';
import { correctionTakenBack } from './correction-changes.ts';

/** Whoever wrote a correction has it again, to change it or to leave it; channels keep what they have. */
export const takeCorrectionBack = stepOf<Briefing>()({
  name: 'take-correction-back',
  title: 'Take the correction back',
  does: 'Take the correction back',
  done: 'The correction was taken back.',
  barred: takingBackBarred,
  pages: () => [surePage] as const,
  take: (briefing, _, by) => correctionTakenBack(briefing, { by: doer(by.person), now: by.now }) ?? notOut,
});

const words = 'Nobody is to approve it any more. “Write a correction” goes on with what I typed';

const surePage = page({
  name: 'sure',
  title: 'Take the correction back',
  questions: { sure: confirm({ question: words, label: 'Taken back', ask: 'Tick that you want it back' }) },
});
