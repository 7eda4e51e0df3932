import { describe, expect, test } from 'vitest';
import { changeBriefing } from '../../../src/briefing/briefing-store.ts';
import { minutesToRead, wordsIn } from '../../../src/briefing/reading-time.ts';
import { recalled } from '../../../src/briefing/sending/post-changes.ts';
import { mo, written } from '../written.ts';
import { briefing, type PostedScene, posted } from './scene.ts';

const recalls = ({ services }: PostedScene) =>
  changeBriefing(services, briefing, (record) => recalled(record, 'A name was in it', { by: mo, now: services.now() }));

describe('A briefing in its channel', () => {
  test('is read out from running text that only the reader sees, with the way back', async () => {
    const here = await posted(1);
    const [post] = here.at(here.robin.person).cards();
    const reader = here.at(here.robin.person);
    await reader.presses('Read aloud text');
    expect(reader.card().text).toContain('To be read aloud · 1 minute');
    expect(reader.card().text).toContain('Background.\nWords about it.');
    expect(reader.card().buttons.map(({ title }) => title)).toEqual(['Back to the briefing']);
    expect(here.at(here.manager.person).cards()).toEqual([post]);
    await reader.presses('Back to the briefing');
    expect(reader.card()).toEqual(post);
  });

  test('says nothing of what it said once it is recalled, and takes no discussion by an old card', async () => {
    const here = await posted(1);
    const robin = here.at(here.robin.person);
    const [old] = robin.cards();
    if (!old) throw new Error('no post');
    await recalls(here);
    await here.goOn();
    expect(robin.card().text).toContain('This 7-minute briefing was recalled');
    expect(robin.card().text).not.toContain('Words about it');
    for (const title of ['Record our discussion', 'Read aloud text', 'Share an own thought']) {
      await robin.pressesOn(old, title);
      expect(robin.told()).toContain('This briefing was recalled on 14 December 2026: A name was in it');
    }
    expect(here.robin.cards()).toEqual([]);
  });

  test('leaves nothing of itself under its place once it is recalled, not even its title in a nudge', async () => {
    const here = await posted(1);
    here.pass(24 * 15);
    await here.goOn();
    await recalls(here);
    await here.goOn();
    const cards = [here.ward, `${here.ward};messageid=${here.ward}/1`].flatMap(here.connector.cardsIn);
    expect(cards.map(({ template }) => template)).toEqual(['briefing/post-recalled', 'briefing/nudge']);
    expect(JSON.stringify(cards)).not.toContain('Seeing the child');
  });
});

test('Reading time counts what a team reads, in whole minutes', () => {
  const { text } = written;
  if (!text) throw new Error('it has a text');
  const parts = [{ heading: 'One', text: 'word '.repeat(437) }];
  const short = { ...text, parts, furtherReading: null, questions: ['What now?'] };
  expect(wordsIn(short)).toBe(440);
  expect(minutesToRead(short, { wordsAMinute: 220 })).toBe(2);
  expect(minutesToRead(short, { wordsAMinute: 200 })).toBe(3);
});
