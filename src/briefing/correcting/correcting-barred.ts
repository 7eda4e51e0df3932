import { saidMoment } from '../../clocks/london-time.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { postsBarred } from '../sending/posted.ts';
import type { Stepper } from '../steps/step.ts';
import { mayOpenCases } from '../writing/case-link.ts';
import { waitingIn } from './correction-changes.ts';

const fromACase = new Refusal(
  'not-allowed',
  'It comes from a case of ours: whoever may open that case corrects it, because the names in it have to be looked for.',
);
const ownCorrection = new Refusal('not-allowed', 'You wrote the correction: a second person approves it.');
const notYourCorrection = new Refusal(
  'not-allowed',
  'Whoever wrote the correction takes it back. You can send it back with a comment.',
);

/** Why this person cannot write a correction now; null when they can. One at a time waits. */
export function correctingBarred(briefing: Briefing, by: Stepper): Refusal | null {
  const barred = postsBarred(briefing, by);
  if (barred) return barred;
  const waiting = waitingIn(briefing);
  if (waiting) return new Refusal('too-late', `${waitingWords(waiting)}. It has to go out or back first.`);
  return briefing.case && !mayOpenCases(by) ? fromACase : null;
}

/** Why this person cannot say anything to the correction as the second one. */
export function secondPersonBarred(briefing: Briefing, by: Stepper): Refusal | null {
  const waiting = waitingIn(briefing);
  const barred = postsBarred(briefing, by) ?? (waiting ? null : noneWaits(briefing));
  return barred ?? (waiting?.by.id === by.person.id ? ownCorrection : null);
}

/** Why this person cannot approve the correction now. One case may be closed to them all the same. */
export function approvalBarred(briefing: Briefing, by: Stepper): Refusal | null {
  const barred = secondPersonBarred(briefing, by);
  return barred ?? (waitingIn(briefing)?.case && !mayOpenCases(by) ? fromACase : null);
}

/** Why this person cannot take the correction back. */
export function takingBackBarred(briefing: Briefing, by: Stepper): Refusal | null {
  const waiting = waitingIn(briefing);
  const barred = postsBarred(briefing, by) ?? (waiting ? null : noneWaits(briefing));
  return barred ?? (waiting?.by.id === by.person.id ? null : notYourCorrection);
}

/** "A correction by Mo Example waits for a second person since 12 March 2026 at 9am" */
export const waitingWords = ({ by, at }: { readonly by: { readonly name: string }; readonly at: string }): string =>
  `A correction by ${by.name} waits for a second person since ${on(at)}`;

function noneWaits({ correcting, corrections }: Briefing): Refusal {
  const last = corrections.at(-1);
  if (correcting) return new Refusal('too-late', `Already sent back by ${correcting.by.name}, ${on(correcting.at)}.`);
  if (last?.approvedBy) return new Refusal('too-late', `Already approved by ${last.approvedBy.name}, ${on(last.at)}.`);
  return new Refusal('too-late', 'No correction waits: it may have been taken back.');
}

const on = (at: string): string => saidMoment(new Date(at));
