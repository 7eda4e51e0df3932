import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { besideTheLine, takes } from '../support/beside-the-line.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { recordOf, running } from '../support/records.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

onEveryStorage('a withdrawn referral', (fresh) => {
  it('is looked into all the same: reopened it runs as before, and withdrawn again both reasons stand', async () => {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    const before = await running(here, reference);
    await robin.forges('referral/confirm-withdrawal', { reference, reason: 'Invented: sent by mistake.' });
    await here.tick();
    expect(await running(here, reference)).toEqual({});
    await takes(casey, reference, 'reopen', besideTheLine.reopen);
    await here.tick();
    expect(await running(here, reference)).toEqual(before);
    expect(robin.card().text).toContain('We will acknowledge it by');
    await casey.says('cases');
    expect(casey.card().text).toContain(`Open ${reference}`);
    await channel(casey).presses('Acknowledge');
    await robin.forges('referral/confirm-withdrawal', { reference, reason: 'Invented: another area has it.' });
    await here.tick();
    expect((await recordOf(here, reference))?.aside?.name).toBe('withdrawn');
    const news = channel(casey).cards();
    expect(news.filter(({ text }) => text.includes(`${reference} was withdrawn`))).toHaveLength(2);
    await casey.forges('referral/open', { reference });
    const parts = casey.cards().findLast(({ inputs }) => inputs.length > 0);
    expect(parts?.text).toContain('Withdrawal');
    const rows = await here.services.tables.referrals.list(`referral:${reference}`, { prefix: 'withdrawal' });
    expect(rows.map(({ key }) => key)).toEqual(['withdrawal', 'withdrawal:0001']);
  });
});
