import { expect, it } from 'vitest';
import { adultAnswers, bothAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

onEveryStorage('a social worker refers an adult', (fresh) => {
  it('and a panel member reads the adult’s form, with who must not be contacted on top', async () => {
    const here = world(await fresh());
    const { robin, priya, channel } = await panelOf(here);
    await refers(robin, adultAnswers);
    await here.tick();
    expect(channel(priya).card().text).toContain('Adult');
    await channel(priya).presses('Open the case');
    const text = priya.card().text;
    expect(text.indexOf(String(adultAnswers.mustNotContact))).toBeGreaterThan(0);
    expect(text.indexOf('Must not be contacted')).toBeLessThan(text.indexOf('Before you start'));
  });
});

onEveryStorage('one incident harmed a child and an adult', (fresh) => {
  it('makes two linked referrals, each with the shared answers and its own', async () => {
    const here = world(await fresh());
    const { robin, priya, channel } = await panelOf(here);
    await refers(robin, bothAnswers);
    const references = [...robin.card().text.matchAll(/\*\*(CR-\w{3}-\w{3})\*\* \((child|adult)\)/g)];
    expect(references.map(([, , kind]) => kind)).toEqual(['child', 'adult']);
    // A conversation takes one post at a time: the second alert follows a moment later.
    here.pass(1 / 60);
    await here.tick();
    const alerts = channel(priya)
      .cards()
      .filter(({ text }) => text.includes('CR-'));
    expect(alerts).toHaveLength(2);
    await channel(priya).presses('Open the case');
    expect(priya.card().text).toContain(String(references[0]?.[1]));
    expect(priya.card().text).toContain(String(references[1]?.[1]));
  });
});
