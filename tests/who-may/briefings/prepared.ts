import { type Briefing, BriefingText, newBriefing } from '../../../src/briefing/briefing.ts';
import { insertBriefing } from '../../../src/briefing/briefing-store.ts';
import { discussionKey, keepWords } from '../../../src/briefing/discussing/words.ts';
import { insertChannels } from '../../../src/briefing/sending/channel-store.ts';
import { newRound } from '../../../src/briefing/sending/round.ts';
import { insertUptake } from '../../../src/briefing/uptake-store.ts';
import { action, discussion, begun as noUptake } from '../../briefing/discussing/uptake.ts';
import { written } from '../../briefing/written.ts';
import { canary } from '../../support/random-case.ts';
import { tenant } from '../../support/world.ts';
import { wordsOf } from '../filled.ts';
import type { WholeOffice } from '../office.ts';
import { type BriefingStanding, briefingIdOf, briefingStandings, nextOf, recordedIn, ward } from './standings.ts';

const at = '2026-12-11T09:00:00.000Z';
const author = { id: 'author', name: 'Of author' };
const made = { at, by: author };
const approved = { at, by: { id: 'casey', name: 'Casey Placeholder' } };
const release = {
  ...made,
  audience: { kind: 'all' },
  due: '2026-12-16T09:00:00.000Z',
  held: false,
  important: false,
} as const;
/** A briefing that is not out is for those who write it. */
const text = BriefingText.parse({ ...written.text, title: `Not out yet: ${canary}` });
const correction = {
  ...made,
  id: 'correction-one',
  why: 'A wrong number',
  text,
  case: null,
  review: null,
  keptMarks: [],
};
const round = { ...newRound([], 'release', author, new Date(at)), planned: 1 };

const stages: Readonly<Record<Exclude<BriefingStanding['at'], 'not there'>, Partial<Briefing>>> = {
  begun: { text: null },
  'sent back': { stage: { name: 'writing', comment: { ...approved, words: 'More of the child.' } } },
  'for approval': { stage: { name: 'for-approval', ...made } },
  approved: { stage: { name: 'approved', ...approved } },
  planned: { stage: { name: 'planned', approved, release } },
  held: { stage: { name: 'planned', approved, release: { ...release, held: true } } },
  sent: { stage: { name: 'released', approved, release, at }, rounds: [{ ...round, state: 'paused' }] },
  correcting: {
    stage: { name: 'released', approved, release, at },
    rounds: [{ ...round, state: 'paused' }],
    correcting: { name: 'for-approval', ...correction },
  },
  recalled: {
    stage: { name: 'recalled', release, at, by: author, why: 'A wrong number' },
    rounds: [{ ...round, state: 'done' }],
  },
  discarded: { stage: { name: 'discarded', ...made } },
};
const isOut = (standing: BriefingStanding) => ['sent', 'correcting', 'recalled'].includes(standing.at);

/** A briefing for each way in which one can stand; those that went out stand in a channel, where a discussion was recorded. */
export async function briefingsPrepared(office: WholeOffice): Promise<void> {
  for (const standing of briefingStandings) {
    if (standing.at === 'not there') continue;
    const id = briefingIdOf(standing);
    const record: Briefing = { ...newBriefing(id, author, new Date(at)), text, ...stages[standing.at] };
    const entry = { ...made, what: 'begun', note: null };
    await insertBriefing(office.services, { record, entry, messages: [] });
    if (isOut(standing)) await reaches(office, id);
  }
  office.keep();
}

async function reaches({ services }: WholeOffice, briefing: string): Promise<void> {
  const address = { ...noUptake.channel.address, conversation: ward, tenant };
  const channel = { ...noUptake.channel, address, team: { ...noUptake.channel.team, tenant } };
  const posted = { address, activityId: `${ward}/1` };
  const delivery = { state: 'sent' as const, at, posted };
  await insertChannels(services.tables, { briefing, number: 1 }, [{ channel, post: null, delivery, settlements: [] }]);
  const recorders = ['recorder', 'recorder-left'].map((id) => ({ id, next: nextOf(id), sentAt: at }));
  const by = { id: 'recorder', name: 'Of recorder' };
  const { discussion: id, action: actionId } = recordedIn;
  const record = {
    ...{ ...noUptake, briefing, channel, post: posted, recorders },
    discussions: [{ ...discussion, id, by }],
    actions: [{ ...action, id: actionId, discussion: id }],
    impact: { askedAt: at, told: { at, by }, versions: 1, redacted: null },
  };
  const said = [
    {
      name: 'answer-1',
      label: 'Thoughts',
      question: 'Thoughts?',
      answer: [wordsOf('discuss', 'recorder')],
      caution: null,
    },
  ];
  const rows = [keepWords(discussionKey(id, 1), { at, by, said })];
  await insertUptake(services, { record, entry: { at, by, what: 'discussed', note: null }, messages: [], rows });
}
