import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askThought } from '../../src/briefing/discussing/ask-thought.ts';
import { shareThought } from '../../src/briefing/discussing/share-thought.ts';
import { showPost } from '../../src/briefing/discussing/show-post.ts';
import { thoughtsOf } from '../../src/briefing/discussing/thoughts-store.ts';
import { postView } from '../../src/briefing/post-view.ts';
import { insertChannels } from '../../src/briefing/sending/channel-store.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import { renderer } from '../../src/teams/render.ts';
import { goingOut, id } from '../briefing/sending/scene.ts';
import { examplePartnership } from '../support/partnership.ts';
import { readCard } from '../support/rendered.ts';
import { appUnderTest } from './app-under-test.ts';
import { recorded, tenant } from './recorded.ts';
import { type TeamsEdge, teamsEdge } from './teams-edge.ts';

const at = '2026-12-14T12:00:00.000Z';
const conversation = '19:local-panel@thread.tacv2';
const render = renderer('cards', examplePartnership);
const actions = [askThought, shareThought, showPost];

let teams: TeamsEdge;
let app: Awaited<ReturnType<typeof appUnderTest>>;
let tables: Tables;

/** A briefing that stands in the channel in which the recorded presses were made. */
beforeEach(async () => {
  teams = await teamsEdge();
  tables = memoryTables();
  app = await appUnderTest({ tables, actions });
  const where = { serviceUrl: teams.url, tenant };
  const address = { ...where, conversation, kind: 'channel' as const };
  const team = { ...where, team: '19:local-team@thread.tacv2', name: 'Ward 9', channel: conversation };
  const channel = { address, team, name: 'General', agency: 'hospital' };
  const delivery = { state: 'sent' as const, at, posted: { address, activityId: '1795306176468' } };
  await insertChannels(tables, { briefing: id, number: 1 }, [{ channel, post: null, delivery, settlements: [] }]);
  await tables.briefings.commit(`briefing:${id}`, [
    { kind: 'insert', key: 'record', body: { record: goingOut, entries: 1 } },
  ]);
  teams.answer(/^POST \/v3\/conversations$/, { status: 201, body: { id: 'a:own-chat' } });
});
afterEach(async () => {
  await app.close();
  await teams.close();
});

/** What a client that knows only Submit sends: what stands in the fallback of the button, and the fields. */
function submitted(card: object, title: string, typed: Readonly<Record<string, string>> = {}): object {
  const button = JSON.stringify(card).match(new RegExp(`\\{"type":"Action.Execute","title":"${title}".*`))?.[0] ?? '';
  const [, data] = /"fallback":\{[^}]*?"data":(\{[^}]*\})/.exec(button) ?? [];
  return { ...JSON.parse(data ?? '{}'), ...typed };
}

const inChannel = (value: object) => {
  const { conversation: thread, channelData } = recorded('press-in-channel');
  const changes = { value, serviceUrl: teams.url, conversation: thread, channelData };
  return app.send(recorded('submit-in-personal', changes));
};
const inOwnChat = (value: object) => app.send(recorded('submit-in-personal', { value, serviceUrl: teams.url }));

/** The card that Teams was given last. */
const shown = (): object => teams.calls.at(-1)?.body.attachments?.[0]?.content ?? {};
const words = () => readCard(shown()).text;
const kept = async () => (await thoughtsOf(tables, id)).map(({ text }) => text);

async function asked(): Promise<object> {
  await inChannel(submitted(render(postView(goingOut, examplePartnership.briefings)), 'Share an own thought'));
  return shown();
}

describe('“Share an own thought” on a client that knows only Submit', () => {
  test('brings its card to the person’s own chat, where the thought can be shared; the card says that it is kept', async () => {
    const card = await asked();
    expect(teams.calls.map(({ path }) => path)).toEqual([
      '/v3/conversations',
      '/v3/conversations/a:own-chat/activities',
    ]);
    await inOwnChat(submitted(card, 'Share it'));
    expect(words()).toContain('Enter your thought');
    await inOwnChat(submitted(shown(), 'Share it', { thought: 'We never asked why.' }));
    expect(words()).toContain('Your thought is kept without your name');
    expect(words()).not.toContain('We never asked why.');
    expect(readCard(shown()).inputs).toEqual([]);
    await inOwnChat(submitted(card, 'Share it', { thought: 'We never asked why.' }));
    expect(await kept()).toEqual(['We never asked why.']);
    expect(app.lines.join('\n')).not.toMatch(/thought|robin|Robin|101/);
  });

  test('keeps nothing of who is not in that channel, or of whom Teams does not tell it, and says so', async () => {
    const card = await asked();
    const share = submitted(card, 'Share it', { thought: 'From outside' });
    teams.answer(/members/, { status: 404 });
    await inOwnChat(share);
    expect(words()).toContain('You are not in the channel of that briefing any more.');
    teams.answer(/members/, { status: 502 });
    await inOwnChat(share);
    expect(words()).toContain('Teams did not say just now whether you are in the channel');
    await inOwnChat({ ...share, channel: '19:elsewhere@thread.tacv2' });
    expect(words()).toContain('This briefing was not sent to this channel.');
    expect(await kept()).toEqual([]);
  });

  test('says in plain words where the briefing is, when there is no way back to it', async () => {
    await inOwnChat(submitted(await asked(), 'Back to the briefing'));
    expect(words()).toContain('The briefing stands in its channel as before.');
  });
});
