import { acceptReturn } from './accept-return.ts';
import { addAction } from './add-action.ts';
import { answerChallenge } from './answer-challenge.ts';
import { answerWish } from './answer-wish.ts';
import { ask } from './ask.ts';
import { challenge } from './challenge.ts';
import { checkImpact } from './check-impact.ts';
import { closeCase } from './close-case.ts';
import { conflict } from './conflict.ts';
import { decide } from './decide.ts';
import { duplicate } from './duplicate.ts';
import { liftConflict } from './lift-conflict.ts';
import { meeting } from './meeting.ts';
import { pause } from './pause.ts';
import { progress } from './progress.ts';
import { recommend } from './recommend.ts';
import { redateRequest } from './redate-request.ts';
import { reopen } from './reopen.ts';
import { resume } from './resume.ts';
import { agencyReturn } from './return.ts';
import { sendBackReturn } from './send-back-return.ts';
import { sign } from './sign.ts';
import { sin } from './sin.ts';
import { sinNeed } from './sin-need.ts';
import type { Step } from './step.ts';
import { takeBackRequest } from './take-back-request.ts';
import { tell } from './tell.ts';
import { transfer } from './transfer.ts';
import { triage } from './triage.ts';
import { updateAction } from './update-action.ts';
import { view } from './view.ts';

/** What a coordinator does with one request to an agency: each is taken for that request, and offered beside it. */
export const requestSteps: readonly Step[] = [acceptReturn, sendBackReturn, redateRequest, takeBackRequest];

/** Everything that carries a referral on, in the order in which it usually happens. */
export const steps: readonly Step[] = [
  resume,
  answerWish,
  answerChallenge,
  triage,
  ask,
  sin,
  meeting,
  view,
  recommend,
  decide,
  sign,
  tell,
  progress,
  addAction,
  updateAction,
  checkImpact,
  closeCase,
  sinNeed,
  challenge,
  reopen,
  pause,
  transfer,
  duplicate,
  conflict,
  liftConflict,
  agencyReturn,
  ...requestSteps,
];

export const stepNamed = (name: string): Step | null => steps.find((one) => one.name === name) ?? null;
