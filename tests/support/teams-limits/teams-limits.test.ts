import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardView } from '../../../src/card-view.ts';
import type { ConversationAddress } from '../../../src/people/address.ts';
import { DeliveryError } from '../../../src/services.ts';
import {
  type Answer,
  badGateway,
  badGatewayAfterPosting,
  blocked,
  disabledByAdministrator,
  gatewayTimedOut,
  gatewayTimedOutAfterPosting,
  notFound,
  notInRoster,
  teamsLikeConnector,
  timedOut,
  timedOutAfterPosting,
} from '../connector.ts';
import { firstOf, nowAndThen } from './faults.ts';
import { limited } from './limited.ts';
import { simulatedTime } from './simulated-time.ts';
import { ofTeams, type Window } from './windows.ts';

const card: CardView = { template: 'briefing/post', data: {} };
const channel = (conversation: string): ConversationAddress => ({
  conversation,
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  tenant: 'tenant',
  kind: 'channel',
});
const start = new Date('2026-12-14T12:00:00.000Z');

/** The answer to one post: 200, or what went wrong. */
async function answerTo(post: Promise<unknown>): Promise<Pick<DeliveryError, 'status' | 'code' | 'retryAfterMs'>> {
  try {
    await post;
    return { status: 200, code: null, retryAfterMs: null };
  } catch (error) {
    if (error instanceof DeliveryError) return error;
    throw error;
  }
}

describe('What Teams allows', () => {
  const keeps = (taken: readonly number[], { count, seconds }: Window) =>
    taken.every((at) => taken.filter((other) => other > at - seconds * 1_000 && other <= at).length <= count);

  it('never takes more into one conversation than its four windows hold, and in the tenant than 50 a second', () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 100,
      maxLength: 400,
    });
    fc.assert(
      fc.property(pauses, fc.boolean(), (calls, rushed) => {
        const answers = limited();
        const taken: { at: number; conversation: string }[] = [];
        let at = start.getTime();
        for (const [pause, number] of calls) {
          at += rushed ? pause % 20 : pause;
          const conversation = `channel ${number}`;
          const call = { what: 'post', conversation, tenant: 'tenant', at: new Date(at) } as const;
          if (!answers(call)) taken.push({ at, conversation });
        }
        const moments = (of: typeof taken) => of.map((one) => one.at);
        expect(ofTeams.perTenant.every((window) => keeps(moments(taken), window))).toBe(true);
        for (const { conversation } of taken) {
          const here = moments(taken.filter((one) => one.conversation === conversation));
          expect(ofTeams.perConversation.every((window) => keeps(here, window))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says with a 429 how long to wait, and takes the call after that', async () => {
    const time = simulatedTime(start);
    const connector = teamsLikeConnector({ ...time, answers: limited() });
    for (let count = 0; count < 7; count += 1) await connector.post(channel('one'), card);
    const refused = await answerTo(connector.post(channel('one'), card));
    expect(refused).toMatchObject({ status: 429, retryAfterMs: 1_000 });
    await time.passesDuring(time.wait(refused.retryAfterMs ?? 0));
    expect(await answerTo(connector.post(channel('one'), card))).toMatchObject({ status: 200 });
    expect(connector.cardsIn('one')).toHaveLength(8);
    expect(connector.answered(429)).toBe(1);
  });

  it('counts the whole tenant, and each conversation and the making of chats apart', async () => {
    const answers = limited();
    const call = (conversation: string, what: 'post' | 'personal-chat', tenant = 'tenant') =>
      answers({ what, conversation, tenant, at: start })?.status ?? 200;
    const first = Array.from({ length: 7 }, () => call('a', 'post'));
    expect([...first, call('a', 'personal-chat'), call('a;messageid=1', 'post')]).toEqual([...Array(8).fill(200), 429]);
    const others = Array.from({ length: 42 }, (_, number) => call(`channel ${number}`, 'post'));
    expect(others.every((status) => status === 200)).toBe(true);
    expect(call('one more', 'post')).toBe(429);
    expect(call('one more', 'post', 'another tenant')).toBe(200);
  });
});

describe('Teams as it answers', () => {
  it('refuses the second of two at once in one conversation, and takes two in different ones', async () => {
    const time = simulatedTime(start);
    const connector = teamsLikeConnector({ ...time, atWork: () => time.wait(150) });
    const all = ['one', 'one', 'two'].map((conversation) => answerTo(connector.post(channel(conversation), card)));
    const statuses = (await time.passesDuring(Promise.all(all))).map(({ status }) => status);
    expect(statuses).toEqual([200, 412, 200]);
    expect([connector.cardsIn('one').length, connector.cardsIn('two').length]).toEqual([1, 1]);
  });

  it.each<[string, Answer, number]>([
    ['nothing stands there after a time-out before posting', timedOut, 0],
    ['the post stands there after a time-out that posted', timedOutAfterPosting, 1],
    ['nothing stands there after 502', badGateway, 0],
    ['the post stands there after a 502 that posted', badGatewayAfterPosting, 1],
    ['nothing stands there after 504', gatewayTimedOut, 0],
    ['the post stands there after a 504 that posted', gatewayTimedOutAfterPosting, 1],
    ['nothing stands there when an administrator has disabled the app', disabledByAdministrator, 0],
    ['nothing stands there when the app is not in the roster', notInRoster, 0],
    ['nothing stands there when the app is blocked', blocked, 0],
    ['nothing stands there when the channel is gone', notFound, 0],
  ])('%s', async (_, answer, stand) => {
    const connector = teamsLikeConnector({ now: () => start });
    connector.always('one', answer);
    const { status, code } = await answerTo(connector.post(channel('one'), card));
    expect({ status, code }).toEqual({ status: answer.status, code: answer.code });
    expect(connector.cardsIn('one')).toHaveLength(stand);
  });

  it('fails now and then, and keeps what arrived all the same', async () => {
    const rolls = [0, 1, 1, 2, 0, 0, 1, 2];
    const roll = () => rolls.shift() ?? 1;
    const answers = firstOf(limited(), nowAndThen(roll, 3, [timedOut, timedOutAfterPosting]));
    const connector = teamsLikeConnector({ now: () => start, answers });
    const channels = [1, 2, 3, 4, 5, 6].map((number) => channel(`channel ${number}`));
    const statuses: (number | null)[] = [];
    for (const one of channels) statuses.push((await answerTo(connector.post(one, card))).status);
    expect(statuses).toEqual([null, 200, 200, null, 200, 200]);
    expect(channels.map(({ conversation }) => connector.cardsIn(conversation).length)).toEqual([1, 1, 1, 0, 1, 1]);
    expect(connector.answered(null)).toBe(2);
  });
});

describe('Time that passes while everybody waits', () => {
  it('wakes sleepers in the order of their moments, and takes no time of anybody’s', async () => {
    const time = simulatedTime(start);
    const woken: string[] = [];
    const sleeps = async (ms: number) => {
      await time.wait(ms);
      woken.push(time.now().toISOString());
    };
    await time.passesDuring(Promise.all([sleeps(3_600_000), sleeps(1_000), sleeps(0)]));
    expect(woken).toEqual(['2026-12-14T12:00:00.000Z', '2026-12-14T12:00:01.000Z', '2026-12-14T13:00:00.000Z']);
  });

  it('says so when the work waits for something else', async () => {
    const time = simulatedTime(start);
    await expect(time.passesDuring(new Promise(() => {}))).rejects.toThrow('something else than this clock');
  });
});
