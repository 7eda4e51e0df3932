import { describe, expect, test } from 'vitest';
import { Message } from '../../src/outbox/message.ts';
import { openMessages } from '../../src/outbox/outbox-store.ts';
import { rememberChat } from '../../src/people/chats.ts';
import { tick } from '../../src/tick.ts';
import {
  badGateway,
  badGatewayAfterPosting,
  forbidden,
  gatewayTimedOut,
  gatewayTimedOutAfterPosting,
  notFound,
  preconditionFailed,
  serverError,
  throttled,
  timedOut,
  timedOutAfterPosting,
  unavailable,
} from '../support/connector.ts';
import {
  card,
  chat,
  deliveryOf,
  hour,
  knowsChatOf,
  minute,
  office,
  post,
  referral,
  says,
  saysMore,
  second,
  setsPanelChannel,
  to,
  update,
} from './office.ts';

describe('What a referral has to say', () => {
  test('reaches the channel and the referrer once, however often the app looks', async () => {
    const at = office();
    await knowsChatOf(at, 'sam');
    await says(at, [post(at, 'alert', to('panel')), post(at, 'receipt', { kind: 'person', id: 'sam' })]);
    await at.after(0);
    await at.after(hour);
    expect(at.teams.cardsIn('panel')).toEqual([card('referral/alert')]);
    expect(at.teams.cardsIn('chat of sam')).toHaveLength(1);
    expect(await deliveryOf(at, 'alert')).toMatchObject({ state: 'sent', posted: { activityId: 'panel/1' } });
  });

  test('leaves nothing on the agenda once it is said', async () => {
    const at = office();
    await says(at, [post(at, 'alert', to('panel'))]);
    await at.after(0);
    await at.after(minute);
    expect(await at.services.tables.agenda.list('due')).toEqual([]);
  });

  test('is said at its time, not before', async () => {
    const at = office();
    const tonight = new Date(at.services.now().getTime() + 8 * hour);
    await says(at, [post(at, 'fold', to('panel'), tonight)]);
    await at.after(8 * hour - second);
    expect(at.teams.cardsIn('panel')).toEqual([]);
    await at.after(second);
    expect(at.teams.cardsIn('panel')).toHaveLength(1);
  });
});

test('What is said in hours waits for 8am on the next working day', async () => {
  const at = office();
  const saturdayNight = new Date('2026-12-19T02:00:00.000Z');
  at.pass(saturdayNight.getTime() - at.services.now().getTime());
  const reminder = Message.parse({ ...post(at, 'reminder', to('panel')), inHours: true });
  await says(at, [reminder, post(at, 'alert', to('one'))]);
  await at.after(0);
  expect(['panel', 'one'].map((name) => at.teams.cardsIn(name).length)).toEqual([0, 1]);
  await at.after(54 * hour - second);
  expect(at.teams.cardsIn('panel')).toEqual([]);
  await at.after(second);
  expect(at.teams.cardsIn('panel')).toHaveLength(1);
});

describe('Teams has a bad day', () => {
  test('a throttled tenant is left in peace until Teams says, then everything goes out once', async () => {
    const at = office();
    await says(at, [post(at, 'a', to('one')), post(at, 'b', to('two')), post(at, 'c', to('three'))]);
    at.teams.next(throttled(30 * second));
    await at.after(0);
    await at.after(29 * second);
    expect(at.teams.calls).toHaveLength(1);
    await at.after(second);
    expect(['one', 'two', 'three'].map((name) => at.teams.cardsIn(name).length)).toEqual([1, 1, 1]);
  });

  test('412 is tried again, later each time', async () => {
    const at = office();
    await says(at, [post(at, 'alert', to('panel'))]);
    at.teams.next(preconditionFailed, preconditionFailed);
    await at.after(0);
    await at.after(second);
    await at.after(second);
    expect(at.teams.calls).toHaveLength(2);
    await at.after(second);
    expect(at.teams.cardsIn('panel')).toHaveLength(1);
  });

  test.each([
    ['did not post', timedOut, 0],
    ['had posted', timedOutAfterPosting, 1],
    ['fell over', serverError, 0],
    ['could not be reached by its gateway', badGateway, 0],
    ['had posted, and its gateway lost the answer', badGatewayAfterPosting, 1],
    ['was not available', unavailable, 0],
    ['was waited for too long by its gateway', gatewayTimedOut, 0],
    ['had posted, and its gateway no longer waited', gatewayTimedOutAfterPosting, 1],
  ])(
    'a post without a clear answer is left as unknown when Teams %s, and an administrator is told',
    async (...given) => {
      const [, answer, standing] = given;
      const at = office();
      await knowsChatOf(at, 'ada');
      await says(at, [post(at, 'alert', to('panel'))]);
      at.teams.next(answer);
      for (let turn = 0; turn < 5; turn += 1) await at.after(turn * hour);
      expect(await deliveryOf(at, 'alert')).toMatchObject({ state: 'unknown' });
      expect(at.teams.cardsIn('panel')).toHaveLength(standing);
      expect(at.teams.cardsIn('chat of ada')).toMatchObject([
        { template: 'outbox/undelivered', data: { state: 'unknown', reference: 'CR-7KQ-2MF', to: 'A channel' } },
      ]);
    },
  );

  test('an update without a clear answer is made again', async () => {
    const at = office();
    await says(at, [post(at, 'alert', to('panel'))]);
    await at.after(0);
    at.teams.next(timedOutAfterPosting, timedOut);
    await saysMore(at, [update(at, 'acknowledged', 'alert', 'Acknowledged')]);
    for (let turn = 0; turn < 4; turn += 1) await at.after(4 * second);
    expect(at.teams.cardsIn('panel')).toEqual([card('referral/alert', 'Acknowledged')]);
    expect(await deliveryOf(at, 'acknowledged')).toMatchObject({ state: 'sent' });
  });

  test('what is given up, or refused, is told to each administrator once', async () => {
    const at = office(undefined, ['ada', 'bo']);
    await knowsChatOf(at, 'ada');
    await knowsChatOf(at, 'bo');
    await says(at, [post(at, 'refused', to('closed')), post(at, 'tired', to('panel'))]);
    at.teams.always('closed', forbidden);
    at.teams.always('panel', preconditionFailed);
    for (let turn = 0; turn < 8; turn += 1) await at.after(minute);
    expect(await deliveryOf(at, 'refused')).toMatchObject({ state: 'failed', reason: 'not-allowed' });
    expect(await deliveryOf(at, 'tired')).toMatchObject({ state: 'failed', reason: 'given-up' });
    expect(at.teams.calls.filter(({ conversation }) => conversation === 'closed')).toHaveLength(1);
    expect(at.teams.calls.filter(({ conversation }) => conversation === 'panel')).toHaveLength(5);
    for (const administrator of ['ada', 'bo']) expect(at.teams.cardsIn(`chat of ${administrator}`)).toHaveLength(2);
  });

  test('an administrator who cannot be told either tells nobody further', async () => {
    const at = office();
    await knowsChatOf(at, 'ada');
    await says(at, [post(at, 'alert', to('closed'))]);
    at.teams.always('closed', notFound);
    at.teams.always('chat of ada', forbidden);
    for (let turn = 0; turn < 4; turn += 1) await at.after(hour);
    expect(at.teams.calls.map(({ conversation }) => conversation)).toEqual(['closed', 'chat of ada']);
  });

  test('a fault of our own while posting counts as no clear answer, and its words are not logged', async () => {
    const at = office();
    const messenger = {
      ...at.teams,
      async post(): Promise<never> {
        throw new TypeError('cannot draw Lily’s card');
      },
    };
    await says(at, [post(at, 'alert', to('panel'))]);
    const { services } = at;
    Object.assign(services, { messenger });
    await at.after(0);
    expect(await deliveryOf(at, 'alert')).toMatchObject({ state: 'unknown' });
    expect(at.logged.join()).not.toContain('Lily');
  });
});

describe('Changing a card that stands in Teams', () => {
  test('waits for its post, and only the newest change is made', async () => {
    const at = office();
    at.teams.next(preconditionFailed);
    await says(at, [
      post(at, 'alert', to('panel')),
      update(at, 'acknowledged', 'alert', 'Acknowledged'),
      update(at, 'withdrawn', 'alert', 'Withdrawn'),
    ]);
    await at.after(0);
    await at.after(second);
    expect(at.teams.cardsIn('panel')).toEqual([card('referral/alert', 'Withdrawn')]);
    expect(at.teams.calls.map(({ what }) => what)).toEqual(['post', 'post', 'update']);
    expect(await deliveryOf(at, 'acknowledged')).toMatchObject({ state: 'skipped', reason: 'newer-one' });
  });

  test('that Teams put off never comes back over a newer one', async () => {
    const at = office();
    await says(at, [post(at, 'alert', to('panel'))]);
    await at.after(0);
    at.teams.next(throttled(minute));
    await saysMore(at, [update(at, 'acknowledged', 'alert', 'Acknowledged')]);
    await at.after(0);
    await at.after(30 * second);
    await saysMore(at, [update(at, 'withdrawn', 'alert', 'Withdrawn')]);
    for (let turn = 0; turn < 4; turn += 1) await at.after(minute);
    expect(at.teams.cardsIn('panel')).toEqual([card('referral/alert', 'Withdrawn')]);
    expect(await deliveryOf(at, 'acknowledged')).toMatchObject({ state: 'skipped', reason: 'newer-one' });
  });

  test('that somebody has deleted is left out, and troubles nobody', async () => {
    const at = office();
    await says(at, [post(at, 'alert', to('panel'))]);
    await at.after(0);
    at.teams.next(notFound);
    await saysMore(at, [update(at, 'acknowledged', 'alert', 'acknowledged')]);
    await at.after(minute);
    expect(await deliveryOf(at, 'acknowledged')).toMatchObject({ state: 'skipped', reason: 'post-not-there' });
    expect(at.teams.cardsIn('chat of ada')).toEqual([]);
  });

  test('of a post that was never made is left out', async () => {
    const at = office();
    await says(at, [update(at, 'acknowledged', 'alert', 'Acknowledged')]);
    await at.after(0);
    expect(await deliveryOf(at, 'acknowledged')).toMatchObject({ state: 'skipped', reason: 'post-not-there' });
  });
});

describe('Somebody or something is not set up yet', () => {
  test('an alert waits for the panel’s channel, is told of after an hour, and goes out when it is set', async () => {
    const at = office();
    await knowsChatOf(at, 'ada');
    await says(at, [post(at, 'alert', { kind: 'panel', of: 'child' })]);
    for (let turn = 0; turn < 40; turn += 1) await at.after(10 * minute);
    expect(at.teams.cardsIn('chat of ada')).toMatchObject([{ data: { state: 'waiting' } }]);
    expect(await deliveryOf(at, 'alert')).toMatchObject({ state: 'waiting', attempts: 0 });
    await setsPanelChannel(at, 'child', 'panel');
    await at.after(hour);
    expect(at.teams.cardsIn('panel')).toHaveLength(1);
  });

  test('somebody seen in a channel only is written to in a chat that Teams opens', async () => {
    const at = office();
    await rememberChat(at.services.tables, 'sam', chat('somewhere', 'channel'));
    await says(at, [
      post(at, 'receipt', { kind: 'person', id: 'sam' }),
      post(at, 'more', { kind: 'person', id: 'sam' }),
    ]);
    await at.after(0);
    expect(at.teams.cardsIn('chat of sam')).toHaveLength(2);
    expect(at.teams.calls.filter(({ what }) => what === 'personal-chat')).toHaveLength(1);
  });

  test('a person whom Teams does not let us write to yet is waited for, and a busy Teams is asked again', async () => {
    const at = office();
    await rememberChat(at.services.tables, 'sam', chat('somewhere', 'channel'));
    await says(at, [post(at, 'receipt', { kind: 'person', id: 'sam' })]);
    at.teams.next(forbidden, timedOut);
    await at.after(0);
    expect(await deliveryOf(at, 'receipt')).toMatchObject({ state: 'waiting', missing: { told: false } });
    await at.after(minute);
    expect(await deliveryOf(at, 'receipt')).toMatchObject({ state: 'waiting', attempts: 1 });
    await at.after(minute);
    expect(at.teams.cardsIn('chat of sam')).toHaveLength(1);
  });
});

describe('Many at once', () => {
  test('ten cards for one channel keep to seven a second', async () => {
    const at = office();
    const ids = Array.from({ length: 10 }, (_, index) => `card-${index}`);
    await says(
      at,
      ids.map((id) => post(at, id, to('panel'))),
    );
    await at.after(0);
    expect(at.teams.cardsIn('panel')).toHaveLength(7);
    await at.after(second);
    expect(at.teams.cardsIn('panel')).toHaveLength(10);
  });

  test('a slow Teams does not keep a dispatcher past its claim: the rest is sent in the next look', async () => {
    const at = office();
    const { services } = at;
    const slowPost: typeof at.teams.post = (...what) => {
      at.pass(20 * second);
      return at.teams.post(...what);
    };
    await says(at, [post(at, 'a', to('one')), post(at, 'b', to('two')), post(at, 'c', to('three'))]);
    const slow = { ...services, messenger: { ...at.teams, post: slowPost } };
    await tick(slow, {});
    expect(at.teams.calls).toHaveLength(2);
    await tick(slow, {});
    expect(at.teams.calls).toHaveLength(3);
  });

  test('what is settled is not read again', async () => {
    const at = office();
    await says(at, [post(at, 'alert', to('panel'))]);
    await at.after(0);
    expect(await openMessages(at.services.tables, referral, at.services.now())).toEqual({ now: [], later: null });
  });
});
