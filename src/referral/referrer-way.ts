import { dateInLondon } from '../clocks/london-time.ts';
import type { PlainDate } from '../clocks/plain-date.ts';
import { acknowledgementOf, type Referral } from './referral.ts';
import { isOutcomeKnown, isToldTheOutcome, lastReleased } from './tellings.ts';
import type { Stop } from './way.ts';

const dayOf = (moment: string | undefined): PlainDate | null => (moment ? dateInLondon(new Date(moment)) : null);

/** The way of a referral as its referrer sees it: nothing of how the panel comes to its decision. Empty when it has left the line. */
export function referrerWay(referral: Referral): Stop[] {
  const { aside, submittedAt, tellings } = referral;
  if (aside && aside.name !== 'paused') return [];
  const reached = stopReached(referral);
  const stops = [
    { title: 'Sent', on: dayOf(submittedAt) },
    { title: 'Acknowledging it', on: dayOf(acknowledgementOf(referral)?.at) },
    { title: 'Looking at it and deciding', on: null },
    { title: 'Telling you the outcome', on: lastReleased({ tellings })?.on ?? null },
  ];
  return stops.map(({ title, on }, index) => {
    const state = index < reached ? 'done' : index === reached ? 'now' : 'to-come';
    return { title, state, on: state === 'done' ? on : null };
  });
}

function stopReached(referral: Referral): number {
  if (referral.stage.name === 'submitted') return 1;
  if (isToldTheOutcome(referral)) return 4;
  return isOutcomeKnown(referral) ? 3 : 2;
}
