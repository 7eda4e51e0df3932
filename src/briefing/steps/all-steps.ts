import type { Briefing } from '../briefing.ts';
import { approveCorrection } from '../correcting/approve-correction.ts';
import { correct } from '../correcting/correct.ts';
import { sendCorrectionBack } from '../correcting/send-correction-back.ts';
import { takeCorrectionBack } from '../correcting/take-correction-back.ts';
import { discuss } from '../discussing/discuss.ts';
import { impact } from '../discussing/impact.ts';
import { redact } from '../discussing/redact.ts';
import { tellAction } from '../discussing/tell-action.ts';
import { cancel } from '../planning/cancel.ts';
import { hold } from '../planning/hold.ts';
import { goOn, move } from '../planning/move.ts';
import { plan } from '../planning/plan.ts';
import { recall, rewordRecall } from '../sending/recall.ts';
import type { Uptake } from '../uptake.ts';
import { approve } from '../writing/approve.ts';
import { changeAgain } from '../writing/change-again.ts';
import { sendBack } from '../writing/send-back.ts';
import { write } from '../writing/write.ts';
import type { Step } from './step.ts';

/** What carries a briefing on, in the order in which it is done. */
export const briefingSteps: readonly Step<Briefing>[] = [
  ...[write, approve, sendBack],
  ...[plan, changeAgain, move, hold, goOn, cancel],
  ...[approveCorrection, sendCorrectionBack, takeCorrectionBack],
  ...[correct, recall, rewordRecall],
];

/** What a team does with a briefing in its channel. */
export const uptakeSteps: readonly Step<Uptake>[] = [discuss, tellAction, impact, redact];
