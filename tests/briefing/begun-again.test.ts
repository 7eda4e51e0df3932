import { expect, test } from 'vitest';
import { gives, panelOf } from '../support/panel.ts';
import { world } from '../support/world.ts';

test('A briefing that was begun by the same button again, hours later, stands in the list once', async () => {
  const here = world();
  const { casey } = await panelOf(here);
  const mo = await here.person('mo', 'Mo Example');
  await gives(casey, 'manager', 'mo');
  await mo.says('briefings');
  const old = mo.card();
  await mo.pressesOn(old, 'New briefing');
  here.pass(3);
  await mo.pressesOn(old, 'New briefing');
  await mo.says('briefings');
  expect(mo.card().buttons.filter(({ verb }) => verb === 'briefing/open')).toHaveLength(1);
});
