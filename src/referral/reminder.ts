import type { Clock } from '../clocks/clock.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { daysBetween, type PlainDate } from '../clocks/plain-date.ts';
import { chairTold, nextReminder, type Reminder, reminderMoments } from '../clocks/reminders.ts';
import { timescaleTitles } from '../clocks/timescales.ts';
import { type Counted, runningClocks } from './case-clocks.ts';
import { isListedAsOpen } from './challenges.ts';
import type { InformationRequest } from './proceedings.ts';
import { isOpen, type Referral } from './referral.ts';
import { requestsWaiting } from './request.ts';
import { requestKindWords } from './request-words.ts';
import { actionName, openActions, type ReviewAction } from './review-action.ts';
import type { Aside } from './stage.ts';

/** Something of which people are reminded until it is done. What is due by a day that a person chose is reckoned as a clock too. */
export interface Awaited {
  /** Tells it apart from everything else that the case waits for. */
  readonly key: string;
  readonly what: string;
  readonly clock: Clock;
  /** What was asked of an agency, or null. */
  readonly request: InformationRequest | null;
  /** What an agency is to do because of the review, or null. */
  readonly action: ReviewAction | null;
}

/** One thing to be reminded of. `id` is the same whenever it is worked out: what, why and the day on which it falls. */
export interface ReminderDue {
  readonly id: string;
  readonly why: Reminder['what'];
  readonly of: Awaited;
}

/** What people are to be reminded of by now and were not: once for each thing, however long nobody looked. */
export function remindersDue(referral: Referral, now: Date, by: Counted): ReminderDue[] {
  const from = new Date(remindedUntil(referral).getTime() + 1);
  return awaitedIn(referral).flatMap((of) => {
    const last = reminderMoments(of.clock, { ...thresholdsOf(of, by), from, until: now }).at(-1);
    const chair = chairToldOf(of, by);
    const due = [last, chair && from <= chair.at && chair.at <= now ? chair : null].filter((one) => one != null);
    return due.map(({ what, at }) => ({ id: `${of.key}:${what}:${dateInLondon(at)}`, why: what, of }));
  });
}

/** When there is next somebody to be reminded; in the past while that is still to be done; null when nothing is waited for. */
export function nextReminderAt(referral: Referral, by: Counted): Date | null {
  const after = remindedUntil(referral);
  const moments = awaitedIn(referral).flatMap((of) => {
    const next = nextReminder(of.clock, after, thresholdsOf(of, by));
    const chair = chairToldOf(of, by);
    const both = [next, chair && chair.at > after ? chair : null].filter((one) => one !== null);
    return both.map(({ at }) => at.getTime());
  });
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

const remindedUntil = (referral: Referral): Date => new Date(referral.remindedUntil ?? referral.submittedAt);

/** Of a meeting people hear before it and on its day: it is nobody's duty, and never overdue. */
const thresholdsOf = (of: Awaited, { partnership, holidays }: Counted) => {
  const { remind } = partnership.clocks;
  return { thresholds: isMeeting(of) ? { ...remind, halfWay: false, eachWorkingDayAfter: false } : remind, holidays };
};

/** Nobody has acknowledged it: that is for the chair to know. */
const chairToldOf = ({ key, clock }: Awaited, { partnership, holidays }: Counted): Reminder | null =>
  key === 'acknowledge' ? chairTold(clock, partnership.clocks.chairToldAfterWorkingDays, holidays) : null;

/** While a case is paused, agencies are left in peace; a clock that the pause did not stop goes on. */
function awaitedIn(referral: Referral): Awaited[] {
  if (!isListedAsOpen(referral)) return [];
  const { aside } = referral;
  const pause = aside?.name === 'paused' ? [pauseReview(aside)] : [];
  const actions = isOpen(referral) ? openActions(referral).map(agreed) : [];
  return [
    ...runningClocks(referral).map(clocked),
    ...requestsWaiting(referral).map(requested),
    ...actions,
    ...pause,
    ...meetingOf(referral),
  ];
}

const clocked = (clock: Clock): Awaited => ({
  key: clock.id,
  what: timescaleTitles[clock.id],
  clock,
  request: null,
  action: null,
});

const requested = (request: InformationRequest): Awaited => ({
  key: request.id,
  what: `${requestKindWords[request.kind]} from ${request.agency}`,
  clock: chosenDay(request.at, request.due, 'by'),
  request,
  action: null,
});

const agreed = (action: ReviewAction): Awaited => ({
  key: action.id,
  what: actionName(action),
  clock: chosenDay(action.at, action.due, 'by'),
  request: null,
  action,
});

/** Reminded of once; every Monday says that it is overdue. */
const pauseReview = ({ at, reviewOn }: Extract<Aside, { name: 'paused' }>): Awaited => ({
  key: `pause:${dateInLondon(new Date(at))}`,
  what: 'Look at the pause again',
  clock: chosenDay(at, reviewOn, 'watch'),
  request: null,
  action: null,
});

const meetingPrefix = 'meeting:';
export const isMeeting = ({ key }: Pick<Awaited, 'key'>): boolean => key.startsWith(meetingPrefix);

function meetingOf(referral: Referral): Awaited[] {
  const { meeting, stage } = referral;
  if (!meeting || stage.name !== 'panel' || !isOpen(referral)) return [];
  const clock = chosenDay(meeting.at, meeting.on, 'by');
  return [{ key: `${meetingPrefix}${meeting.on}`, what: 'The panel meets', clock, request: null, action: null }];
}

/** From when it was asked for to the day that was chosen. It stands for no timescale: its key tells it apart. */
function chosenDay(at: string, due: PlainDate, bound: Clock['bound']): Clock {
  const from = dateInLondon(new Date(at));
  const length = { n: Math.max(0, daysBetween(from, due)), unit: 'days' } as const;
  const counted = { convention: 'next-working-day', dayOne: null, stoppedOn: null, pausedSince: null } as const;
  return { id: 'agency-return', from, length, bound, due, ...counted, pauses: [] };
}
