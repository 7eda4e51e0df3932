import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { clocksEnded } from '../case-clocks.ts';
import { awaitsAnswer } from '../challenges.ts';
import { alertUpdated } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import type { Stage } from '../stage.ts';
import { isToldTheOutcome, lastReleased } from '../tellings.ts';
import { closePage, endingClocks } from './close-page.ts';
import { step } from './step.ts';
import { unlessAt } from './when.ts';

const notTold = new Refusal(
  'too-late',
  'The referrer has not been told the outcome yet. Tell them and record it, then the case can be closed.',
);

const notAnswered = new Refusal(
  'too-late',
  'A challenge to the outcome waits for an answer. Answer it or reopen the case, then it can be closed.',
);

const wishWaits = new Refusal(
  'too-late',
  'The referrer’s wish to withdraw it waits for an answer. Decide on it, then it can be closed.',
);

/** Everything is done, and whoever referred it knows the outcome. */
export const closeCase = step({
  name: 'close-case',
  title: 'Close the case',
  done: 'The case was closed.',
  who: ['coordinator'],
  notNow: (referral) =>
    unlessAt(referral, 'decided', 'not-for-panel') ??
    (awaitsAnswer(referral) ? notAnswered : null) ??
    (referral.withdrawalWish ? wishWaits : unlessReferrerTold(referral)),
  pages: (referral) => [closePage(referral)],
  take(referral, _answers, { now, person, today, holidays }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const clocks = endingClocks(referral).map(({ id }) => id);
    const stage = closedFrom(referral.stage, { ...made, clocks });
    const record: Referral = { ...clocksEnded(referral, clocks, today, holidays), stage };
    const id = `closed:${referral.papers.length}`;
    return {
      record,
      entry: { ...made, what: 'closed', note: null },
      messages: [alertUpdated(record, id, now), ...agenciesTold(record, 'ended', id, now)],
    };
  },
});

/** What they were told before the case was decided anew, or reopened, was another outcome. */
function unlessReferrerTold(referral: Referral): Refusal | null {
  const reopenedAt = referral.papers.findLast((paper) => paper.step === 'reopen')?.at ?? '';
  const toldAt = lastReleased(referral)?.at ?? '';
  return isToldTheOutcome(referral) && toldAt > reopenedAt ? null : notTold;
}

type Closed = Extract<Stage, { name: 'closed' }>;

function closedFrom(stage: Stage, closed: Closed['closed']): Closed {
  if (stage.name !== 'decided' && stage.name !== 'not-for-panel')
    throw new Error(`a case cannot be closed from ${stage.name}`);
  const { acknowledgement } = stage;
  const { recommendation, decision } = stage.name === 'decided' ? stage : { recommendation: null, decision: null };
  return { name: 'closed', acknowledgement, recommendation, decision, closed };
}
