import { expect, test } from 'vitest';
import { readBriefing } from '../../src/briefing/briefing-store.ts';
import { gives, panelOf } from '../support/panel.ts';
import { world } from '../support/world.ts';
import { approved, join, store } from './planning/approved.ts';
import { joined } from './planning/channels.ts';

test('a check card from before a later save does not send a briefing on another day than it shows', async () => {
  const here = world();
  const { casey } = await panelOf(here);
  const mo = await here.person('mo', 'Mo Example');
  await gives(casey, 'manager', 'mo');
  await join(here.services, [joined('hospital', 'Ward 9', [])]);
  await store(here.services, approved);
  const offers = (title: string) => mo.card().buttons.some((one) => one.title === title);
  const goesOn = async (day: string) => {
    const answers = { who: 'all', important: 'no', when: 'later', day, time: '2.30pm' };
    for (let presses = 0; presses < 6 && offers('Continue'); presses += 1) await mo.presses('Continue', answers);
  };
  const planned = async () => (await readBriefing(here.services.tables, approved.id))?.stage.name;

  await mo.says('briefings');
  await mo.presses(`Open ${approved.text?.title}`);
  await mo.presses('Send or plan');
  await goesOn('16 December 2026');
  const old = mo.card();
  const change = old.buttons.findLast(({ verb }) => verb === 'briefing/begin-step');
  await mo.forges('briefing/begin-step', change?.data ?? {});
  await goesOn('18 December 2026');

  await mo.pressesOn(old, 'Yes, send it then');
  expect(await planned()).toBe('approved');
  expect(mo.card().text).toContain('18 December 2026');
  await mo.presses('Yes, send it then');
  expect(await planned()).toBe('planned');
});
