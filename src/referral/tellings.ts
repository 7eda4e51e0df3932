import { dateInLondon } from '../clocks/london-time.ts';
import { type PlainDate, saidShort } from '../clocks/plain-date.ts';
import type { TimescaleId } from '../clocks/timescales.ts';
import { type Counted, clockStarted, clocksStopped, openClocks } from './case-clocks.ts';
import { standingDecision } from './decision.ts';
import type { Telling } from './proceedings.ts';
import type { Referral } from './referral.ts';

/** The question of its paper whose answer the referrer reads, word for word. */
export const releasedQuestion = 'released';

export const whomWords: Readonly<Record<Telling['whom'], string>> = {
  referrer: 'the referrer',
  family: 'the family',
  panel: 'the Panel',
  board: 'the Safeguarding Adults Board',
  'other-area': 'another area',
  agencies: 'the agencies',
  'secretary-of-state': 'the Secretary of State and Ofsted',
};

/** "the Panel, on 14 December 2026" */
export const toldWords = ({ whom, on, ofPause }: Pick<Telling, 'whom' | 'on' | 'ofPause'>): string =>
  `${whomWords[whom]}${ofPause ? ', of the pause' : ''}, on ${saidShort(on)}`;

/** When the outcome was last known: signed, or triaged as not for the panel. Null while it is not. */
function outcomeAt({ stage, triage }: Pick<Referral, 'stage' | 'triage'>): string | null {
  if (stage.name === 'not-for-panel') return triage?.at ?? null;
  if (stage.name === 'closed' && stage.decision === null) return triage?.at ?? null;
  return standingDecision({ stage })?.signatures.at(-1)?.at ?? null;
}

/** The day of the outcome, which may be before its last signature; null while it is not known. */
export function outcomeDay({ stage, triage }: Pick<Referral, 'stage' | 'triage'>): PlainDate | null {
  const decision = standingDecision({ stage });
  if (decision) return decision.decidedOn;
  const at = outcomeAt({ stage, triage });
  return at === null ? null : dateInLondon(new Date(at));
}

/** Whether there is an outcome to tell. */
export const isOutcomeKnown = ({ stage }: Pick<Referral, 'stage'>): boolean =>
  stage.name === 'not-for-panel' || stage.name === 'closed' || standingDecision({ stage }) !== null;

/** What the referrer was last told, also when it was decided anew since. */
export const lastReleased = ({ tellings }: Pick<Referral, 'tellings'>): Telling | null =>
  tellings.findLast(({ whom }) => whom === 'referrer') ?? null;

/** Whether they, by default the referrer, know the outcome as it now stands: it was told, and recorded, once it was known. */
export function isToldTheOutcome(
  referral: Pick<Referral, 'stage' | 'triage' | 'tellings'>,
  whom: Telling['whom'] = 'referrer',
): boolean {
  const known = outcomeAt(referral);
  const day = outcomeDay(referral);
  if (known === null || day === null) return false;
  return referral.tellings.some((one) => one.whom === whom && !one.ofPause && one.at >= known && one.on >= day);
}

/** Working Together, and local practice for the two others: all three are done with once the rapid review is with the Panel. */
const untilReviewed = ['rapid-review', 'agency-summaries', 'executive-look'] as const satisfies readonly TimescaleId[];

/** Who is told stops what waited for it. Once the Panel has the rapid review, its answer is expected. */
export function clockedByTelling<R extends Pick<Referral, 'ruleSet' | 'clocks'>>(
  referral: R,
  { whom, on, ofPause }: Pick<Telling, 'whom' | 'on' | 'ofPause'>,
  by: Counted,
): R {
  if (ofPause) return referral;
  if (whom === 'referrer') return clocksStopped(referral, ['outcome-told'], on, by.holidays);
  if (whom === 'secretary-of-state') return clocksStopped(referral, ['care-death-told'], on, by.holidays);
  if (whom !== 'panel') return referral;
  const reviewed = clocksStopped(referral, untilReviewed, on, by.holidays);
  const waited = openClocks(referral).some(({ id }) => id === 'rapid-review');
  return waited ? clockStarted(reviewed, 'panel-answer', on, by) : reviewed;
}
