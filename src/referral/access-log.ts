import { z } from 'zod';
import { action, type Outcome, show, type Turn } from '../action.ts';
import { rolesOf } from '../people/roles.ts';
import { looksAfter } from './access-log-store.ts';
import { accessLogView, asksForCase } from './access-log-view.ts';
import { closedTo, logReaders } from './case-readers.ts';
import { caseloadPartition } from './export-store.ts';
import { recordRefused } from './look-store.ts';
import { type ReferralReference, readReference } from './reference.ts';
import { aggregateOf, readReferral } from './referral-store.ts';

/** Lines on one page. */
const mostShown = 20;
const Key = z.string().regex(/^look:[\w:-]{1,100}$/);

/** Who looked into a case, exported it or was refused, newest first, a page at a time. An auditor gives its reference and sees no case. */
export const accessLog = action({
  verb: 'referral/access-log',
  words: ['access log'],
  allow: logReaders,
  only: 'personal',
  /** `typed` is the reference as people write it; `after` the last line of the page before. */
  data: z.object({ typed: z.string().max(200).default(''), after: Key.nullable().default(null) }),
  async refused({ typed }, { services, person, place }) {
    const reference = readReference(typed);
    if (reference) await recordRefused(services, person, reference, place.address);
  },
  async run({ typed, after }, turn) {
    const reference = readReference(typed);
    if (reference) return ofCase(turn, reference, after);
    if (typed.trim() !== '') return show(asksForCase(typed, 'Enter a reference such as CR-7KQ-2MF'));
    const page = await looksAfter(turn.services.tables, caseloadPartition, { after, most: mostShown });
    return show(accessLogView(page, { reference: null, isFirst: after === null, opensCase: false }));
  },
});

async function ofCase(turn: Turn, reference: ReferralReference, after: string | null): Promise<Outcome> {
  const { services, person, place } = turn;
  const referral = await readReferral(services.tables, reference);
  if (!referral) return show(asksForCase(reference, 'There is no case with this reference'));
  const closed = closedTo(referral, person);
  if (closed) {
    await recordRefused(services, person, reference, place.address);
    return closed;
  }
  const { partition } = aggregateOf(reference);
  const page = await looksAfter(services.tables, partition, { after, most: mostShown });
  const roles = await rolesOf(services, person.id);
  return show(accessLogView(page, { reference, isFirst: after === null, opensCase: roles.has('coordinator') }));
}
