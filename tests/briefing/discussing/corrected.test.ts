import { describe, expect, test } from 'vitest';
import { takesStep } from '../../support/takes-step.ts';
import { answers, changes, corrects, type PostedScene, posted, records, uptakeIn } from './scene.ts';

const own = { title: 'What we all missed', ownQuestion1: 'Who rings the family?' };
const answered = { ...answers, 'answer-4': 'The health visitor.' };
const buttons = (here: PostedScene) => here.robin.card().buttons.map(({ title }) => title);

describe('A briefing that was corrected', () => {
  test('asks the corrected questions under the corrected title in a discussion that is recorded from then on', async () => {
    const here = await posted(1);
    await here.at(here.robin.person).presses('Record our discussion');
    await corrects(here, own);
    await takesStep(here.robin, 'Begin', answered);
    expect(here.robin.card().text).toContain('What we all missed');
    await here.robin.presses('Read what was said');
    expect(here.robin.card().text).toContain('Who rings the family?');
    expect(here.robin.card().text).toContain('The health visitor.');
  });

  test('leaves what was recorded before with the questions that it answered, also when that is changed later', async () => {
    const here = await posted(1);
    const robin = await records(here);
    await corrects(here, own);
    await robin.presses('Read what was said');
    await robin.presses('Back');
    await changes(robin, { 'Question 3 of 3': { 'answer-3': 'It went into the plan.' } });
    await robin.presses('Read what was said');
    expect(robin.card().text).toContain('It went into the plan.');
    expect(robin.card().text).not.toContain('Who rings the family?');
    await robin.presses('Back');
    await takesStep(robin, 'Record another discussion', answered);
    const asked = (await uptakeIn(here))?.discussions.map(({ questions }) => questions?.length ?? null);
    expect(asked).toEqual([3, null]);
  });

  test('while somebody fills in what their team said, asks them to look at their answers again, each time', async () => {
    const here = await posted(1);
    await here.at(here.robin.person).presses('Record our discussion');
    await here.robin.presses('Begin');
    while (buttons(here).includes('Continue')) await here.robin.presses('Continue', answers);
    await corrects(here, { title: 'What we all missed' });
    await here.robin.presses('Record');
    expect(here.robin.told()).toContain('Something still needs an answer');
    await here.robin.presses('Change Evidence');
    await here.robin.presses('Continue');
    expect(here.robin.card().text).toContain('The briefing was corrected since you began');
    await here.robin.presses('Continue', { 'corrected-1': 'true' });
    await here.robin.presses('Record');
    await here.robin.presses('Read what was said');
    expect(here.robin.card().text).toContain('We miss visits more often than we thought.');
    expect(here.robin.card().text).not.toContain('Corrected meanwhile');
  });
});
