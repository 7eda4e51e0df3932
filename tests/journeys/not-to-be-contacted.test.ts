import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const uncle = 'Testcase Placeholder’s uncle, until the police have spoken to him';

onEveryStorage('who must not be contacted', (fresh) => {
  it.each(['ask', 'transfer'])('stands above a step by which somebody outside is told or asked: %s', async (step) => {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, { ...childAnswers, mustNotContact: uncle });
    await here.tick();
    await channel(casey).presses('Acknowledge');
    await casey.forges('referral/begin-step', { reference, step: 'pause' });
    expect(casey.card().text).not.toContain(uncle);
    await casey.forges('referral/begin-step', { reference, step });
    expect(casey.card().text).toContain(`Must not be contacted or told\n${uncle}`);
    await casey.presses('Continue', {});
    expect(casey.card().text).toContain(uncle);
    await casey.forges('referral/history', { reference });
    expect(casey.card().text).toContain('read who must not be contacted, beside “');
  });
});
