import { type PlainDate, said, saidShort } from '../clocks/plain-date.ts';
import { isInHand, type Referral } from './referral.ts';
import { isToldTheOutcome, lastReleased } from './tellings.ts';
import { saidDay } from './words.ts';

/** What the referrer is told of how it stands: where it is, and nothing of what the panel thinks. */
export function sentWords(referral: Referral): string {
  const { stage, aside, withdrawalWish, submittedAt, acknowledgeBy } = referral;
  if (aside) return asideWords(aside, lastReleased(referral)?.on ?? null);
  if (withdrawalWish && isInHand(referral))
    return `You asked on ${saidDay(withdrawalWish.at)} to withdraw it. It goes on until that is decided`;
  switch (stage.name) {
    case 'submitted':
      return `Sent on ${saidDay(submittedAt)}. We will acknowledge it by ${said(acknowledgeBy.due)}`;
    case 'acknowledged':
      return `Acknowledged on ${saidDay(stage.acknowledgement.at)}`;
    case 'information':
      return 'Being looked at: we are asking for more information first';
    case 'signing':
      return stage.standing ? toldWords(referral) : withThePanel;
    case 'panel':
    case 'recommended':
      return withThePanel;
    case 'not-for-panel':
    case 'decided':
      return toldWords(referral);
    case 'closed':
      return `Closed on ${saidDay(stage.closed.at)}`;
  }
}

const withThePanel = 'With the panel, which decides whether to review the case';

function toldWords(referral: Referral): string {
  const told = lastReleased(referral);
  if (told && isToldTheOutcome(referral)) return `You were told the outcome on ${saidShort(told.on)}`;
  return 'The outcome is known. You will be told what it is and why';
}

/** `toldOn`: of a case that goes on in another one, the day on which its referrer was told what came of that. */
function asideWords(aside: NonNullable<Referral['aside']>, toldOn: PlainDate | null): string {
  const on = saidDay(aside.at);
  switch (aside.name) {
    case 'withdrawn':
      return `Withdrawn on ${on}`;
    case 'paused':
      return `Paused on ${on}, while another process goes first`;
    case 'transferred':
      return `Passed to another area on ${on}`;
    case 'duplicate':
      return `Put together with another referral on ${on}${toldOn ? `. You were told the outcome on ${saidShort(toldOn)}` : ''}`;
  }
}
