import { describe, expect, it } from 'vitest';
import type { Heard } from '../../src/teams/activity.ts';
import { readActivity } from '../../src/teams/activity.ts';
import { pressKey, shared } from '../../src/teams/same-press.ts';
import { pressed, recorded } from './recorded.ts';

const heard = (activity: unknown): Heard => {
  const read = readActivity(activity);
  if (read.kind !== 'heard') throw new Error(read.kind);
  return read;
};

describe('A press that Teams delivers twice at the same time', () => {
  it('is done once, and both get its answer', async () => {
    const once = shared<number>((answer) => answer);
    let done = 0;
    const work = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done += 1;
      return done;
    };
    expect(await Promise.all([once('a', work), once('a', work), once('b', work)])).toEqual([1, 1, 2]);
    expect(await once('a', work)).toBe(3);
  });

  it('is answered the second time as what comes again wants it', async () => {
    const once = shared<string>(() => 'nothing new');
    const work = async () => 'a new message';
    expect(await Promise.all([once('a', work), once('a', work)])).toEqual(['a new message', 'nothing new']);
  });

  it('fails for both, and the next one is tried again', async () => {
    const once = shared<number>((answer) => answer);
    const fails = async () => Promise.reject(new Error('storage is away'));
    const both = await Promise.allSettled([once('a', fails), once('a', fails)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await once('a', async () => 1)).toBe(1);
  });

  it('is known by who pressed what on which card, whatever its id', () => {
    const first = pressKey(heard(pressed('slice/next', { n: 1 })));
    expect(pressKey(heard(pressed('slice/next', { n: 1 }, 'personal', { id: 'another' })))).toBe(first);
    expect(pressKey(heard(pressed('slice/next', { n: 2 })))).not.toBe(first);
    expect(pressKey(heard(pressed('slice/next', { n: 1 }, 'personal', { replyToId: 'another' })))).not.toBe(first);
    expect(pressKey(heard(pressed('slice/next', { n: 1 }, 'channel')))).not.toBe(first);
  });

  it('and words that are typed twice are two things', () => {
    expect(pressKey(heard(recorded('words-in-personal')))).toBeNull();
  });
});
