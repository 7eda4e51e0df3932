import { describe, expect, test } from 'vitest';
import { claim, dueAggregates, finish, graceMs, leaseMs, putOnAgenda } from '../../src/outbox/agenda.ts';
import { hour, minute, office, referral, second } from './office.ts';

const inMs = (at: ReturnType<typeof office>, ms: number) => new Date(at.services.now().getTime() + ms);

async function announced(ms = 0) {
  const at = office();
  await putOnAgenda(at.services, referral, inMs(at, ms));
  return at;
}

async function claimed(at: ReturnType<typeof office>) {
  const taken = await claim(at.services, referral);
  if (!taken) throw new Error('somebody else has it');
  return taken;
}

describe('An aggregate on the agenda', () => {
  test('is due at its earliest time, whatever is announced later', async () => {
    const at = await announced(minute);
    await putOnAgenda(at.services, referral, inMs(at, hour));
    expect(await dueAggregates(at.services, 10)).toEqual([]);
    at.pass(minute);
    expect(await dueAggregates(at.services, 10)).toEqual([referral]);
  });

  test('is not due for others while somebody has it, and is again when they died', async () => {
    const at = await announced();
    await claimed(at);
    expect(await dueAggregates(at.services, 10)).toEqual([]);
    expect(await claim(at.services, referral)).toBeNull();
    at.pass(leaseMs);
    expect(await dueAggregates(at.services, 10)).toEqual([referral]);
    expect(await claim(at.services, referral)).not.toBeNull();
  });

  test('is looked at once more after the grace, then taken off', async () => {
    const at = await announced();
    expect(await finish(at.services, await claimed(at), null)).toEqual(inMs(at, graceMs));
    at.pass(graceMs);
    expect(await finish(at.services, await claimed(at), null)).toBeNull();
    expect(await claim(at.services, referral)).toBeNull();
  });

  test('that is wanted later than the grace is looked at after the grace all the same', async () => {
    const at = await announced();
    expect(await finish(at.services, await claimed(at), inMs(at, hour))).toEqual(inMs(at, graceMs));
    at.pass(graceMs);
    expect(await finish(at.services, await claimed(at), inMs(at, hour))).toEqual(inMs(at, hour));
  });

  test('keeps what is announced while somebody has it', async () => {
    const at = await announced();
    const taken = await claimed(at);
    await putOnAgenda(at.services, referral, inMs(at, second));
    expect(await finish(at.services, taken, inMs(at, hour))).toEqual(inMs(at, second));
  });

  test('taken over from somebody slow is not given back by them', async () => {
    const at = await announced();
    const slow = await claimed(at);
    at.pass(leaseMs);
    const other = await claimed(at);
    expect(await finish(at.services, slow, null)).toBeNull();
    expect(await claim(at.services, referral)).toBeNull();
    expect(await finish(at.services, other, inMs(at, hour))).toEqual(inMs(at, hour));
  });
});
