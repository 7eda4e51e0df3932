import type { Change } from '../change.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { workingDaysAfter } from '../clocks/working-days.ts';
import type { Submission } from '../notification-form/submission.ts';
import { type Counted, clockStarted } from './case-clocks.ts';
import { documentKey } from './case-rows.ts';
import { alertPosted } from './messages.ts';
import { Proceedings } from './proceedings.ts';
import type { ReferralReference } from './reference.ts';
import type { AcknowledgeBy, Referral } from './referral.ts';

/** The referral that a submission becomes: its record, the frozen form in a row of its own, and the panel's alert. */
export function submitted(
  submission: Submission,
  by: Counted,
  possibleDuplicates: readonly ReferralReference[],
  now: Date,
): Change<Referral> {
  const record = clockedByReceipt(recordOf(submission, by, possibleDuplicates), by);
  return {
    record,
    entry: { at: submission.submittedAt, by: submission.referrer, what: 'submitted', note: null },
    messages: [alertPosted(record, now)],
    rows: [{ kind: 'insert', key: documentKey, body: submission.document }],
  };
}

/** What waits from the day of receipt, which is day 0. */
export function clockedByReceipt(record: Referral, by: Counted): Referral {
  const received = dateInLondon(new Date(record.submittedAt));
  const waiting = clockStarted(record, 'acknowledge', received, by);
  return record.kind === 'adult' ? clockStarted(waiting, 'sar-decided', received, by) : waiting;
}

function recordOf(submission: Submission, by: Counted, possibleDuplicates: readonly ReferralReference[]): Referral {
  const { reference, kind, linked, draft, referrer, chat, submittedAt, formVersion, ruleSet, facts } = submission;
  return {
    ...{ reference, kind, linked, draft, referrer, chat, submittedAt, formVersion, ruleSet },
    acknowledgeBy: acknowledgeBy(submittedAt, by),
    stage: { name: 'submitted' },
    earlierDecision: null,
    aside: null,
    withdrawalWish: null,
    additions: [],
    ...Proceedings.parse({}),
    possibleDuplicates: [...possibleDuplicates],
    crossBorder: facts.crossBorder,
    media: facts.media.interest,
  };
}

/** Counted from the day of receipt in London. */
function acknowledgeBy(submittedAt: string, { partnership, holidays }: Counted): AcknowledgeBy {
  const workingDays = partnership.timescales.acknowledgeWithinWorkingDays;
  const counting = { convention: partnership.clocks.convention, holidays };
  return { ...workingDaysAfter(dateInLondon(new Date(submittedAt)), workingDays, counting), workingDays };
}
