import { challenge } from './challenge.ts';
import { closeCase } from './close-case.ts';
import { decide } from './decide.ts';
import { duplicate } from './duplicate.ts';
import { meeting } from './meeting.ts';
import { pause } from './pause.ts';
import { recommend } from './recommend.ts';
import { reopen } from './reopen.ts';
import { resume } from './resume.ts';
import { sign } from './sign.ts';
import { sin } from './sin.ts';
import type { Step } from './step.ts';
import { tell } from './tell.ts';
import { transfer } from './transfer.ts';
import { triage } from './triage.ts';
import { view } from './view.ts';

/** Everything that carries a referral on, in the order in which it usually happens. */
export const steps: readonly Step[] = [
  resume,
  triage,
  sin,
  meeting,
  view,
  recommend,
  decide,
  sign,
  tell,
  closeCase,
  challenge,
  reopen,
  pause,
  transfer,
  duplicate,
];

export const stepNamed = (name: string): Step | null => steps.find((one) => one.name === name) ?? null;
