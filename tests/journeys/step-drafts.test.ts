import { expect, it } from 'vitest';
import { referralsDue } from '../../src/referral/referrals-due.ts';
import { childAnswers } from '../support/answers.ts';
import { besideTheLine, takes } from '../support/beside-the-line.ts';
import { countedTables } from '../support/counted-tables.ts';
import { atThePanel, opens, viewOf } from '../support/decides.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const days = 24;
const canary = 'Zebedee Canary was seen twice';

onEveryStorage('what a member has begun and not recorded', (fresh) => {
  async function begun() {
    const { tables, counts, reset } = countedTables(await fresh());
    const here = world(tables);
    const people = await atThePanel(here, childAnswers);
    const { priya, reference } = people;
    await opens(priya, reference);
    await priya.presses('Give your view');
    const view = { ...viewOf('child', 'lcspr'), reasons: canary };
    const first = priya.card().inputs.find(({ id }) => id.startsWith('reason-'))?.id ?? '';
    await priya.presses('Continue', { ...view, [first]: canary });
    const typed = async () => {
      const rows = await tables.referrals.list(`referral:${reference}`, { prefix: 'begun:' });
      return JSON.stringify(rows).includes(canary);
    };
    expect(await typed()).toBe(true);
    return { here, typed, counts, reset, tables, ...people };
  }

  it('goes thirty days after it was last touched, and not before', async () => {
    const { here, typed, priya, reference } = await begun();
    here.pass(20 * days);
    await here.tick();
    await opens(priya, reference);
    await priya.presses('Go on: Give your view');
    await priya.presses('Continue', viewOf('child', 'no-further-action'));
    here.pass(29 * days);
    await here.tick();
    expect(await typed()).toBe(true);
    here.pass(2 * days);
    await here.tick();
    expect(await typed()).toBe(false);
  });

  it('is said to go soon, once, five days before, to whoever began it', async () => {
    const { here, priya, chris } = await begun();
    const warnings = (seat: typeof priya) => seat.cards().filter(({ text }) => text.includes('will be removed on'));
    here.pass(24 * days);
    await here.tick();
    expect(warnings(priya)).toEqual([]);
    here.pass(4 * days);
    await here.tick();
    await here.tick();
    expect(warnings(priya)).toHaveLength(1);
    expect(warnings(priya)[0]?.text).toContain('You began “Give your view”');
    expect(warnings(priya)[0]?.text).not.toContain('Zebedee');
    expect(warnings(chris)).toEqual([]);
    await priya.presses('Open the case');
    expect(priya.card().buttons.map(({ title }) => title)).toContain('Go on: Give your view');
  });

  it('is offered on the case’s first page with when it was saved, to whoever began it and to nobody else', async () => {
    const { here, priya, chris, reference } = await begun();
    await opens(priya, reference);
    const { text, buttons } = priya.card();
    expect(text).toContain('You have begun and not recorded yet');
    expect(text).toContain('Give your view, saved on');
    const titles = buttons.map(({ title }) => title);
    expect(titles).toContain('Go on: Give your view');
    expect(titles).not.toContain('Give your view');
    await priya.presses('Go on: Give your view');
    expect(priya.card().inputs.length).toBeGreaterThan(0);
    await priya.presses('Save and close');
    expect(priya.card().text).toContain('“Go on: Give your view” takes you back to it');
    await opens(chris, reference);
    expect(chris.card().text).not.toContain('You have begun');
    await here.tick();
  });

  it('goes when the case goes elsewhere, and what is begun after stays', async () => {
    const { here, typed, casey, reference, tables } = await begun();
    here.pass(1);
    await takes(casey, reference, 'transfer', besideTheLine.transfer);
    await here.tick();
    expect(await typed()).toBe(false);
    here.pass(1);
    await casey.forges('referral/begin-step', { reference, step: 'reopen' });
    await casey.presses('Continue', besideTheLine.reopen);
    here.pass(1);
    await here.tick();
    expect(await tables.referrals.list(`referral:${reference}`, { prefix: 'begun:' })).toHaveLength(1);
  });

  it('is looked for among what is under way alone: a look costs the same after many looks into the case', async () => {
    const { here, counts, reset, casey, reference } = await begun();
    const costs = async () => {
      await here.tick();
      reset();
      await referralsDue(
        here.services,
        { table: 'referrals', partition: `referral:${reference}` },
        here.services.now(),
      );
      return { ...counts };
    };
    const before = await costs();
    for (let look = 0; look < 10; look += 1) await opens(casey, reference);
    expect(await costs()).toEqual(before);
    expect(before).toEqual({ reads: 1, lists: 2, commits: 0 });
  });
});
