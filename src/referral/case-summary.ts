import type { Today } from '../clocks/today.ts';
import { dueWords } from './case-row.ts';
import { standsWords } from './challenges.ts';
import { nextStepOf } from './next-step.ts';
import type { OpenedCase } from './opened-case.ts';
import { type ClosedCases, closedDuplicate, duplicatesNamed } from './possible-duplicates.ts';
import { acknowledgementOf, type Referral } from './referral.ts';
import { stopWords, wayOf } from './way.ts';
import { additionsWords, asideWords, saidAt } from './words.ts';

type Summed = Pick<OpenedCase, 'referral' | 'duplicates' | 'closed'>;

/** The first page of a case: how it stands, who holds the next step, what is due first, and where on its way it is. */
export function caseSummary({ referral, duplicates, closed }: Summed, by: Today) {
  const contact = acknowledgementOf(referral)?.contact ?? null;
  const next = nextStepOf(referral);
  return {
    stands: standsWords(referral),
    due: dueWords(referral, by),
    next: next?.words ?? 'Nobody: nothing is left to do',
    aside: referral.aside && asideWords(referral.aside),
    way: wayOf(referral).map(stopWords),
    received: saidAt(referral.submittedAt),
    referrer: referral.referrer.name,
    contact: contact && [contact.name, contact.phone, contact.email].filter((part) => part !== null).join(', '),
    additions: additionsWords(referral),
    crossBorder: referral.crossBorder,
    mediaPossible: referral.media === 'possible',
    // It asks to phone before anything is done; nothing is, once the case is closed.
    mediaCurrent: referral.media === 'current' && next !== null,
    related: [...duplicates.map(duplicateRow), ...relatedOf(referral, closed)],
  };
}

const duplicateRow = ({ reference }: Pick<Referral, 'reference'>) => ({
  words: `A duplicate of this case: ${reference}`,
  reference,
});

/** One that is not named cannot be opened from here. */
interface Related {
  readonly words: string;
  readonly reference: string | null;
}

function relatedOf(referral: Referral, closed: ClosedCases): Related[] {
  const { linked } = referral;
  const { named, others } = duplicatesNamed(referral, closed);
  return [
    ...(linked ? [{ words: `Sent together with ${linked}`, reference: linked }] : []),
    ...named.map((one) => ({ words: `Possible duplicate of ${one}`, reference: one })),
    ...(others ? [{ words: `Possible duplicate of ${closedDuplicate}`, reference: null }] : []),
  ];
}
