import { expect, test } from 'vitest';
import { gives } from '../../support/panel.ts';
import { rememberingTables } from '../../support/remembering-tables.ts';
import { takesStep } from '../../support/takes-step.ts';
import { answers, briefing, changes, posted, records, uptakeIn } from './scene.ts';

/** What should not have been written. */
const tooMuch = 'Zebedee of Quarry Lane';

/** Robin writes too much in every place there is: the answers, changed since, an action, how it stands, and a draft. */
async function saidTooMuch() {
  const storage = rememberingTables();
  const here = await posted(1, storage.tables);
  const robin = await records(here, { ...answers, 'answer-1': tooMuch, 'what-1': tooMuch, 'owner-2': tooMuch });
  await changes(robin, { 'Your discussion': { led: tooMuch } });
  await takesStep(robin, 'Tell how it stands', { stands: 'done', telling: tooMuch });
  await robin.presses('Change it', {});
  await robin.presses('Change Question 1 of 3');
  await robin.presses('Continue', { 'answer-1': `${tooMuch} once more` });
  const casey = await here.person('casey', 'Casey Placeholder');
  await casey.says('menu');
  await gives(casey, 'coordinator', 'casey');
  const stored = async () =>
    (await storage.rows())
      .filter(({ row }) => JSON.stringify(row.body).includes(tooMuch))
      .map(({ table, row }) => `${table} ${row.key}`);
  return { here, robin, casey, stored };
}

test('A coordinator takes away words that say too much: they are gone from every row, and the numbers stay', async () => {
  const { here, casey, stored } = await saidTooMuch();
  const [discussion] = (await uptakeIn(here))?.discussions ?? [];
  const about = discussion?.id ?? '';
  expect(await stored()).toEqual([
    `reflections begun:robin:discuss:${about}`,
    `reflections words:action:${about}:1:1`,
    `reflections words:discussion:${about}:1`,
    `reflections words:discussion:${about}:2`,
  ]);
  await casey.forges('briefing/discussions', { briefing });
  await casey.presses('Open Ward 00000, Team of hospital');
  await casey.presses('Take the words away');
  await casey.presses('Continue', { which: 'led,answer-1,action-1,telling-1,action-2', why: 'It named a family' });
  await casey.presses('Take the words away for good');
  expect(await stored()).toEqual([]);
  expect(casey.card().text).toContain(
    'Who led it, Question 1, Action 1, What was told of action 1, Action 2: taken away by Casey Placeholder on 14 December 2026, because: It named a family',
  );
  expect(casey.card().text).toContain('1 discussion, 8 people; 2 actions, 1 done, 0 late.');
});

test('Nobody but a coordinator takes words away', async () => {
  const { here, robin, stored } = await saidTooMuch();
  const [discussion] = (await uptakeIn(here))?.discussions ?? [];
  const press = { briefing, channel: here.ward, step: 'redact', about: discussion?.id ?? '' };
  for (const seat of [robin, here.manager]) {
    await seat.forges('briefing/begin-step', press);
    expect(seat.told()).toContain('Only a coordinator can take words away.');
  }
  expect(await stored()).toHaveLength(4);
});
