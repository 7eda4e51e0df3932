import { rowsOf } from '../../form/rows.ts';
import { gapsIn, type Walk, type WalkedPage } from '../../form/walk.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { closedTo } from '../case-readers.ts';
import type { Decided } from '../changes.ts';
import { clockedByLastStep } from '../next-step-clock.ts';
import { Paper, paperKey } from '../paper.ts';
import type { Referral } from '../referral.ts';
import { stepNamed } from './all-steps.ts';
import type { Step, Stepper } from './step.ts';
import { ifTaken } from './when.ts';

const notYours = new Refusal('not-allowed', 'This is for people with another role in the case.');
const mostPapers = 500;
const tooMany = new Refusal(
  'too-late',
  'A great deal is recorded in this case already. Please speak to the coordinator.',
);

/** Why this person cannot take this step now; null when they can. Role and object are asked on each press. */
export function barred(step: Step, referral: Referral, by: Stepper): Refusal | null {
  const closed = closedTo(referral, by.person);
  if (closed) return closed;
  if (step.who !== 'agency' && !step.who.some((role) => by.roles.has(role))) return notYours;
  const refused = step.notNow(referral, by);
  // An agency learns nothing of what others do in the case.
  return refused && step.who !== 'agency' ? withLast(refused, referral) : refused;
}

/** Who was faster, and when, for whoever meets a case that has moved on; unless the refusal says so itself. */
function withLast(refused: Refusal, referral: Referral): Refusal {
  const last = referral.papers.at(-1);
  if (!last || refused.message.includes(last.by.name)) return refused;
  const done = ifTaken(referral, last.step, stepNamed(last.step)?.title ?? last.step);
  return done ? new Refusal(refused.reason, `${refused.message} ${done.message}`) : refused;
}

/** Takes the step with what was filled in. Null when it was taken already with the same: a repeat. */
export function taken(step: Step, referral: Referral, walked: Walk, by: Stepper): Decided {
  if (referral.papers.some(({ id }) => id === by.id)) return null;
  const refused = barred(step, referral, by);
  if (refused) return refused;
  const [gap] = gapsIn(walked);
  if (gap) return unfinished(referral, step, by, gap);
  if (referral.papers.length >= mostPapers) return tooMany;
  const change = step.take(referral, walked.answers, by);
  const paper = paperOf(step, walked, by);
  const { id, at } = paper;
  const papers = [...referral.papers, { id, step: step.name, about: by.about, at, by: paper.by }];
  return {
    ...change,
    record: clockedByLastStep(referral, { ...change.record, papers }, by.today, by),
    rows: [...(change.rows ?? []), { kind: 'insert', key: paperKey(papers.length), body: paper }],
  };
}

/** Somebody may have been faster; an agency is not told of what another has sent. */
function unfinished(referral: Referral, { name, title, who, stands }: Step, by: Stepper, gap: WalkedPage): Refusal {
  const faster = who === 'agency' ? null : ifTaken(referral, name, title, by.about);
  const words = faster ? [faster.message, stands?.(referral, by)].join(' ').trim() : stillOpen(gap);
  return new Refusal('bad-data', `${words} Your answers are kept: please go through the pages once more.`);
}

/** What was right may be wrong since: the day has changed, or the case. */
function stillOpen({ visited, errors }: WalkedPage): string {
  const wrong = visited ? Object.values(errors).map((error) => (error.endsWith('.') ? error : `${error}.`)) : [];
  return ['Something still needs an answer.', ...wrong].join(' ');
}

function paperOf({ name, title }: Step, walked: Walk, { id, about, person, now }: Stepper): Paper {
  const rows = walked.pages.flatMap((page) => rowsOf(page, walked));
  return Paper.parse({ id, step: name, about, title, at: now.toISOString(), by: doer(person), rows });
}
