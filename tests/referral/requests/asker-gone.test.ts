import { beforeEach, describe, expect, test } from 'vitest';
import { gives } from '../../support/panel.ts';
import { askedOfKim, fillsInReturn, knowsNothing } from '../../support/returns.ts';
import type { Seat } from '../../support/seat.ts';
import { all, askedCase, at, child, type Scene } from './scene.ts';

const casey = { id: 'casey', name: 'Casey Placeholder' };

describe('A return, when whoever asked for it', () => {
  let now: Scene;
  beforeEach(async () => {
    now = await askedCase(askedOfKim);
  });

  const sent = (seat: Seat) => all(seat).includes('has sent its return');
  const inThePanel = ({ channel, priya }: Scene) => sent(channel(priya));

  async function returns({ kim, here }: Scene) {
    await kim.presses('Open the request');
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    await here.tick();
  }
  const coordinatesNoMore = (scene: Scene) =>
    scene.casey.forges('set-up/take-role', { role: 'coordinator', person: casey.id, name: casey.name });

  test('still coordinates, is told to them alone', async () => {
    await gives(now.casey, 'coordinator', 'priya');
    await returns(now);
    expect([sent(now.casey), sent(now.priya), inThePanel(now)]).toEqual([true, false, false]);
  });

  test('coordinates no more, is told to those who do', async () => {
    await gives(now.casey, 'coordinator', 'priya');
    await coordinatesNoMore(now);
    await returns(now);
    expect([sent(now.casey), sent(now.priya), inThePanel(now)]).toEqual([false, true, false]);
    expect(all(now.priya)).not.toContain(child);
  });

  test('has a conflict of interest by then, is told to the other coordinators', async () => {
    await gives(now.casey, 'coordinator', 'priya');
    await now.becomes({ conflicts: [{ person: casey, at, by: casey }] });
    await returns(now);
    expect([sent(now.casey), sent(now.priya)]).toEqual([false, true]);
  });

  test('was the last coordinator, is told in the panel’s channel, where somebody may notice', async () => {
    await coordinatesNoMore(now);
    await returns(now);
    expect([sent(now.casey), inThePanel(now)]).toEqual([false, true]);
  });
});
