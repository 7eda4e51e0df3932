import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const secret = 'Invented: the inquest opens on 3 May';

onEveryStorage('the referrer learns more', (fresh) => {
  it('adds it: the panel hears that there is more, and reads it in the case', async () => {
    const here = world(await fresh());
    const { robin, priya, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await robin.says('my referrals');
    await robin.presses(`Add information to ${reference}`);
    const form = robin.card();
    await robin.presses('Send', { information: secret });
    await robin.pressesOn(form, 'Send', { information: secret });
    here.pass(1 / 60);
    await here.tick();
    const inChannel = channel(priya)
      .cards()
      .map(({ text }) => text)
      .join();
    expect(inChannel).toContain('added');
    expect(inChannel).not.toContain('inquest');
    await channel(priya).presses('Open the case');
    const pages = await everyPage(priya);
    expect(pages.split(secret)).toHaveLength(2);
  });
});

onEveryStorage('the referrer sent it by mistake', (fresh) => {
  it('withdraws it with a reason that only the case holds; the panel hears of it', async () => {
    const here = world(await fresh());
    const { robin, priya, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await robin.says('my referrals');
    await robin.presses(`Withdraw ${reference}`);
    await robin.presses('Yes, withdraw it', { reason: 'Invented: sent for the wrong child' });
    here.pass(1 / 60);
    await here.tick();
    const inChannel = channel(priya)
      .cards()
      .map(({ text }) => text)
      .join();
    expect(inChannel).toContain('ithdrawn');
    expect(inChannel).not.toContain('wrong child');
    await casey.says('cases');
    expect(casey.card().text).not.toContain(reference);
    await robin.says('my referrals');
    expect(robin.card().text).toContain('Withdrawn');
  });
});

/** Turns every page of the opened case and reads it. */
async function everyPage(seat: Awaited<ReturnType<typeof panelOf>>['priya']): Promise<string> {
  let read = seat.card().text;
  while (seat.card().buttons.some(({ title }) => title === 'Next page')) {
    await seat.presses('Next page');
    read += seat.card().text;
  }
  return read;
}
