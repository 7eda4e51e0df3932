import { describe, expect, test } from 'vitest';
import { readBriefing } from '../../../src/briefing/briefing-store.ts';
import { takesStep } from '../../support/takes-step.ts';
import { answers, briefing, changes, type PostedScene, posted, recalls, records, uptakeIn } from './scene.ts';

const titles = (here: PostedScene) => here.robin.card().buttons.map(({ title }) => title);

describe('A briefing that was recalled', () => {
  test('is not begun to be recorded from the card that was sent before', async () => {
    const here = await posted(1);
    await here.at(here.robin.person).presses('Record our discussion');
    await recalls(here);
    await here.robin.presses('Begin');
    expect(here.robin.told()).toContain('This briefing was recalled on 14 December 2026: A name stood in it');
    expect(here.robin.card().text).toContain('This takes a few minutes');
  });

  test('is not recorded when the recall came while the pages were filled in: what was typed stays in the card', async () => {
    const here = await posted(1);
    await here.at(here.robin.person).presses('Record our discussion');
    await here.robin.presses('Begin');
    await here.robin.presses('Continue', answers);
    await recalls(here);
    await here.robin.presses('Continue', { 'answer-1': 'We miss visits.' });
    expect(here.robin.told()).toContain('What you typed into this card is still in it.');
    expect(here.robin.card().inputs.map(({ id }) => id)).toContain('answer-1');
  });

  test('is not recorded when the recall came before the last press', async () => {
    const here = await posted(1);
    await here.at(here.robin.person).presses('Record our discussion');
    await here.robin.presses('Begin');
    while (titles(here).includes('Continue')) await here.robin.presses('Continue', answers);
    await recalls(here);
    await here.robin.presses('Record');
    expect(here.robin.told()).toContain('No more discussions of it are recorded.');
    expect(here.robin.card().text).toContain('We miss visits more often than we thought.');
    expect((await uptakeIn(here))?.discussions).toEqual([]);
  });

  test('keeps what was recorded before: it can be put right, and how its actions stand be told, but no other is begun', async () => {
    const here = await posted(1);
    const robin = await records(here);
    await recalls(here);
    await robin.presses('Read what was said');
    await robin.presses('Back');
    expect(titles(here)).not.toContain('Record another discussion');
    expect(robin.card().text).toContain('This briefing was recalled on 14 December 2026');
    await changes(robin, { 'Your discussion': { people: '9' } });
    await takesStep(robin, 'Tell how it stands', { stands: 'done' });
    expect(await uptakeIn(here)).toMatchObject({ discussions: [{ people: 9 }], actions: [{ state: 'done' }, {}] });
  });

  test('is asked after where a team agreed to do something: the team does not leave it late for ever', async () => {
    const here = await posted(1);
    await records(here);
    await recalls(here);
    here.pass(24 * 32);
    await here.goOn();
    const [asked] = here.robin.cards().filter(({ text }) => text.includes('agreed to do something by'));
    expect(asked?.text).toContain('Friday 15 January 2027');
  });

  test('leaves no title in what the app sent to people’s own chats about it', async () => {
    const here = await posted(1);
    const title = (await readBriefing(here.services.tables, briefing))?.text?.title ?? '';
    await here.at(here.robin.person).presses('Record our discussion');
    await here.goOn();
    await recalls(here);
    expect(title).not.toBe('');
    expect(here.robin.cards().some(({ text }) => text.includes('Record our discussion'))).toBe(true);
    expect(here.robin.cards().filter(({ text }) => text.includes(title))).toEqual([]);
  });
});
