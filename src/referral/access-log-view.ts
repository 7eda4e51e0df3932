import type { CardView } from '../card-view.ts';
import type { LookPage } from './access-log-store.ts';
import { lookWords } from './look-words.ts';
import type { ReferralReference } from './reference.ts';

/** Which log it is, and what the person who reads it may go to. */
interface Reading {
  /** Null for what is of no one case: exports of the caseload, and searches that found nothing. */
  readonly reference: ReferralReference | null;
  readonly isFirst: boolean;
  readonly opensCase: boolean;
}

/** Staff are named, nobody else: whom the case is about is not read for it. */
export function accessLogView({ looks, last }: LookPage, { reference, isFirst, opensCase }: Reading): CardView {
  const data = {
    reference,
    none: looks.length === 0,
    looks: looks.map((look) => ({ words: lookWords(look) })),
    last,
    later: !isFirst,
    opensCase,
    typed: '',
    error: null,
  };
  return { template: 'referral/access-log', data };
}

/** Asks again for the case whose log is wanted; what was typed stays. */
export function asksForCase(typed: string, error: string): CardView {
  const page = { looks: [], last: null };
  const { template, data } = accessLogView(page, { reference: null, isFirst: true, opensCase: false });
  return { template, data: { ...data, typed, error } };
}
