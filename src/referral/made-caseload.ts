import type { Turn } from '../action.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { caseloadCsv } from '../export/caseload.ts';
import type { OfferedFile } from '../services.ts';
import { caseloadRow } from './caseload-rows.ts';
import { closedReferrals, listedAsClosed } from './closed-store.ts';
import { recordCaseload } from './export-store.ts';
import { listedAsOpen, openReferrals } from './open-list.ts';
import { isConflicted, type Referral } from './referral.ts';

/** Of each kind so many records are read: years of one partnership’s work. */
const mostOpen = 200;
export const mostClosed = 300;

/** The caseload for whoever pressed, without any case that is closed to them. That it was made is on record first. */
export async function madeCaseload(
  turn: Turn,
  outcome: 'offered' | 'exported',
): Promise<Pick<OfferedFile, 'name' | 'description' | 'bytes'>> {
  const { services, person } = turn;
  await recordCaseload(services, person, outcome);
  const today = dateInLondon(services.now());
  const mine = (await allReferrals(turn)).filter((referral) => !isConflicted(referral, person.id));
  return {
    name: `Caseload ${today}.csv`,
    description: `Open cases, and the ${mostClosed} closed last, without anybody’s name`,
    bytes: caseloadCsv(mine.map((referral) => caseloadRow(referral, today))),
  };
}

/** Open ones first, the oldest at the beginning, then those closed last. */
async function allReferrals({ services: { tables, now } }: Turn): Promise<Referral[]> {
  const [open, closed] = await Promise.all([
    listedAsOpen(tables),
    listedAsClosed(tables, { most: mostClosed, after: null }),
  ]);
  const read = await Promise.all([
    openReferrals(tables, open.slice(0, mostOpen), now()),
    closedReferrals(tables, closed, now()),
  ]);
  return read.flat();
}
