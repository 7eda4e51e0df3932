import { insertAggregate } from '../../src/change.ts';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { pagesOf } from '../../src/form/form.ts';
import { walk } from '../../src/form/walk.ts';
import { factsOf } from '../../src/notification-form/facts.ts';
import { frozen } from '../../src/notification-form/frozen.ts';
import type { Submission } from '../../src/notification-form/submission.ts';
import { putMatches } from '../../src/referral/match-store.ts';
import { matchKeysOf } from '../../src/referral/matching.ts';
import { mintReference } from '../../src/referral/reference.ts';
import { aggregateOf } from '../../src/referral/referral-store.ts';
import { submitted } from '../../src/referral/submitted.ts';
import type { Services } from '../../src/services.ts';
import { childAnswers } from '../../tests/support/answers.ts';
import { personId, tenant } from './activities.ts';

const submittedAt = '2026-12-14T12:00:00.000Z';
const atOnce = 32;

/** Referrals as they stand when their alerts have been sent: record, history, frozen form, and the keys that find duplicates. */
export async function storeReferrals(services: Services, count: number): Promise<void> {
  const submission = submissionOf(services);
  let stored = 0;
  const keepStoring = async () => {
    while (stored < count) {
      stored += 1;
      await storeReferral(services, numbered(submission, stored));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepStoring));
}

async function storeReferral(services: Services, submission: Submission): Promise<void> {
  const { tables, partnership, settings } = services;
  const change = {
    ...submitted(submission, { partnership, holidays: shippedBankHolidays }, [], new Date(submittedAt)),
    messages: [],
  };
  await insertAggregate(services, aggregateOf(submission.reference), change);
  await putMatches(tables, matchKeysOf(submission.facts.people, settings.matchingKey), submission.reference);
}

export function submissionOf({ form, partnership }: Services): Submission {
  const visited = Object.fromEntries(pagesOf(form).map(({ page }) => [page.name, 1]));
  const walked = walk(form, { typed: childAnswers, visited, lookAgain: [] }, '2026-12-14');
  const chat = { conversation: 'a:chat', serviceUrl: 'https://example.org/', tenant, kind: 'personal' } as const;
  return {
    ...{ reference: mintReference(() => 0), kind: 'child', linked: null, draft: 'draft', chat, submittedAt },
    referrer: { id: personId(0), name: 'Testcase Placeholder-Referrer' },
    facts: factsOf('child', walked.answers),
    document: frozen(walked, 'child', null),
    formVersion: form.version,
    ruleSet: partnership.ruleSets.child,
  };
}

/** Another reference, and another child. */
export function numbered(submission: Submission, number: number): Submission {
  const people: Submission['facts']['people'] = {
    names: [`Testcase ${lettersOf(number)}`],
    births: ['2017-06-12'],
    nhsNumbers: [],
  };
  let rest = number;
  const reference = mintReference((below) => {
    const digit = rest % below;
    rest = Math.floor(rest / below);
    return digit;
  });
  return { ...submission, reference, draft: `draft-${number}`, facts: { ...submission.facts, people } };
}

/** Names have letters only. */
const lettersOf = (number: number) => [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
