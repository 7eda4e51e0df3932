import type { Briefing, Release } from '../../../src/briefing/briefing.ts';
import type { ChannelDelivery } from '../../../src/briefing/sending/channel-delivery.ts';
import type { StoredChannel } from '../../../src/briefing/sending/channel-store.ts';
import { progressView } from '../../../src/briefing/sending/progress-view.ts';
import { restView } from '../../../src/briefing/sending/rest-view.ts';
import type { Round, RoundKind } from '../../../src/briefing/sending/round.ts';
import { roundChannelsView } from '../../../src/briefing/sending/round-channels-view.ts';
import { mostAtOnce } from '../../../src/briefing/sending/several-press.ts';
import { settleSeveralView, severalView } from '../../../src/briefing/sending/several-view.ts';
import { stopView } from '../../../src/briefing/sending/stop-view.ts';
import { nothingYet, type Tally } from '../../../src/briefing/sending/tally.ts';
import { unusualHourView } from '../../../src/briefing/sending/unusual-hour-view.ts';
import type { CardView } from '../../../src/card-view.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { joined } from '../planning/channels.ts';
import { mo, now, written } from '../written.ts';

const at = now.toISOString();
const hostile = '**bold** [link](https://example.com) ${title} <at>all</at>';
const release: Release = { at, by: mo, audience: { kind: 'all' }, due: at, held: false, important: true };
export const releasedSample: Briefing = {
  ...written,
  stage: { name: 'released', approved: { at, by: mo }, release, at },
};
export const recalledSample: Briefing = { ...written, stage: { name: 'recalled', release, at, by: mo, why: hostile } };

const round = (kind: RoundKind, state: Round['state'], planned: number | null = 1_412): Round => ({
  ...{ number: 1, kind, at, by: mo, told: [], again: 0, rest: 0, brake: null, reach: null },
  ...{ state, planned },
});
export const roundSample = round('release', 'done');
const halfWay: Tally = { ...nothingYet, planned: 1_412, sent: 640, failed: 3, skipped: 1, unknown: 2, waiting: 766 };
const over: Tally = {
  ...{ planned: 1_412, sent: 1_398, failed: 9, skipped: 3, unknown: 2, waiting: 0 },
  reasons: { 'not-allowed': 6, gone: 3, left: 2, stopped: 1 },
};

const stored = (name: string, delivery: ChannelDelivery): StoredChannel => {
  const { address, team, agency } = joined('hospital', name);
  return {
    ...{ key: `to:001:${name}`, etag: '1', post: null, settlements: [] },
    channel: { address, team, name, agency },
    delivery,
  };
};
const press = { briefing: releasedSample.id, round: 1, after: '' };
const list = (
  state: 'unknown' | 'failed' | 'skipped',
  channels: readonly StoredChannel[],
  next: string | null = null,
) => roundChannelsView({ ...press, state }, releasedSample, channels, next, examplePartnership.agencies);
const six = (delivery: ChannelDelivery): StoredChannel[] =>
  Array.from({ length: 6 }, (_, n) => stored(`${hostile} ${n}`, delivery));

const from = { briefing: releasedSample.id, round: 1, after: '' };
const thirty = Array.from({ length: mostAtOnce }, (_, n) => stored(`${hostile} ${n}`, { state: 'unknown', since: at }));
const brake = { since: at, tries: 1, tryAt: at };
const left = { ...round('release', 'done'), rest: 40 };
const quiet = {
  title: hostile,
  why: 'Saturday 19 December 2026 at 10am: it is a Saturday',
  day: '2026-12-19',
} as const;

const second = { ...round('correction', 'planning', null), number: 2 };
const three = [round('release', 'paused'), second, { ...second, number: 3 }];

export const sendingSamples: readonly CardView[] = [
  stopView(written, { round: 1 }),
  progressView(releasedSample, round('release', 'planning', null), nothingYet, 50),
  progressView({ ...releasedSample, rounds: three }, second, nothingYet, 50),
  progressView(releasedSample, round('release', 'running'), halfWay, 50),
  progressView(releasedSample, round('release', 'paused'), halfWay, 50),
  progressView(releasedSample, { ...round('release', 'running'), brake }, halfWay, 50),
  progressView(releasedSample, { ...round('release', 'planning', null), brake }, { ...nothingYet, unknown: 1 }, 50),
  progressView(releasedSample, round('nudge', 'stopped'), halfWay, 50),
  progressView(releasedSample, round('release', 'retrying'), over, 50),
  progressView(releasedSample, round('release', 'done'), over, 50),
  progressView({ ...releasedSample, rounds: [left] }, left, over, 50),
  restView(releasedSample, { ...left, rest: 1 }, [stored(hostile, { state: 'skipped', at, reason: 'stopped' })], null),
  restView(releasedSample, left, six({ state: 'skipped', at, reason: 'stopped' }), quiet),
  progressView(releasedSample, round('release', 'running'), halfWay, 50, now),
  unusualHourView({ what: 'resume', briefing: written.id, round: 1 }, quiet),
  unusualHourView({ what: 'retry', briefing: written.id, round: 1 }, quiet),
  unusualHourView({ ...press, what: 'again', state: 'unknown', channel: '19:invented', since: at }, quiet),
  progressView(releasedSample, round('correction', 'done'), { ...nothingYet, planned: 1_412, sent: 1_412 }, 50),
  progressView(releasedSample, round('recall', 'running'), halfWay, 50),
  progressView(releasedSample, round('recall', 'done', 0), nothingYet, 50),
  list('unknown', six({ state: 'unknown', since: at }), 'to:001:next'),
  list('failed', six({ state: 'failed', at, reason: 'not-allowed' })),
  list('failed', six({ state: 'failed', at, reason: 'blocked' })),
  roundChannelsView(
    { ...press, state: 'skipped', after: 'to:001:a' },
    releasedSample,
    six({ state: 'skipped', at, reason: 'place-unknown' }),
    null,
    [],
  ),
  list('skipped', six({ state: 'skipped', at, reason: 'shut', shut: { since: at, why: 'not-installed' } })),
  list('unknown', []),
  severalView(from, releasedSample, thirty, {
    next: 'to:001:next',
    seen: now,
    note: 'Tick at least one channel.',
    ticked: [],
  }),
  severalView({ ...from, after: 'to:001:a' }, releasedSample, [], { next: null, seen: now, note: null, ticked: [] }),
  settleSeveralView(from, releasedSample, thirty, { outcome: 'again', seen: at }, quiet),
  settleSeveralView(from, releasedSample, thirty.slice(0, 1), { outcome: 'arrived', seen: at }, null),
  settleSeveralView(from, releasedSample, thirty.slice(0, 2), { outcome: 'no-need', seen: at }, null),
];
