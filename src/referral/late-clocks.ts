import { dateInLondon } from '../clocks/london-time.ts';
import { said } from '../clocks/plain-date.ts';
import { timescaleTitles } from '../clocks/timescales.ts';
import { theApp } from '../people/person.ts';
import { type Counted, clockStarted, clocksStopped, openClocks } from './case-clocks.ts';
import type { Decided } from './changes.ts';
import { standingDecision } from './decision.ts';
import { clockedByNotification } from './notification-clocks.ts';
import { acknowledgementOf, isOpen, type Referral } from './referral.ts';
import { clockedBy } from './steps/decision-clocks.ts';
import { clockedByReceipt } from './submitted.ts';
import { clockedByTelling } from './tellings.ts';

/** A case that was stored before clocks were kept: nothing in it would ever fall due. A paused one gets its clocks when it goes on. */
export const isWithoutClocks = (referral: Pick<Referral, 'aside' | 'stage' | 'clocks'>): boolean =>
  isOpen(referral) && referral.clocks.length === 0;

/** The clocks that a case would have by now, from the dates on record; the history says why they start so late. Null when it has some. */
export function clockedLate(referral: Referral, by: Counted, now: Date): Decided {
  if (!isWithoutClocks(referral)) return null;
  const record = decided(clockedByNotification(received(referral, by), by), by);
  const running = openClocks(record).map(({ id, due }) => `${timescaleTitles[id]}, due ${said(due)}`);
  const note = `it was stored before clocks were kept; ${running.join('; ') || 'nothing is due by one now'}`;
  const entry = { at: now.toISOString(), by: theApp, what: 'clocks-started', note };
  return { record, entry, messages: [] };
}

function received(referral: Referral, by: Counted): Referral {
  const waiting = clockedByReceipt(referral, by);
  const acknowledgement = acknowledgementOf(referral);
  if (!acknowledgement) return waiting;
  return clocksStopped(waiting, ['acknowledge'], dateInLondon(new Date(acknowledgement.at)), by.holidays);
}

/** The outcome, and who was told of it. */
function decided(referral: Referral, by: Counted): Referral {
  const { stage, triage, tellings } = referral;
  const decision = standingDecision(referral);
  const known = stage.name === 'not-for-panel' && triage ? dateInLondon(new Date(triage.at)) : null;
  const outcome = known ? clockStarted(referral, 'outcome-told', known, by) : referral;
  const clocked = decision ? clockedBy(outcome, decision, by) : outcome;
  return tellings.reduce((one, telling) => clockedByTelling(one, telling, by), clocked);
}
