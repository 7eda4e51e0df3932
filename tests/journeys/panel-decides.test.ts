import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { onEveryStorage } from '../support/storages.ts';
import { takesStep } from '../support/takes-step.ts';
import { world } from '../support/world.ts';

const toThePanel = {
  liveRisk: 'none',
  crossBorder: 'no',
  conflictsAsked: 'true',
  sinNeeded: 'yes',
  laAwareOn: '11 December 2026',
  outcome: 'panel',
  reasons: 'Testcase Placeholder-Child died, and neglect is suspected.',
};

onEveryStorage('the coordinator triages', (fresh) => {
  it('a child’s case to the panel: the alert says so, the reasons stand in the case alone', async () => {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await channel(casey).presses('Acknowledge');
    await casey.says('cases');
    await casey.presses(`Open ${reference}`);
    await takesStep(casey, 'Triage', toThePanel);
    expect(casey.card().text).toContain('Triaged on 14 December 2026: with the panel');
    await here.tick();
    const alerts = channel(casey).cards();
    const alert = alerts.find(({ text }) => text.includes(reference))?.text;
    expect(alert).toContain('with the panel');
    expect(alerts.map(({ text }) => text).join()).not.toContain('Placeholder-Child');
  });

  it('and a second press of “Record” finds it done', async () => {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await channel(casey).presses('Acknowledge');
    await casey.says('cases');
    await casey.presses(`Open ${reference}`);
    const check = await takesStep(casey, 'Triage', toThePanel);
    await casey.pressesOn(check, 'Record');
    expect(casey.card().text).toContain('with the panel');
    await casey.presses('History');
    expect(casey.card().text.match(/Triaged/g)).toHaveLength(1);
  });
});
