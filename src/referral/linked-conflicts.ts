import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Decided } from './changes.ts';
import { Paper, paperKey } from './paper.ts';
import type { Conflict } from './proceedings.ts';
import type { Referral } from './referral.ts';
import { aggregateOf, changeReferral, readReferral } from './referral-store.ts';
import { withConflict } from './with-conflict.ts';

/** Its form is being taken in still, or a crash came between: whoever finishes that makes the other case. */
const notThereYetMs = 60_000;

/**
 * Two cases of one form each show people of the other, so a conflict of interest in one is recorded in the other as well, once: its paper
 * has the same id there, and one that was lifted there is not brought back. Answers when to look again.
 */
export async function conflictsCarried(services: Services, referral: Referral, now: Date): Promise<Date | null> {
  const { linked, conflicts } = referral;
  if (!linked || conflicts.length === 0) return null;
  const other = await readReferral(services.tables, linked);
  if (!other) return new Date(now.getTime() + notThereYetMs);
  for (const conflict of conflicts) {
    const paper = hasPaper(other, conflict) ? null : await paperOf(services, referral, conflict);
    if (!paper) continue;
    const result = await changeReferral(services, linked, (fresh) =>
      carried(fresh, { conflict, paper, from: referral }, now),
    );
    if (result instanceof Refusal) return now;
  }
  return null;
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
  readonly from: Pick<Referral, 'reference'>;
}

function carried(referral: Referral, { conflict, paper, from }: Carried, now: Date): Decided {
  if (hasPaper(referral, conflict)) return null;
  const { record, note } = withConflict(referral, conflict);
  const { id, step, about, at, by } = paper;
  const papers = [...referral.papers, { id, step, about, at, by }];
  return {
    record: { ...record, papers },
    entry: {
      at: now.toISOString(),
      by: conflict.by,
      what: 'conflict-recorded',
      note: `${note}, as in ${from.reference}, which was sent together with this one`,
    },
    messages: [],
    rows: [{ kind: 'insert', key: paperKey(papers.length), body: paper }],
  };
}
