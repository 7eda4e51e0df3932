import type { CardView } from '../../card-view.ts';
import { saidMoment, saidMomentOfWeek } from '../../clocks/london-time.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { hasRest } from './rest-changes.ts';
import { currentRound, isBraked, type Round, roundNumbered } from './round.ts';
import { kindWords, reasonWords, restTitle } from './round-words.ts';
import type { Tally } from './tally.ts';

/**
 * How far a round is, and its result once it is done, for the managers' own chats.
 * @param perSecond how many channels can be written to in a second
 * @param waitsUntil when teams are written to again; null when they may be now
 */
export function progressView(
  briefing: Briefing,
  round: Round,
  tally: Tally,
  perSecond: number,
  waitsUntil: Date | null = null,
): CardView {
  const { kind, state, number, planned } = round;
  const isOver = state === 'done';
  const data = {
    briefing: briefing.id,
    round: number,
    title: titleOf(briefing),
    what: kindWords[kind].title,
    began: `Begun by ${round.by.name}, ${saidMoment(new Date(round.at))}`,
    stands:
      waits(briefing, round) ?? rests(round, waitsUntil) ?? brakes(round, tally) ?? stands(round, tally, perSecond),
    bar: planned === null ? null : bar(tally),
    counts: planned === null && tally.planned === 0 ? [] : counts(round, tally),
    reasons: isOver ? reasons(tally) : [],
    canPause: state === 'planning' || state === 'running',
    canResume: state === 'paused' || isBraked(round),
    canStop: ['planning', 'running', 'paused'].includes(state) && kind !== 'recall',
    canRetry: isOver && tally.failed > 0 && (kind === 'recall' || briefing.stage.name !== 'recalled'),
    rest: hasRest(briefing, round) ? restTitle(round) : null,
    unknown: tally.unknown > 0,
    left: leftIn(isOver, tally),
    isOver,
    isDrawnAnew: state === 'planning' || state === 'running',
    before: roundNumbered(briefing, number - 1)?.number ?? null,
    next: roundNumbered(briefing, number + 1)?.number ?? null,
  };
  return { template: 'briefing/progress', data };
}

/** Which list shows first where a round did not arrive; null when there is nothing in any, or not yet. */
function leftIn(isOver: boolean, { failed, skipped }: Tally): 'failed' | 'skipped' | null {
  if (!isOver || failed + skipped === 0) return null;
  return failed > 0 ? 'failed' : 'skipped';
}

/** One round is done at a time; null when it is the turn of this one. */
function waits(briefing: Briefing, { number, state }: Round): string | null {
  const current = currentRound(briefing);
  if (!current || current.number === number || (state !== 'planning' && state !== 'running')) return null;
  const paused = current.state === 'paused' ? ', and that is paused' : '';
  return `It waits until this is done${paused}: “${kindWords[current.kind].title}”.`;
}

/** At night and on days off nothing goes out by itself. */
function rests({ state }: Round, waitsUntil: Date | null): string | null {
  if (!waitsUntil || (state !== 'planning' && state !== 'running')) return null;
  return `It goes on by itself: ${saidMomentOfWeek(waitsUntil)}. If it cannot wait, press Pause, then Resume.`;
}

/** Teams does not say what becomes of what is sent. */
function brakes(round: Round, { unknown }: Tally): string | null {
  if (!isBraked(round)) return null;
  const { brake, planned } = round;
  const all = planned === null ? '' : ` of ${said(planned)}`;
  const some = `${said(unknown)}${all} ${unknown === 1 ? 'is' : 'are'} unknown`;
  const at = saidMoment(new Date(brake.tryAt));
  return `Teams is not answering properly: ${some}, the rest wait. One channel is tried by itself: ${at}, or at once when you press Resume. When that goes well, the rest follow.`;
}

function stands({ state, planned }: Round, tally: Tally, perSecond: number): string {
  switch (state) {
    case 'planning':
      return 'The channels are being written down.';
    case 'running':
      return `Under way: ${timeLeft(tally.waiting / perSecond)} left.`;
    case 'paused':
      return planned === null && tally.planned === tally.waiting
        ? 'Paused before anything was sent.'
        : `Paused: nothing is sent until somebody resumes it.${planned === null ? notAll : ''}`;
    case 'stopped':
      return 'Being stopped: what was not sent is skipped.';
    case 'retrying':
      return 'What failed is being put back, to be sent again.';
    case 'taking-up':
      return 'The channels that were left out are being put back, to be sent to.';
    case 'done':
      return tally.planned === 0 ? 'Done: there was no channel to write to.' : 'Done.';
  }
}

const notAll = ' Not all channels are written down yet.';

/** "about 4 minutes" */
export function timeLeft(seconds: number): string {
  if (seconds < 50) return 'less than a minute';
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 100) return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
  return `about ${Math.ceil(minutes / 60)} hours`;
}

const cells = 20;

/** "▓▓▓▓▓░░░░░ 40 of 80 channels": the words say what the signs show. */
function bar({ planned, waiting }: Tally): string {
  const done = planned - waiting;
  const full = planned === 0 ? cells : Math.floor((cells * done) / planned);
  return `${'▓'.repeat(full)}${'░'.repeat(cells - full)} ${said(done)} of ${said(planned)} channels`;
}

function counts({ kind }: Round, { sent, failed, skipped, unknown, waiting }: Tally): { readonly text: string }[] {
  const lines: readonly [number, string][] = [
    [sent, kindWords[kind].sent],
    [failed, 'failed'],
    [skipped, 'left out'],
    [unknown, 'unknown: may have arrived'],
    [waiting, 'waiting'],
  ];
  return lines
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, what]) => ({ text: `${said(count)} ${what}` }));
}

function reasons({ reasons: counted }: Tally): { readonly text: string }[] {
  const words: Readonly<Record<string, string>> = reasonWords;
  return Object.entries(counted).map(([reason, count]) => ({ text: `${said(count)}: ${words[reason] ?? reason}` }));
}

const said = (count: number): string => count.toLocaleString('en-GB');
