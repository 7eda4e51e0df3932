import { describe, expect, test } from 'vitest';
import { closedReferrals, listAsClosed, listedAsClosed } from '../../src/referral/closed-store.ts';
import { changeListed } from '../../src/referral/listing-store.ts';
import { listedAsOpen, openReferrals } from '../../src/referral/open-list.ts';
import { ReferralReference } from '../../src/referral/reference.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { minute } from '../outbox/office.ts';
import { type Desk, desk, priya, rae, reference } from './desk.ts';

const firstPage = { most: 10, after: null };
const closedIn = async ({ services }: Desk) =>
  (await listedAsClosed(services.tables, firstPage)).map((one) => one.reference);
const openIn = async ({ services }: Desk) => (await listedAsOpen(services.tables)).map((one) => one.reference);

/** A change to the case, as a step makes one. */
const to = (aside: Referral['aside']) => (referral: Referral) => ({
  record: { ...referral, aside },
  entry: { at: '2026-12-18T09:00:00.000Z', by: { id: priya.id, name: priya.name }, what: 'transferred', note: null },
  messages: [],
});
const at = '2026-12-18T10:00:00.000Z';
const by = { id: priya.id, name: priya.name };
const elsewhere: Referral['aside'] = { name: 'transferred', at, by, to: 'northmoor', clocks: [] };

describe('The lists of cases', () => {
  test('a case that is paused stays among those in hand', async () => {
    const office = await desk();
    await office.receive();
    const paused: Referral['aside'] = {
      ...{ name: 'paused', at, by },
      ...{ why: 'inquest', clocks: [], reviewOn: '2027-01-05' },
    };
    await changeListed(office.services, reference, to(paused));
    const listed = await listedAsOpen(office.services.tables);
    expect(await openReferrals(office.services.tables, listed, office.services.now())).toHaveLength(1);
    expect(await closedIn(office)).toEqual([]);
  });

  test('a case that goes elsewhere moves to those that are closed, and back when it is reopened', async () => {
    const office = await desk();
    await office.receive();
    await changeListed(office.services, reference, to(elsewhere));
    expect([await openIn(office), await closedIn(office)]).toEqual([[], [reference]]);
    await changeListed(office.services, reference, to(null));
    expect([await openIn(office), await closedIn(office)]).toEqual([[reference], []]);
  });

  test('a withdrawn referral stands among those that are closed', async () => {
    const office = await desk();
    await office.receive();
    await office.press(rae, 'confirm-withdrawal', { reference, reason: 'Sent twice' });
    expect([await openIn(office), await closedIn(office)]).toEqual([[], [reference]]);
  });

  test('a process that dies before the commit leaves a row too many, which reading takes away in time', async () => {
    const office = await desk();
    await office.receive();
    const { tables } = office.services;
    await listAsClosed(tables, { reference, closedAt: at, listedAt: at });
    const listed = await listedAsClosed(tables, firstPage);
    expect(await closedReferrals(tables, listed, new Date(at))).toEqual([]);
    expect(await closedIn(office)).toEqual([reference]);
    expect(await closedReferrals(tables, listed, new Date(Date.parse(at) + 11 * minute))).toEqual([]);
    expect(await closedIn(office)).toEqual([]);
    expect(await openIn(office)).toEqual([reference]);
  });

  test('a row of a case that is only just being reopened is left alone', async () => {
    const office = await desk();
    await office.receive();
    const { tables, now } = office.services;
    const listed = await listedAsOpen(tables);
    await changeListed(office.services, reference, to(elsewhere));
    const fresh = listed.map((one) => ({ ...one, listedAt: now().toISOString() }));
    await tables.referrals.commit('open', [{ kind: 'put', key: reference, body: fresh[0] }]);
    expect(await openReferrals(tables, fresh, now())).toEqual([]);
    expect(await openIn(office)).toEqual([reference]);
  });

  test('closed cases come newest first, a page at a time, each page for one bounded look', async () => {
    const { services } = await desk();
    const { tables } = services;
    const many = Array.from({ length: 25 }, (_, day) => ({
      reference: ReferralReference.parse(`CR-222-2${'BCDFG'[day % 5]}${'HJKMP'[Math.floor(day / 5)]}`),
      closedAt: new Date(Date.parse(at) + day * 86_400_000).toISOString(),
      listedAt: at,
    }));
    for (const one of many) await listAsClosed(tables, one);
    const first = await listedAsClosed(tables, firstPage);
    const second = await listedAsClosed(tables, { most: 10, after: first.at(-1) ?? null });
    const third = await listedAsClosed(tables, { most: 10, after: second.at(-1) ?? null });
    expect([...first, ...second, ...third]).toEqual([...many].reverse());
  });
});
