import { dateInLondon, saidMoment } from '../clocks/london-time.ts';
import { said, saidShort } from '../clocks/plain-date.ts';
import type { AcknowledgeBy, Referral } from './referral.ts';
import type { Aside, Stage } from './stage.ts';

export const kindWords: Readonly<Record<Referral['kind'], string>> = { child: 'Child', adult: 'Adult' };

export const saidAt = (iso: string): string => saidMoment(new Date(iso));

export const saidDay = (iso: string): string => saidShort(dateInLondon(new Date(iso)));

/** "Tuesday 24 November 2026 (2 working days; day 1 is Monday 23 November 2026)" */
export function acknowledgeByWords({ due, dayOne, workingDays }: AcknowledgeBy): string {
  const days = workingDays === 1 ? '1 working day' : `${workingDays} working days`;
  return `${said(due)} (${days}; day 1 is ${said(dayOne)})`;
}

/** On the button of a step that was begun and not recorded. */
export const goOnWords = (title: string): string => `Go on: ${title}`;

/** What the panel is told of how it stands, without naming anybody. */
export function stageWords({
  stage,
  aside,
  triage,
  meeting,
}: Pick<Referral, 'stage' | 'aside' | 'triage' | 'meeting'>): string {
  if (aside) return asideWords(aside);
  const triaged = triage ? ` on ${saidDay(triage.at)}` : '';
  switch (stage.name) {
    case 'submitted':
      return 'Not acknowledged yet';
    case 'acknowledged':
      return `Acknowledged on ${saidDay(stage.acknowledgement.at)}`;
    case 'information':
      return `Triaged${triaged}: more information first`;
    case 'not-for-panel':
      return `Triaged${triaged}: not for the panel`;
    case 'panel':
      return `Triaged${triaged}: with the panel${meeting ? `; meeting on ${saidShort(meeting.on)}` : ''}`;
    default:
      return decisionWords(stage);
  }
}

type Later = Extract<Stage, { name: 'recommended' | 'signing' | 'decided' | 'closed' }>;

function decisionWords(stage: Later): string {
  if (stage.name === 'recommended') return `Recommendation made on ${saidDay(stage.recommendation.at)}`;
  if (stage.name === 'closed') return `Closed on ${saidDay(stage.closed.at)}`;
  const on = saidShort(stage.decision.decidedOn);
  if (stage.name === 'decided') return `Decided on ${on}`;
  const { standing } = stage;
  return standing
    ? `Decided on ${saidShort(standing.decidedOn)}; a new decision of ${on} is to be signed`
    : `Decision of ${on}, to be signed`;
}

/** What has taken it off the line. */
export function asideWords(aside: Aside): string {
  const on = saidDay(aside.at);
  switch (aside.name) {
    case 'withdrawn':
      return `Withdrawn by the referrer on ${on}`;
    case 'paused':
      return `Paused on ${on}, to be looked at again on ${saidShort(aside.reviewOn)}`;
    case 'transferred':
      return `Transferred to another area on ${on}`;
    case 'duplicate':
      return `Marked on ${on} as a duplicate of ${aside.of}`;
  }
}

export function additionsWords({ additions }: Pick<Referral, 'additions'>): string | null {
  const last = additions.at(-1);
  if (!last) return null;
  const times = additions.length === 1 ? 'once' : `${additions.length} times`;
  return `Information was added ${times}, last on ${saidAt(last.at)}`;
}
