import { type Briefing, newBriefing } from '../../../src/briefing/briefing.ts';
import { insertChannels } from '../../../src/briefing/sending/channel-store.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { written } from '../../briefing/written.ts';
import { press } from './a-press.ts';
import { casey, panel, panelTeam, tenant } from './cast.ts';
import type { Edge } from './edge.ts';
import type { Step } from './journey.ts';

const released = 'chaos-released';
const begun = 'chaos-begun-one';
const by = { id: casey.id, name: casey.name };
const at = '2026-12-14T09:00:00.000Z';

/** A briefing that went to the panel’s channel, its sending paused, so that there is something to press on. */
export async function leavesBriefing(tables: Tables, edge: Edge): Promise<void> {
  const address = { conversation: panel, serviceUrl: edge.url, tenant, kind: 'channel' as const };
  const team = { team: panelTeam, serviceUrl: edge.url, tenant, name: 'Case review panel', channel: panel };
  const release = { at, by, audience: { kind: 'all' as const }, due: at, held: false, important: false };
  const record: Briefing = {
    ...newBriefing(released, by, new Date(at)),
    text: written.text,
    stage: { name: 'released', approved: { at, by }, release, at },
    rounds: [
      {
        ...{ number: 1, kind: 'release', at, by, told: [], state: 'paused' },
        ...{ planned: 1, again: 0, rest: 0, brake: null, reach: null },
      },
    ],
  };
  await tables.briefings.commit(`briefing:${released}`, [
    { kind: 'insert', key: 'record', body: { record, entries: 1 } },
  ]);
  const posted = { address, activityId: edge.place(panel) };
  const delivery = { state: 'sent' as const, at, posted };
  const channel = { address, team, name: 'Case review panel', agency: 'police' };
  await insertChannels(tables, { briefing: released, number: 1 }, [{ channel, post: null, delivery, settlements: [] }]);
}

const own = (verb: string, data: object) => press(`briefing/${verb}`, casey, 'own-chat', () => data);
const inChannel = (verb: string, data: object = {}) =>
  press(`briefing/${verb}`, casey, 'panel', () => ({ briefing: released, ...data }));
const write = { briefing: begun, channel: '', step: 'write', about: '' };
const round = { briefing: released, round: 1 };
const list = { ...round, state: 'unknown', after: '' };
const uptake = { briefing: released, channel: panel };
const everything = { period: 'all', agency: 'all', theme: 'all', briefing: 'all' };

const writing: readonly Step[] = [
  own('briefings', {}),
  own('of-review', { review: 'chaos-review' }),
  own('begin', { id: begun }),
  own('begin-step', write),
  own('answer-step', { ...write, page: 'paste', seen: 0, go: 'close' }),
  own('preview', { briefing: begun, of: 'draft' }),
  own('close-step', write),
  own('take-step', { ...write, id: 'not-begun', saved: 0 }),
  own('drop-step', { ...write, sure: 'yes' }),
  own('open', { briefing: begun }),
  own('history', { briefing: begun }),
  own('duplicate', { briefing: released, id: 'chaos-copied-one' }),
  own('carry-on', { briefing: begun, from: 'nobody', sure: 'yes' }),
  own('discard', { briefing: begun, sure: 'yes' }),
];
const sending: readonly Step[] = [
  own('channels', {}),
  own('channels-of-agency', { agency: 'police' }),
  own('audience-channels', { briefing: begun, page: 0 }),
  own('audiences', {}),
  own('remove-audience', { audience: 'not-saved', sure: 'yes' }),
  own('progress', round),
  own('pause-sending', round),
  own('retry-failed', round),
  own('send-rest', round),
  own('resume-sending', round),
  own('stop-sending', { ...round, sure: 'yes' }),
  own('round-channels', list),
  own('settle-channel', { ...list, channel: panel, outcome: 'arrived' }),
  own('several-unknown', round),
  own('settle-several', { ...round, channels: panel, outcome: 'again', seen: at, sure: 'yes' }),
  own('offer-results', round),
  own('hand-over-results', { id: `${released}:1`, consent: null }),
];
const talking: readonly Step[] = [
  inChannel('read-aloud'),
  inChannel('show-post'),
  inChannel('ask-thought'),
  inChannel('share-thought', { card: 'thought-one', thought: 'Invented: we hurry too much.' }),
  inChannel('record-discussion'),
  own('open-uptake', uptake),
  own('read-words', uptake),
  own('discussions', { briefing: released }),
  own('see-thoughts', { briefing: released }),
  own('redact-thought', { briefing: released, thought: 'not-there', sure: 'yes', why: 'Invented' }),
  own('report', everything),
  own('report-file', everything),
  own('hand-over-report', { id: 'all:all', consent: null }),
];

/** What managers and teams press, in an order in which each has something to do. */
export const briefingPresses: readonly Step[] = [...writing, ...sending, ...talking];
