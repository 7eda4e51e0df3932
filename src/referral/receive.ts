import type { ReceiveSubmission, Submission } from '../notification-form/submission.ts';
import type { Services } from '../services.ts';
import { putMatches, referralsUnder } from './match-store.ts';
import { matchKeysOf, searchKeysOf } from './matching.ts';
import { listAsOpen } from './open-list.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { insertReferral, readReferral } from './referral-store.ts';
import { submitted } from './submitted.ts';

/**
 * Makes the referral of a submission once, however often and from wherever it is called.
 * @throws Error when the reference belongs to another draft, or storage did not take it.
 */
export const receiveSubmission: ReceiveSubmission = async (services, submission) => {
  const referral = (await received(services, submission)) ?? (await receive(services, submission));
  return { acknowledgeBy: referral.acknowledgeBy.due };
};

/** The referral that this submission has become already, or null. */
async function received({ tables }: Services, { reference, draft }: Submission): Promise<Referral | null> {
  const referral = await readReferral(tables, reference);
  if (referral && referral.draft !== draft) throw new Error(`${reference} belongs to another draft`);
  return referral;
}

async function receive(services: Services, submission: Submission): Promise<Referral> {
  const { tables, partnership, settings } = services;
  const { reference, submittedAt } = submission;
  const now = services.now();
  const duplicates = await duplicatesOf(services, submission);
  await listAsOpen(tables, { reference, submittedAt, listedAt: now.toISOString() });
  const change = submitted(submission, { partnership, holidays: settings.holidays }, duplicates, now);
  if (await insertReferral(services, change)) return change.record;
  const there = await received(services, submission);
  // Turned down, and yet not there: nothing may be taken for stored that cannot be read, or the draft would be removed after it.
  if (!there) throw new Error(`${reference} was not stored`);
  return there;
}

/** Its own keys are written first and then looked up, so that of two sent at the same moment one at least sees the other. */
async function duplicatesOf(services: Services, submission: Submission): Promise<ReferralReference[]> {
  const { facts, reference, linked } = submission;
  const { matchingKey } = services.settings;
  const keys = matchKeysOf(facts.people, matchingKey);
  const sought = searchKeysOf(facts.people, matchingKey);
  await putMatches(services.tables, [...new Set([...keys, ...sought])], reference);
  const found = await referralsUnder(services.tables, keys);
  return found.filter((one) => one !== reference && one !== linked);
}
