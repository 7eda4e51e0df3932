import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRecord } from '../../src/change.ts';
import type { Message } from '../../src/outbox/message.ts';
import { tick } from '../../src/tick.ts';
import { preconditionFailed, timedOutAfterPosting } from '../support/connector.ts';
import { dyingTables } from '../support/dying-tables.ts';
import {
  card,
  deliveryOf,
  hour,
  knowsChatOf,
  minute,
  type Office,
  office,
  post,
  referral,
  says,
  second,
  setsPanelChannel,
  to,
  update,
} from './office.ts';

const planned = (at: Office): Message[] => [
  post(at, 'alert', { kind: 'panel', of: 'child' }),
  update(at, 'acknowledged', 'alert', 'Acknowledged'),
  post(at, 'receipt', { kind: 'person', id: 'sam' }),
  post(at, 'lost', to('unanswering')),
  post(at, 'busy', to('another')),
];

async function prepared(): Promise<Office> {
  const at = office();
  await knowsChatOf(at, 'sam');
  await knowsChatOf(at, 'ada');
  await setsPanelChannel(at, 'child', 'panel');
  return at;
}

/** Another instance takes over, once the lease of the dead one has run out. */
async function takesOver(at: Office): Promise<void> {
  for (const ms of [2 * minute, 10 * second, minute, 10 * minute]) await at.after(ms);
}

async function expectNothingLostOrTwice(at: Office): Promise<void> {
  const where = { alert: 'panel', receipt: 'chat of sam', lost: 'unanswering', busy: 'another' };
  for (const [id, conversation] of Object.entries(where)) {
    const { state } = await deliveryOf(at, id);
    const cards = at.teams.cardsIn(conversation).length;
    expect(['sent', 'unknown'], id).toContain(state);
    expect(cards, id).toBeLessThanOrEqual(1);
    if (state === 'sent') expect(cards, id).toBe(1);
  }
  const told = at.teams.cardsIn('chat of ada').map(({ data }) => data.id);
  for (const id of Object.keys(where)) {
    if ((await deliveryOf(at, id)).state === 'unknown') expect(told.filter((one) => one === id)).toHaveLength(1);
  }
}

describe.each(['before', 'after'] as const)('an instance dies %s a call to storage', (when) => {
  test('while sending: whichever call it is, nothing is lost and nothing is said twice', async () => {
    let alive = false;
    let deaths = 0;
    for (let nth = 1; !alive; nth += 1) {
      const at = await prepared();
      await says(at, planned(at));
      at.teams.always('unanswering', timedOutAfterPosting);
      at.teams.next(preconditionFailed);
      const dying = dyingTables(at.services.tables, nth, when);
      await tick({ ...at.services, tables: dying.tables }, {}).catch(() => undefined);
      alive = !dying.died();
      if (dying.died()) deaths += 1;
      await takesOver(at);
      await expectNothingLostOrTwice(at);
      const { state } = await deliveryOf(at, 'acknowledged');
      const shown = at.teams.cardsIn('panel');
      if (state === 'sent') expect(shown).toEqual([card('referral/alert', 'Acknowledged')]);
      else expect((await deliveryOf(at, 'alert')).state).toBe('unknown');
    }
    expect(deaths).toBeGreaterThan(20);
  });

  test('while committing: the record and its messages are both there or both not', async () => {
    let alive = false;
    for (let nth = 1; !alive; nth += 1) {
      const at = await prepared();
      const dying = dyingTables(at.services.tables, nth, when);
      await says({ ...at, services: { ...at.services, tables: dying.tables } }, planned(at)).catch(() => undefined);
      alive = !dying.died();
      const isThere = (await readRecord(at.services.tables, referral, z.object({}))) !== null;
      await takesOver(at);
      await at.after(hour);
      expect(at.teams.cardsIn('panel')).toHaveLength(isThere ? 1 : 0);
      expect(await at.services.tables.agenda.list('due')).toEqual([]);
    }
  });
});

test('a commit so slow that a dispatcher looked before it landed is found by the look after', async () => {
  const at = await prepared();
  const real = at.services.tables.referrals;
  let land = (): void => undefined;
  const slow = {
    ...real,
    commit: async (...what: Parameters<typeof real.commit>) => {
      await new Promise<void>((resolve) => {
        land = resolve;
      });
      return real.commit(...what);
    },
  };
  const writer = { ...at, services: { ...at.services, tables: { ...at.services.tables, referrals: slow } } };
  const saying = says(writer, [post(at, 'alert', to('panel'))]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await at.after(second);
  at.pass(10 * second);
  land();
  await saying;
  expect(at.teams.cardsIn('panel')).toEqual([]);
  await at.after(20 * second);
  expect(at.teams.cardsIn('panel')).toHaveLength(1);
});
