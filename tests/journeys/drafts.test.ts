import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { countedTables } from '../support/counted-tables.ts';
import { begins, fillsIn } from '../support/fills-in.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const day = 24;

onEveryStorage('a partner fills the form in', (fresh) => {
  it('costs one read and one write of storage a page', async () => {
    const { tables, counts, reset } = countedTables(await fresh());
    const robin = await world(tables).person('robin', 'Robin Example');
    await begins(robin);
    await robin.presses('Start');
    reset();
    await robin.presses('Continue', { route: 'child' });
    expect(counts).toEqual({ reads: 1, lists: 0, commits: 1 });
  });

  it('is interrupted, and goes on where they stopped', async () => {
    const robin = await world(await fresh()).person('robin', 'Robin Example');
    await begins(robin);
    await robin.presses('Start');
    await robin.presses('Continue', { route: 'child' });
    await robin.presses('Save and close', { referredBefore: 'no' });
    expect(robin.card().text).toContain('Nothing has been sent yet');
    await robin.says('my referrals');
    expect(robin.card().text).toContain('A child, started 14 December 2026');
    await robin.presses('Continue: A child, started 14 December 2026');
    expect(robin.card().text).toContain('Before you start · page 3');
  });

  it('may press each button twice and have done it once', async () => {
    const here = world(await fresh());
    const robin = await here.person('robin', 'Robin Example');
    await robin.says('refer a case');
    const gate = robin.card();
    await robin.presses('No, go on to the form');
    await robin.pressesOn(gate, 'No, go on to the form');
    await fillsIn(robin, childAnswers);
    const send = robin.card();
    await robin.presses('Send the form', { confirmed: 'true' });
    const receipt = robin.card().text;
    await robin.pressesOn(send, 'Send the form', { confirmed: 'true' });
    expect(robin.card().text).toBe(receipt);
    const records = await here.services.tables.drafts.list('person:robin', { prefix: 'sent:' });
    expect(records).toHaveLength(1);
  });

  it('has two windows open: the second hears of the first, and nothing typed is lost', async () => {
    const robin = await world(await fresh()).person('robin', 'Robin Example');
    await begins(robin);
    await robin.presses('Start');
    const window = robin.card();
    await robin.pressesOn(window, 'Continue', { route: 'child' });
    await robin.pressesOn(window, 'Continue', { route: 'adult' });
    expect(robin.card().text).toContain('also changed in another window');
    expect(robin.card().inputs.find(({ id }) => id === 'route')?.value).toBe('adult');
    await robin.presses('Use what was saved');
    expect(robin.card().inputs.find(({ id }) => id === 'route')?.value).toBe('child');
  });

  it('cannot send what is not finished or not confirmed', async () => {
    const robin = await world(await fresh()).person('robin', 'Robin Example');
    await begins(robin);
    const tasks = robin.card();
    await fillsIn(robin, childAnswers);
    await robin.presses('Send the form');
    expect(robin.card().text).toContain('Tick the box to confirm');
    await robin.says('my referrals');
    const draft = String(tasks.buttons[0]?.data.draft);
    await robin.forges('notification-form/answer', { draft, page: 'child-account', seen: 1, from: '', go: 'close' });
    await robin.forges('notification-form/submit', { draft, confirmed: 'true' });
    expect(robin.card().text).toContain('These pages still need something');
  });

  it('cannot touch a form that was sent from an old card', async () => {
    const robin = await world(await fresh()).person('robin', 'Robin Example');
    await begins(robin);
    const old = robin.card();
    await fillsIn(robin, childAnswers);
    await robin.presses('Send the form', { confirmed: 'true' });
    await robin.pressesOn(old, 'Start');
    expect(robin.told()).toContain('is not here any more');
  });

  it('discards a draft after being asked, and nothing of it is left', async () => {
    const here = world(await fresh());
    const robin = await here.person('robin', 'Robin Example');
    await begins(robin);
    await robin.presses('Start');
    await robin.presses('Continue', { route: 'child' });
    await robin.presses('Save and close');
    await robin.says('my referrals');
    await robin.presses('Discard: A child, started 14 December 2026');
    expect(robin.card().text).toContain('cannot be brought back');
    const asking = robin.card();
    await robin.presses('Discard it');
    expect(robin.card().text).toContain('Nothing was sent');
    await robin.pressesOn(asking, 'Discard it');
    expect(robin.card().text).toContain('Nothing was sent');
    expect(robin.told()).toBe('');
    expect(await here.services.tables.drafts.list('person:robin', { prefix: 'draft:' })).toEqual([]);
  });
});

onEveryStorage('a draft is left alone', (fresh) => {
  it('its owner is told once, five days before it goes; then it goes', async () => {
    const here = world(await fresh());
    const robin = await here.person('robin', 'Robin Example');
    await begins(robin);
    await here.tick();
    here.pass(24 * day);
    await here.tick();
    expect(robin.card().text).not.toContain('will be deleted on');
    here.pass(1 * day + 1);
    await here.tick();
    await here.tick();
    expect(robin.cards().filter(({ text }) => text.includes('It will be deleted on 13 January 2027'))).toHaveLength(1);
    here.pass(5 * day);
    await here.tick();
    expect(await here.services.tables.drafts.list('person:robin', { prefix: 'draft:' })).toEqual([]);
  });

  it('is kept when its owner goes on with it', async () => {
    const here = world(await fresh());
    const robin = await here.person('robin', 'Robin Example');
    await begins(robin);
    await robin.presses('Start');
    here.pass(20 * day);
    await robin.presses('Continue', { route: 'child' });
    here.pass(20 * day);
    await here.tick();
    expect(await here.services.tables.drafts.list('person:robin', { prefix: 'draft:' })).toHaveLength(1);
  });
});
