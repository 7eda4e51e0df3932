import type { Change } from '../change.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { workingDaysAfter } from '../clocks/working-days.ts';
import type { Submission } from '../notification-form/submission.ts';
import type { Partnership } from '../partnership.ts';
import { documentKey } from './case-rows.ts';
import { alertPosted } from './messages.ts';
import type { ReferralReference } from './reference.ts';
import type { AcknowledgeBy, Referral } from './referral.ts';

/** The referral that a submission becomes: its record, the frozen form in a row of its own, and the panel's alert. */
export function submitted(
  submission: Submission,
  timescales: Partnership['timescales'],
  possibleDuplicates: readonly ReferralReference[],
  now: Date,
): Change<Referral> {
  const record = recordOf(submission, timescales, possibleDuplicates);
  return {
    record,
    entry: { at: submission.submittedAt, by: submission.referrer, what: 'submitted', note: null },
    messages: [alertPosted(record, now)],
    rows: [{ kind: 'insert', key: documentKey, body: submission.document }],
  };
}

function recordOf(
  submission: Submission,
  timescales: Partnership['timescales'],
  possibleDuplicates: readonly ReferralReference[],
): Referral {
  const { reference, kind, linked, draft, referrer, chat, submittedAt, formVersion, ruleSet, facts } = submission;
  return {
    ...{ reference, kind, linked, draft, referrer, chat, submittedAt, formVersion, ruleSet },
    acknowledgeBy: acknowledgeBy(submittedAt, timescales.acknowledgeWithinWorkingDays),
    stage: { name: 'submitted' },
    aside: null,
    additions: [],
    possibleDuplicates: [...possibleDuplicates],
    crossBorder: facts.crossBorder,
    media: facts.media.interest,
  };
}

/** Counted from the day of receipt in London. */
function acknowledgeBy(submittedAt: string, workingDays: number): AcknowledgeBy {
  return { ...workingDaysAfter(dateInLondon(new Date(submittedAt)), workingDays), workingDays };
}
