import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { countedTables } from '../support/counted-tables.ts';
import { appUnderTest } from './app-under-test.ts';
import { localIssuer, signIn, token } from './issuer.ts';
import { pressed, recorded } from './recorded.ts';
import { type TeamsEdge, teamsEdge } from './teams-edge.ts';

const storage = countedTables(memoryTables());
let teams: TeamsEdge;
let signer: Awaited<ReturnType<typeof localIssuer>>;
let app: Awaited<ReturnType<typeof appUnderTest>>;
beforeAll(async () => {
  // The SDK prints what it thinks of a bad token to the console.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  signer = await localIssuer();
  teams = await teamsEdge();
  app = await appUnderTest({ signIn, cloud: signer.cloud, tables: storage.tables });
});
afterAll(async () => {
  await app.close();
  await teams.close();
  await signer.close();
});
beforeEach(() => {
  app.lines.length = 0;
  teams.calls.length = 0;
  storage.reset();
});

const invoke = (name: string, value: object = {}) => pressed('x', {}, 'personal', { name, value });
/** Everything that Teams sends, among it what this app has no use for. */
const kinds = {
  'a press': pressed('try/show'),
  'a press in a channel': pressed('try/show', {}, 'channel'),
  'a press of an old client': recorded('submit-in-personal', { value: { verb: 'try/show' } }),
  words: recorded('words-in-personal'),
  'words in a channel': recorded('words-in-channel'),
  'an installation': recorded('installed-in-personal'),
  'an installation in a team': recorded('installed-in-channel'),
  'a new member': recorded('members-added-channel'),
  'a message extension’s search': invoke('composeExtension/query', { commandId: 'cases', parameters: [] }),
  'a message extension’s action': invoke('composeExtension/submitAction', { commandId: 'cases', data: {} }),
  'a link to unfurl': invoke('composeExtension/queryLink', { url: 'https://elsewhere.example' }),
  'a dialog': invoke('task/fetch'),
  'a tab’s sign-in': invoke('signin/verifyState', { state: '1' }),
  'a file': invoke('fileConsent/invoke', { action: 'accept' }),
  'a reaction': recorded('words-in-personal', { type: 'messageReaction' }),
  'another service’s event': recorded('words-in-personal', { type: 'event', name: 'ContinueConversation' }),
};

const elsewhere = { channelData: { tenant: { id: 'other' } }, conversation: { id: 'a:1', tenantId: 'other' } };
const nowhere = { channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } };
const stranger = { from: { id: '29:x', aadObjectId: 'x', tenantId: 'other' } };

describe.each(Object.entries(kinds))('%s', (_, activity) => {
  const sent = async (changes: object, jwt: string | null) => {
    const headers: Record<string, string> = jwt === null ? {} : { authorization: `Bearer ${jwt}` };
    const { status } = await app.send({ ...activity, serviceUrl: teams.url, ...changes }, headers);
    return {
      status,
      storage: { ...storage.counts },
      calls: teams.calls.length,
      heard: /acted|unheard/.test(app.lines.join()),
    };
  };
  const untouched = { storage: { reads: 0, lists: 0, commits: 0 }, calls: 0, heard: false };
  const good = () => token(signer.keys.privateKey, teams.url);

  test('without a token of Teams reaches nothing', async () => {
    expect(await sent({}, null)).toEqual({ status: 401, ...untouched });
    const forged = await token((await generateKeyPair('RS256')).privateKey, teams.url);
    expect(await sent({}, forged)).toEqual({ status: 401, ...untouched });
  });

  test('from another tenant, or none, reaches nothing', async () => {
    for (const changes of [elsewhere, nowhere, stranger])
      expect(await sent(changes, await good())).toEqual({ status: 403, ...untouched });
  });

  test('to be answered elsewhere reaches nothing', async () => {
    const serviceUrl = 'https://elsewhere.example';
    const jwt = await token(signer.keys.privateKey, serviceUrl);
    expect(await sent({ serviceUrl }, jwt)).toEqual({ status: 403, ...untouched });
  });

  test('of an allowed tenant is answered, so that Teams does not send it again', async () => {
    expect(await sent({}, await good())).toMatchObject({ status: 200 });
  });
});
