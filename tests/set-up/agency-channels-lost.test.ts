import { expect, test } from 'vitest';
import { followTeam } from '../../src/set-up/follow-team.ts';
import { join as keepChannels } from '../briefing/planning/approved.ts';
import { joined } from '../briefing/planning/channels.ts';
import { gives, panelOf } from '../support/panel.ts';
import { world } from '../support/world.ts';

test('When the app is taken out of a team, administrators and managers are told once of all its channels', async () => {
  const here = world();
  const { casey: administrator } = await panelOf(here);
  const manager = await here.person('mo', 'Mo Example');
  await manager.says('menu');
  await gives(administrator, 'manager', 'mo');
  await keepChannels(here.services, [joined('hospital', 'Day shift'), joined('hospital', 'Night shift')]);
  for (let twice = 0; twice < 2; twice += 1) {
    await followTeam(here.services, { kind: 'gone', why: 'app-removed', team: '19:team-hospital', channel: null });
    await here.tick();
  }
  for (const seat of [administrator, manager]) {
    const told = seat.cards().filter(({ text }) => text.includes('Briefings have lost a channel'));
    expect(told).toHaveLength(1);
    for (const name of ['Day shift', 'Night shift']) expect(told[0]?.text).toContain(name);
  }
});
