import type { Turn } from '../action.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { caseloadCsv } from '../export/caseload.ts';
import type { OfferedFile } from '../services.ts';
import { caseloadRow } from './caseload-rows.ts';
import { closedReferrals, listedAsClosed } from './closed-store.ts';
import { recordCaseload } from './export-store.ts';
import { listedAsOpen, openReferrals } from './open-list.ts';
import { isConflicted, type Referral } from './referral.ts';

/** Years of one partnership’s work. */
export const mostClosed = 300;
/** Every open case is in it, however many there are; so many are read side by side. */
const readAtOnce = 200;

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
  const [listed, closed] = await Promise.all([
    listedAsOpen(tables),
    listedAsClosed(tables, { most: mostClosed, after: null }),
  ]);
  const open: Referral[] = [];
  for (let from = 0; from < listed.length; from += readAtOnce)
    open.push(...(await openReferrals(tables, listed.slice(from, from + readAtOnce), now())));
  return [...open, ...(await closedReferrals(tables, closed, now()))];
}
