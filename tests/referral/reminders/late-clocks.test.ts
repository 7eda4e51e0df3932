import { describe, expect, test } from 'vitest';
import { begin } from '../../../src/app.ts';
import { historyOf } from '../../../src/change.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { aggregateOf, readReferral } from '../../../src/referral/referral-store.ts';
import { minute } from '../../outbox/office.ts';
import { type Desk, reference } from '../desk.ts';
import { acknowledgement, becomes, lives, posts, received, works } from './watched.ts';

/** A case as versions before clocks stored it: nothing is on the agenda for it. */
async function storedBefore(changes: Partial<Referral> = {}): Promise<Desk> {
  const at = await received();
  await becomes(at, (referral) => ({ ...referral, ...changes, clocks: [] }));
  await at.services.tables.agenda.commit('due', [
    { kind: 'remove', key: `referrals:${aggregateOf(reference).partition}` },
  ]);
  return at;
}

const clocksOf = async ({ services }: Desk) =>
  (await readReferral(services.tables, reference))?.clocks.map(({ id, due, stoppedOn }) => [id, due, stoppedOn]);
const started = async ({ services }: Desk) =>
  (await historyOf(services.tables, aggregateOf(reference))).filter(({ what }) => what === 'clocks-started');

describe('A case that was stored before clocks were kept', () => {
  test('gets them at the next start, once, counted from its own dates, and its history says why', async () => {
    const at = await storedBefore();
    for (let n = 0; n < 3; n += 1) {
      await begin(at.services);
      at.pass(minute);
      await works(at);
    }
    expect(await clocksOf(at)).toEqual([['acknowledge', '2026-12-22', null]]);
    expect((await started(at)).map(({ note }) => note)).toEqual([
      'it was stored before clocks were kept; Acknowledge the referral, due Tuesday 22 December 2026',
    ]);
  });

  test('reminds people from then on', async () => {
    const at = await storedBefore();
    await begin(at.services);
    await lives(at, 24 * 5);
    expect(posts(at)).toContain('2026-12-22T08:00 chat of priya');
  });

  test('has what was done already as done', async () => {
    const triage = {
      at: acknowledgement.at,
      by: acknowledgement.by,
      outcome: 'not-for-panel',
      sinNeeded: false,
    } as const;
    const at = await storedBefore({ stage: { name: 'not-for-panel', acknowledgement }, triage });
    await begin(at.services);
    await works(at);
    expect(await clocksOf(at)).toEqual([
      ['acknowledge', '2026-12-22', '2026-12-21'],
      ['outcome-told', expect.any(String), null],
    ]);
  });

  test('counts a child’s from the notification', async () => {
    const by = acknowledgement.by;
    const sin = { at: acknowledgement.at, by, sentOn: '2026-12-21', number: null, children: 1 } as const;
    const at = await storedBefore({ stage: { name: 'panel', acknowledgement }, laAwareOn: '2026-12-18', sin });
    await begin(at.services);
    await works(at);
    const clocks = (await clocksOf(at)) ?? [];
    expect(clocks.map(([id]) => id)).toContain('rapid-review');
    expect(clocks).toContainEqual(['sin-sent', expect.any(String), '2026-12-21']);
  });

  test('is left alone when it is in nobody’s hand any more, and while it is paused', async () => {
    const paused = { name: 'paused', at: acknowledgement.at, by: acknowledgement.by, why: 'inquest' } as const;
    const asides: Referral['aside'][] = [
      { name: 'withdrawn', at: acknowledgement.at, clocks: [] },
      { ...paused, clocks: [], reviewOn: '2027-01-11' },
    ];
    for (const aside of asides) {
      const at = await storedBefore({ aside });
      await begin(at.services);
      await works(at);
      expect(await clocksOf(at)).toEqual([]);
    }
  });

  test('is looked for once: later starts put no case on the agenda', async () => {
    const at = await storedBefore();
    await begin(at.services);
    at.pass(minute);
    await works(at);
    const before = await at.services.tables.agenda.list('due');
    await begin(at.services);
    expect((await at.services.tables.agenda.list('due')).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  });
});
