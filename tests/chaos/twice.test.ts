import { beforeAll, describe, expect, it } from 'vitest';
import { allActions } from '../../src/app.ts';
import { everyPress } from './support/every-press.ts';
import { arrivals, everyPressArriving, moreThanOnce } from './twice.ts';

/** Hundreds of presses, one after the other, each with its answer. */
const timeout = 120_000;

describe('Teams delivers every press twice', () => {
  let once: Awaited<ReturnType<typeof everyPressArriving>>;
  beforeAll(async () => {
    once = await everyPressArriving('once');
  }, timeout);

  it.each(arrivals.slice(1))('%s: the effect is that of once, and both are answered', { timeout }, async (arrival) => {
    const twice = await everyPressArriving(arrival);
    expect(moreThanOnce(once.left, twice.left)).toEqual([]);
    expect(twice.faults).toEqual([]);
  });

  it('and no button is left out', () => {
    const pressed = new Set(everyPress.map(({ name }) => name.split(' ')[0]));
    const typedOnly = ['chat/install', 'chat/unknown'];
    expect(
      allActions.map(({ verb }) => verb).filter((verb) => !pressed.has(verb) && !typedOnly.includes(verb)),
    ).toEqual([]);
  });
});
