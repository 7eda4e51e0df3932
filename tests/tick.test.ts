import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeAggregate } from '../src/change.ts';
import { putOnAgenda } from '../src/outbox/agenda.ts';
import { theApp } from '../src/people/person.ts';
import type { Aggregate } from '../src/services.ts';
import { coalesced, type DueHandlers, lookAt, startTicking, tick } from '../src/tick.ts';
import { hour, minute, office, post, referral, says, second, to } from './outbox/office.ts';

const another: Aggregate = { table: 'referrals', partition: 'referral:CR-9XY-3AB' };

describe('What a slice does by itself', () => {
  test('is done when due, said in the same look, and done again at its next time', async () => {
    const at = office();
    const { services } = at;
    await says(at, []);
    let due = new Date(services.now().getTime() + 8 * hour);
    await putOnAgenda(services, referral, due);
    const remind: DueHandlers = {
      async referrals(given, aggregate, now) {
        if (now < due) return due;
        const entry = { at: now.toISOString(), by: theApp, what: 'reminded', note: null };
        const messages = [post(at, `reminder-${now.toISOString()}`, to('panel'))];
        await changeAggregate(given, aggregate, z.object({}), (record) => ({ record, entry, messages }));
        due = new Date(now.getTime() + hour);
        return due;
      },
    };
    const cardsAfter = async (ms: number) => {
      at.pass(ms);
      await tick(services, remind);
      return at.teams.cardsIn('panel').length;
    };
    expect(await cardsAfter(8 * hour - second)).toBe(0);
    expect(await cardsAfter(second)).toBe(1);
    expect(await cardsAfter(minute)).toBe(1);
    expect(await cardsAfter(hour)).toBe(2);
  });

  test('that fails stops no other, is tried again, and is logged by its reference alone', async () => {
    const at = office();
    await says(at, []);
    await putOnAgenda(at.services, referral, at.services.now());
    await says(at, [post(at, 'alert', to('panel'))], another);
    let failures = 0;
    const failing: DueHandlers = {
      async referrals(_, { partition }) {
        if (partition === another.partition) return null;
        failures += 1;
        throw new Error('Lily');
      },
    };
    await tick(at.services, failing);
    expect(at.teams.cardsIn('panel')).toHaveLength(1);
    at.pass(2 * minute);
    await tick(at.services, failing);
    expect(failures).toBe(2);
    expect(at.logged.join()).toContain(referral.partition);
    expect(at.logged.join()).not.toContain('Lily');
  });
});

test('an aggregate that another instance has is left to it', async () => {
  const at = office();
  await says(at, [post(at, 'alert', to('panel'))]);
  let looks = 0;
  const handlers: DueHandlers = {
    async referrals(services) {
      looks += 1;
      await lookAt(services, handlers, referral);
      return null;
    },
  };
  await tick(at.services, handlers);
  expect(looks).toBe(1);
  expect(at.teams.cardsIn('panel')).toHaveLength(1);
});

test('more than can be read at once is done in one tick', async () => {
  const at = office();
  for (let n = 0; n < 45; n += 1) {
    await says(at, [post(at, 'alert', to(`channel ${n}`))], { table: 'referrals', partition: `referral:${n}` });
  }
  await tick(at.services, {});
  expect(at.teams.calls).toHaveLength(45);
});

test('ticking goes on by itself, past storage that is away, until it is stopped', async () => {
  const at = office();
  let away = 2;
  const agenda = {
    ...at.services.tables.agenda,
    async list(...where: Parameters<typeof at.services.tables.agenda.list>) {
      away -= 1;
      if (away >= 0) throw new Error('storage is away');
      return at.services.tables.agenda.list(...where);
    },
  };
  await says(at, [post(at, 'alert', to('panel'))]);
  const stop = startTicking({ ...at.services, tables: { ...at.services.tables, agenda } }, {}, 5);
  await expect.poll(() => at.teams.cardsIn('panel').length).toBe(1);
  await stop();
  const { length } = at.logged;
  await says(at, [post(at, 'alert', to('panel'))], another);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(at.teams.cardsIn('panel')).toHaveLength(1);
  expect(at.logged).toHaveLength(length);
});

test('an aggregate woken many times at once is looked at once, and once more for what came meanwhile', async () => {
  const looks: string[] = [];
  const wake = coalesced(async ({ partition }) => {
    looks.push(partition);
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  for (let n = 0; n < 5; n += 1) wake(referral);
  wake(another);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(looks.sort()).toEqual([referral.partition, referral.partition, another.partition]);
  wake(referral);
  expect(looks).toHaveLength(4);
});
