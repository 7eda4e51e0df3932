import { expect, test } from 'vitest';
import { discussedChannels, summariesOf } from '../../src/briefing/discussing/summary-store.ts';
import { answers, briefing, guest, posted, records, threadIn, uptakeIn } from '../briefing/discussing/scene.ts';
import { onEveryStorage } from '../support/storages.ts';
import { takesStep } from '../support/takes-step.ts';

onEveryStorage('A team talks a briefing through', (fresh) => {
  test('and its discussion is counted, while the channel reads a line that names nobody', async () => {
    const here = await posted(2, await fresh());
    const robin = await records(here);
    expect(robin.card().text).toContain('1 discussion, 8 people; 2 actions, 0 done, 0 late.');
    expect(robin.card().text).toContain('Keep a list of missed visits');
    expect(threadIn(here)).toEqual([
      'Our discussion of 14 December 2026 was recorded: at least 5 people, face to face, 2 actions.',
    ]);
    expect(here.at(robin.person).cards()[0]?.text).toContain('Record our discussion');
    await here.goOn();
    expect(await summariesOf(here.services.tables, briefing)).toMatchObject([
      { channel: here.ward, agency: 'hospital', discussions: 1, people: 8, impactTold: false },
    ]);
    expect(await discussedChannels(here.services.tables, briefing)).toEqual(new Set([here.ward]));
  });

  test('and what was agreed is asked after at its day, told, and asked after again at a new day', async () => {
    const here = await posted(1, await fresh());
    const robin = await records(here);
    here.pass(24 * 32);
    await here.goOn();
    expect(robin.card().text).toContain('Your team agreed to do something by Friday 15 January 2027');
    await robin.presses('See what was agreed');
    const checked = await takesStep(robin, 'Tell how it stands', { stands: 'not-yet', newDue: '22 January 2027' });
    expect(checked.text).toContain('Action 1 of the discussion of 14 December 2026: to be done by 15 January 2027.');
    expect(robin.card().text).toContain('To be done by 22 January 2027');
    here.pass(24 * 7);
    await here.goOn();
    expect(robin.card().text).toContain('by Friday 22 January 2027');
    await robin.presses('See what was agreed');
    await takesStep(robin, 'Tell how it stands', { stands: 'done', telling: 'Eleven families were found.' });
    expect(robin.card().text).toContain('2 actions, 1 done, 0 late');
    await here.goOn();
    const sent = here.connector.calls.filter(
      ({ what, conversation }) => `${what} ${conversation}` === 'post chat of robin',
    );
    expect(sent).toHaveLength(3);
  });

  test('and some months later tells what is different now', async () => {
    const here = await posted(1, await fresh());
    const robin = await records(here, { ...answers, 'more-0': 'no' });
    here.pass(24 * 95);
    await here.goOn();
    expect(robin.card().text).toContain('What is different now, and how do you know?');
    await takesStep(robin, 'Tell what is different', {
      difference: 'We ring the same day.',
      known: 'An audit in March.',
    });
    expect(threadIn(here).at(-1)).toBe('What is different since we talked this through was recorded.');
    await here.goOn();
    expect(await summariesOf(here.services.tables, briefing)).toMatchObject([{ impactTold: true }]);
    here.pass(24 * 95);
    await here.goOn();
    expect((await uptakeIn(here))?.impact.versions).toBe(1);
  });
});

test('A guest who has never opened the app’s chat is told what to do, and finds the card there', async () => {
  const here = await posted(1);
  const channel = here.at(guest);
  await channel.presses('Record our discussion');
  expect(channel.card().text).toContain('look for Safeguarding Reviews among the apps in Teams');
  const gus = await here.person(guest.id, guest.name);
  await here.robin.says('menu');
  await takesStep(gus, 'Begin', { ...answers, people: '3' });
  expect(gus.card().text).toContain('1 discussion, 3 people');
});
