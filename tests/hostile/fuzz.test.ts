import { beforeAll, describe, expect, test } from 'vitest';
import { allActions } from '../../src/app.ts';
import { changedBetween } from '../support/remembering-tables.ts';
import type { Seat } from '../support/seat.ts';
import { dice, forged, type Sent } from './forged.ts';
import { honest, type Scene, scene } from './scene.ts';

const times = 200;
const mostBytes = 28 * 1024;

let at: Scene;
let real: readonly string[];
beforeAll(async () => {
  at = await scene();
  real = [
    at.draft,
    at.sentDraft,
    at.reference,
    'robin',
    'casey',
    'olu',
    'CR-222-222',
    'child-household',
    'childHousehold',
    'adult-name',
    'coordinator',
    'check:0',
    'person:robin',
    `referral:${at.reference}`,
    'alert',
    'id-00000000000000000001',
  ];
});

/** Two hundred forged presses of one verb, the same ones in each run; answers how many were refused, and throws what they throw. */
async function batter(seat: Seat, verb: string, seed: number): Promise<void> {
  const roll = dice(seed);
  const templates: readonly Sent[] = [honest(at, verb, at), ...(at.buttons.get(verb) ?? [])];
  for (let time = 0; time < times; time += 1) {
    const data = forged(roll, templates, real);
    const where = roll(4) === 0 ? 'channel' : 'own chat';
    const answer = await at.pressQuietly(seat, verb, data, where).catch((error: unknown) => {
      throw new Error(`${verb} ${JSON.stringify(data).slice(0, 300)}`, { cause: error });
    });
    if (answer.kind === 'nothing') continue;
    const bytes = Buffer.byteLength(JSON.stringify(at.here.draw(answer.card)));
    if (bytes > mostBytes) throw new Error(`${verb} answers ${bytes} bytes to ${JSON.stringify(data).slice(0, 300)}`);
  }
}

const verbs = allActions.map(({ verb }, index) => [verb, index + 1] as const);

describe('Two hundred forged presses by somebody without a role', () => {
  /** Their own rows, that they were there and that a place was welcomed, and that they were refused. */
  const isTheirs = (place: string) =>
    /^(drafts person:olu |agenda due drafts:person:olu$|people person:olu |people known olu$|people conversation:)/.test(
      place,
    ) || place.startsWith(`referrals referral:${at.reference} look:`);

  test.each(verbs)('of %s: it answers, and nobody else’s rows change', async (verb, seed) => {
    const before = await at.store.rows();
    await batter(at.olu, verb, seed);
    await at.here.tick();
    expect(changedBetween(before, await at.store.rows()).filter((place) => !isTheirs(place))).toEqual([]);
  });
});

describe('Two hundred forged presses by the partner whose things are named', () => {
  test.each(verbs)('of %s: it answers', async (verb, seed) => {
    await batter(at.robin, verb, seed + 1_000);
  });
});

describe('Two hundred forged presses by somebody with every right', () => {
  test.each(verbs)('of %s: it answers', async (verb, seed) => {
    await batter(at.casey, verb, seed + 2_000);
  });
});
