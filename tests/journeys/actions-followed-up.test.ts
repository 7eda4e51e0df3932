import { expect, it } from 'vitest';
import { adultAnswers } from '../support/answers.ts';
import { takes as takesByName } from '../support/beside-the-line.ts';
import { drawnUp, opens, signing, takes } from '../support/decides.ts';
import { recordOf } from '../support/records.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const what = 'Invented: ask Testcase Placeholder-Adult’s neighbours too.';
const reminders = (seat: Seat) => seat.cards().filter(({ text }) => text.startsWith('Reminder: '));

onEveryStorage('what a review leads to', (fresh) => {
  async function agreed() {
    const here = world(await fresh());
    const people = await drawnUp(here, adultAnswers, 'partnership-review', 'local');
    const { casey, chris, reference } = people;
    const kim = await here.person('kim', 'Kim Example');
    await kim.says('menu');
    await takes(chris, reference, 'Sign the decision', signing('independent-chair'));
    const action = { agency: 'hospital', action: what, holder: 'Kim Example', dueOn: '16 December 2026' };
    await takes(casey, reference, 'Add an action', action);
    return { here, kim, ...people };
  }

  it('is reminded to who holds it without a name, and once it is late to the coordinator too', async () => {
    const { here, kim, casey, reference } = await agreed();
    // Wednesday 16 December 2026, after 8am.
    here.pass(2 * 24);
    await here.tick();
    await here.tick();
    const [due] = reminders(kim);
    expect(due?.text).toContain(`Reminder: ${reference}`);
    expect(due?.text).toContain('You hold this action.');
    expect(due?.text).not.toMatch(/Placeholder|neighbours/);
    expect(due?.buttons.map(({ title }) => title)).not.toContain('Open the case');
    expect(reminders(casey).filter(({ text }) => text.includes('Action 1'))).toEqual([]);
    here.pass(24);
    await here.tick();
    await here.tick();
    expect(reminders(kim).at(-1)?.text).toContain('Overdue');
    const late = reminders(casey).filter(({ text }) => text.includes('Action 1'));
    expect(late.at(-1)?.buttons.map(({ title }) => title)).toContain('Open the case');
  });

  it('is done with its evidence, its impact is checked, and the case shows both', async () => {
    const { here, casey, reference } = await agreed();
    const which = (await recordOf(here, reference))?.actions[0]?.id ?? '';
    const done = { which, became: 'done', doneOn: 'today', evidence: 'Invented: minutes of the ward.' };
    await takesByName(casey, reference, 'update-action', done);
    const checked = { checkedOn: 'today', howChecked: 'Invented: an audit.', result: 'some', found: 'Invented: more.' };
    await takesByName(casey, reference, 'check-impact', checked);
    await opens(casey, reference);
    const isThere = () => casey.card().text.includes('Action 1 of ');
    for (let page = 0; page < 40 && !isThere(); page += 1) await casey.presses('Next page');
    for (const words of [what, 'Invented: minutes of the ward.', 'It has made some difference', 'Invented: an audit.'])
      expect(casey.card().text).toContain(words);
    const record = await recordOf(here, reference);
    expect(record).toMatchObject({ actions: [{ state: { name: 'done' } }], impact: [{ result: 'some' }] });
    expect(JSON.stringify(record)).not.toContain('neighbours');
  });
});
