import { dateInLondon } from '../clocks/london-time.ts';
import { theApp } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import type { Counted } from './case-clocks.ts';
import type { Decided } from './changes.ts';
import { changeListed } from './listing-store.ts';
import { alertUpdated, markerTold, referrerShown } from './messages.ts';
import { clockedByLastStep } from './next-step-clock.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { agenciesTold } from './request-messages.ts';
import { goesOnIn } from './same-people.ts';
import { cameBack } from './steps/elsewhere.ts';

/**
 * Cases that were marked at the same moment as duplicates of each other would be nobody's: the one that was received first goes on. Each
 * marking is followed by this look, so that of two at least the later finds it. Answers when to look again.
 */
export async function circleOpened(services: Services, referral: Referral, now: Date): Promise<Date | null> {
  const [first] = (await circleOf(services.tables, referral)).sort(byReceipt);
  const of = first && goesOnIn(first);
  if (!first || !of) return null;
  const by = { partnership: services.partnership, holidays: services.settings.holidays };
  const result = await changeListed(services, first.reference, (fresh) => goesOn(fresh, of, by, now));
  return result instanceof Refusal ? now : null;
}

/** The cases that lead from this one back to it; none when they end in one that is no duplicate. */
async function circleOf(tables: Tables, referral: Referral): Promise<Referral[]> {
  const circle = [referral];
  for (let next = goesOnIn(referral); next !== referral.reference; ) {
    const isMet = circle.some(({ reference }) => reference === next);
    const other = next === null || isMet ? null : await readReferral(tables, next);
    if (!other) return [];
    circle.push(other);
    next = goesOnIn(other);
  }
  return circle;
}

const byReceipt = (a: Referral, b: Referral): number =>
  a.submittedAt.localeCompare(b.submittedAt) || a.reference.localeCompare(b.reference);

function goesOn(referral: Referral, of: ReferralReference, by: Counted, now: Date): Decided {
  const { aside, papers } = referral;
  if (aside?.name !== 'duplicate' || aside.of !== of) return null;
  const record = clockedByLastStep(referral, cameBack(referral, aside), dateInLondon(now), by);
  const id = `goes-on:${papers.length}`;
  return {
    record,
    entry: { at: now.toISOString(), by: theApp, what: 'duplicate-undone', note: `of ${of}, which goes on in this one` },
    messages: [
      alertUpdated(record, id, now),
      markerTold(record, { by: aside.by, of }, id, now),
      ...referrerShown(record, id, now),
      ...agenciesTold(record, record.aside ? 'paused' : 'resumed', id, now),
    ],
  };
}
