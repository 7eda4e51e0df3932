import { expect, test } from 'vitest';
import { readActivity } from '../../src/teams/activity.ts';
import { recorded, robin, tenant } from './recorded.ts';

const serviceUrl = 'http://127.0.0.1:57149';
const ownChat = { conversation: 'a:local-chat-robin', serviceUrl, tenant, kind: 'personal' };
const panelChannel = { conversation: '19:local-panel@thread.tacv2', serviceUrl, tenant, kind: 'channel' };
const panelTeam = { team: '19:local-team@thread.tacv2', channel: '19:local-panel@thread.tacv2', serviceUrl, tenant };

test('a press in one’s own chat says who pressed what, where, with everything typed into the card', () => {
  expect(readActivity(recorded('press-in-personal'))).toEqual({
    kind: 'heard',
    person: robin,
    place: { address: ownChat, pressed: { address: ownChat, activityId: '1795306168305' }, team: null },
    did: { kind: 'press', how: 'execute', verb: 'slice/next', data: { n: 1, text: 'typed', many: '1,3' } },
  });
});

test('a client that knows no Action.Execute presses the same', () => {
  const execute = readActivity(recorded('press-in-personal'));
  expect(readActivity(recorded('submit-in-personal'))).toEqual({
    ...execute,
    did: expect.objectContaining({ how: 'submit' }),
  });
});

test('a press in a channel’s thread belongs to the channel, and its card stands in the thread', () => {
  const heard = readActivity(recorded('press-in-channel'));
  expect(heard).toMatchObject({
    place: {
      address: panelChannel,
      pressed: {
        address: { ...panelChannel, conversation: `${panelChannel.conversation};messageid=1795306176468` },
        activityId: '1795306176468',
      },
      team: { ...panelTeam, name: null },
    },
  });
});

test('words in a channel are heard without the mention, and press no card', () => {
  const heard = readActivity(recorded('words-in-channel', { replyToId: '1795306176468' }));
  expect(heard).toMatchObject({
    did: { kind: 'words', text: 'hello' },
    place: { address: panelChannel, pressed: null },
  });
});

test('a mention alone says nothing else', () => {
  expect(
    readActivity(
      recorded('words-in-channel', { text: '<at>Safeguarding Reviews</at>&nbsp;\n'.replace('&nbsp;', '\u00a0') }),
    ),
  ).toMatchObject({
    did: { kind: 'words', text: '' },
  });
});

test('somebody else who is mentioned stays in what was said', () => {
  const entities = [{ type: 'mention', mentioned: { id: '29:other' }, text: '<at>Sam</at>' }];
  expect(readActivity(recorded('words-in-channel', { text: 'ask <at>Sam</at>', entities }))).toMatchObject({
    did: { text: 'ask <at>Sam</at>' },
  });
});

test.each(['installed-in-personal', 'members-added-personal'])('the app is installed for a person: %s', (name) => {
  expect(readActivity(recorded(name))).toMatchObject({
    person: { id: robin.id, name: '' },
    place: { address: ownChat },
    did: { kind: 'installed' },
  });
});

test.each(['installed-in-channel', 'members-added-channel'])('the app is added to a team: %s', (name) => {
  expect(readActivity(recorded(name))).toMatchObject({
    place: { address: panelChannel, team: { ...panelTeam, name: 'Example Partnership' } },
    did: { kind: 'installed' },
  });
});

test.each([
  ['another bot speaks', recorded('words-in-personal', { from: { id: '28:another', name: 'Another' } })],
  ['the app is removed', recorded('installed-in-personal', { action: 'remove' })],
  ['somebody else joins', recorded('members-added-channel', { membersAdded: [{ id: '29:new' }] })],
  ['somebody reacts', recorded('words-in-personal', { type: 'messageReaction' })],
  ['a dialog is asked for', recorded('press-in-personal', { name: 'task/fetch' })],
  ['nobody sent it', recorded('words-in-personal', { from: undefined })],
  ['an id is empty', recorded('words-in-personal', { from: { id: '' } })],
])('nobody is answered when %s', (_, activity) => {
  expect(readActivity(activity)).toMatchObject({ kind: 'unheard' });
});

const inTeam = { id: '19:x@thread.v2', conversationType: 'personal', tenantId: tenant };
test.each([
  ['nothing says what it is', { ...inTeam, id: 'a:x', conversationType: undefined }],
  ['it is of a kind not known yet', { ...inTeam, id: 'a:x', conversationType: 'meeting' }],
  ['it says that it is a group', { ...inTeam, id: 'a:x', isGroup: true }],
  ['it has the name of a group', inTeam],
])('a conversation is nobody’s own chat when %s: no case is shown there', (_, conversation) => {
  expect(readActivity(recorded('press-in-personal', { conversation }))).toMatchObject({
    place: { address: { kind: 'group' } },
  });
});

test.each(['.', '..', 'a\u0000b', 'a\r\nb'])('an id that would name another address is nobody’s: %j', (id) => {
  expect(readActivity(recorded('press-in-personal', { replyToId: id }))).toMatchObject({ kind: 'unheard' });
  const conversation = { id, conversationType: 'personal', tenantId: tenant };
  expect(readActivity(recorded('press-in-personal', { conversation }))).toMatchObject({ kind: 'unheard' });
});

test('a name cannot be made to look like another by signs that nobody sees', () => {
  const name = '\u202eairaC\u202c Jones\u200b\n';
  expect(readActivity(recorded('words-in-personal', { from: { id: '29:x', name } }))).toMatchObject({
    person: { name: 'airaC Jones' },
  });
});

test.each(['typed: Baby Lily\n{"level":"info"}', 'x'.repeat(5_000)])(
  'what a strange activity calls itself is not logged as it came',
  (type) => {
    expect(readActivity(recorded('words-in-personal', { type }))).toEqual({ kind: 'unheard', why: 'odd' });
    expect(readActivity(recorded('press-in-personal', { name: type }))).toEqual({ kind: 'unheard', why: 'odd' });
  },
);

test('a thousand mentions are not each looked for', () => {
  const mention = { type: 'mention', mentioned: recorded('words-in-channel').recipient, text: 'x' };
  const entities = Array(1_000).fill(mention);
  expect(readActivity(recorded('words-in-channel', { text: 'x'.repeat(200), entities }))).toMatchObject({
    did: { text: expect.stringMatching(/x{100}$/) },
  });
});

test('a guest without a directory id is known by the id that Teams gives', () => {
  expect(readActivity(recorded('words-in-personal', { from: { id: '29:guest', name: 'G' } }))).toMatchObject({
    person: { id: '29:guest' },
  });
});

test('a press without a verb is still a press, of a button that nobody knows', () => {
  expect(readActivity(recorded('press-in-personal', { value: { action: { data: 'x' } } }))).toMatchObject({
    did: { kind: 'press', verb: '', data: {} },
  });
});
