import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { fillsIn, refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const names = ['Placeholder-Child', 'Placeholder-Mother', 'Testcase', 'Robin', 'Casey', 'Priya'];

onEveryStorage('a health visitor refers a child', (fresh) => {
  it('is walked from the gate to a receipt, and no answer is left lying in the chat', async () => {
    const here = world(await fresh());
    const robin = await here.person('robin', 'Robin Example');
    await robin.says('Refer a case');
    expect(robin.card().text).toContain('at risk of harm **right now**');
    await robin.presses('No, go on to the form');
    expect(robin.card().text).toContain('Not chosen yet. 0 of');
    await fillsIn(robin, childAnswers);
    await robin.presses('Send the form', { confirmed: 'true' });
    await here.tick();
    expect(robin.card().text).toContain('Referral received');
    expect(robin.card().text).toContain('By Wednesday 16 December 2026 the coordinator acknowledges it');
    const chat = robin
      .cards()
      .map(({ text }) => text)
      .join('\n');
    expect(names.slice(0, 3).filter((name) => chat.includes(name))).toEqual([]);
  });

  it('and the panel’s alert names nobody', async () => {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    const alert = channel(casey).card().text;
    expect(alert).toContain(reference);
    expect(alert).toContain('Wednesday 16 December 2026');
    expect(names.filter((name) => alert.includes(name))).toEqual([]);
  });

  it('the coordinator acknowledges: the alert says so for all, and the referrer is told whom to contact', async () => {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await channel(casey).presses('Acknowledge');
    await here.tick();
    const alert = channel(casey)
      .cards()
      .find(({ text }) => text.includes(reference));
    expect(alert?.text).toContain('Acknowledged');
    expect(alert?.buttons.map(({ title }) => title)).toEqual(['Open the case']);
    expect(robin.card().text).toContain(reference);
    expect(robin.card().text).toContain('Casey Placeholder');
    await robin.says('my referrals');
    expect(robin.card().text).toContain('Acknowledged on 14 December 2026');
  });

  it('a panel member opens the case in her own chat, and it folds after eight hours', async () => {
    const here = world(await fresh());
    const { robin, priya, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await channel(priya).presses('Open the case');
    const opened = here.connector.cardsIn('chat of priya').map((view) => JSON.stringify(here.draw(view)));
    expect(opened.at(-1)).toContain('OFFICIAL-SENSITIVE');
    expect(opened.at(-1)).toContain(childAnswers.mustNotContact);
    here.pass(9);
    await here.tick();
    const folded = here.connector
      .cardsIn('chat of priya')
      .map((view) => JSON.stringify(here.draw(view)))
      .join();
    expect(folded).toContain(reference);
    expect(folded).not.toContain('Placeholder-Child');
  });

  it('somebody without a role is refused, and the try is recorded', async () => {
    const here = world(await fresh());
    const { robin, priya, channel } = await panelOf(here);
    await refers(robin, childAnswers);
    await here.tick();
    const inChannel = channel(robin);
    await inChannel.presses('Open the case');
    expect(inChannel.told()).toContain('another role');
    await channel(priya).presses('Open the case');
    await priya.presses('History');
    expect(priya.card().text).toContain('Robin Example');
  });
});
