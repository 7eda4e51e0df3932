import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Decided } from './changes.ts';
import { Paper, paperKey } from './paper.ts';
import type { Conflict } from './proceedings.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { aggregateOf, changeReferral, readReferral } from './referral-store.ts';
import { casesBeside, joinedAs } from './same-people.ts';
import { withConflict } from './with-conflict.ts';

/** Its form is being taken in still, or a crash came between: whoever finishes that makes the other case. */
const notThereYetMs = 60_000;

/**
 * Two cases of one form, or a duplicate and the case in which it goes on, show the same people, so a conflict of interest in one is
 * recorded in the other as well, once: its paper has the same id there, and one that was lifted there is not brought back. Answers when
 * to look again.
 */
export async function conflictsCarried(services: Services, referral: Referral, now: Date): Promise<Date | null> {
  if (referral.conflicts.length === 0) return null;
  const moments: number[] = [];
  for (const other of casesBeside(referral)) {
    const again = await carriedInto(services, other, referral, now);
    if (again) moments.push(again.getTime());
  }
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}

/** From there it goes on at once into the cases beside that one. */
async function carriedInto(
  services: Services,
  reference: ReferralReference,
  from: Referral,
  now: Date,
): Promise<Date | null> {
  const other = await readReferral(services.tables, reference);
  if (!other) return new Date(now.getTime() + notThereYetMs);
  const missing = joinedAs(other, from) ? from.conflicts.filter((one) => !hasPaper(other, one)) : [];
  let changed: Referral | null = null;
  for (const conflict of missing) {
    const paper = await paperOf(services, from, conflict);
    if (!paper) continue;
    const result = await changeReferral(services, reference, (fresh) => carried(fresh, { conflict, paper, from }, now));
    if (result instanceof Refusal) return now;
    changed = result;
  }
  return changed && conflictsCarried(services, changed, now);
}

const hasPaper = ({ papers }: Referral, { paper }: Conflict): boolean => papers.some(({ id }) => id === paper);

/** Null for a conflict of an earlier version, which does not say which paper is its own. */
async function paperOf(
  { tables }: Services,
  { reference, papers }: Referral,
  { paper }: Conflict,
): Promise<Paper | null> {
  const number = papers.findIndex(({ id }) => id === paper) + 1;
  if (number === 0) return null;
  const row = await tables.referrals.read(aggregateOf(reference).partition, paperKey(number));
  return row && Paper.parse(row.body);
}

interface Carried {
  readonly conflict: Conflict;
  readonly paper: Paper;
  readonly from: Referral;
}

function carried(referral: Referral, { conflict, paper, from }: Carried, now: Date): Decided {
  const joined = joinedAs(referral, from);
  if (joined === null || hasPaper(referral, conflict)) return null;
  const { record, note } = withConflict(referral, conflict);
  const { id, step, about, at, by } = paper;
  const papers = [...referral.papers, { id, step, about, at, by }];
  return {
    record: { ...record, papers },
    entry: {
      at: now.toISOString(),
      by: conflict.by,
      what: 'conflict-recorded',
      note: `${note}, as in ${from.reference}, ${joined}`,
    },
    messages: [],
    rows: [{ kind: 'insert', key: paperKey(papers.length), body: paper }],
    // It may have to go on from here, also after a crash.
    dueNext: now,
  };
}
