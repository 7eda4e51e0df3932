import type { Today } from '../clocks/today.ts';
import { dueWords } from './case-row.ts';
import { standsWords } from './challenges.ts';
import { nextStepOf } from './next-step.ts';
import type { OpenedCase } from './opened-case.ts';
import { acknowledgementOf, type Referral } from './referral.ts';
import { stopWords, wayOf } from './way.ts';
import { additionsWords, asideWords, saidAt } from './words.ts';

/** The first page of a case: how it stands, who holds the next step, what is due first, and where on its way it is. */
export function caseSummary({ referral, duplicates }: Pick<OpenedCase, 'referral' | 'duplicates'>, by: Today) {
  const contact = acknowledgementOf(referral)?.contact ?? null;
  return {
    stands: standsWords(referral),
    due: dueWords(referral, by),
    next: nextStepOf(referral)?.words ?? 'Nobody: nothing is left to do',
    aside: referral.aside && asideWords(referral.aside),
    way: wayOf(referral).map(stopWords),
    received: saidAt(referral.submittedAt),
    referrer: referral.referrer.name,
    contact: contact && [contact.name, contact.phone, contact.email].filter((part) => part !== null).join(', '),
    additions: additionsWords(referral),
    crossBorder: referral.crossBorder,
    mediaPossible: referral.media === 'possible',
    mediaCurrent: referral.media === 'current',
    related: [...duplicates.map(duplicateRow), ...relatedOf(referral)],
  };
}

const duplicateRow = ({ reference }: Pick<Referral, 'reference'>) => ({
  words: `A duplicate of this case: ${reference}`,
  reference,
});

function relatedOf({ linked, possibleDuplicates }: Referral): { words: string; reference: string }[] {
  const both = linked ? [{ words: `Sent together with ${linked}`, reference: linked }] : [];
  return [...both, ...possibleDuplicates.map((one) => ({ words: `Possible duplicate of ${one}`, reference: one }))];
}
