import { expect, it } from 'vitest';
import type { Tables } from '../../src/tables/table.ts';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import {
  askedInChannel,
  askedOfKim,
  asks,
  fillsInReturn,
  hospitalOf,
  knowsNothing,
  knowsSomething,
} from '../support/returns.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { takesStep } from '../support/takes-step.ts';
import { world } from '../support/world.ts';

const child = 'Placeholder-Child';

/** An acknowledged case about a child, and the hospital's people. */
async function acknowledgedCase(tables: Tables) {
  const here = world(tables);
  const people = await panelOf(here);
  const { robin, casey, channel } = people;
  const reference = await refers(robin, childAnswers);
  await here.tick();
  await channel(casey).presses('Acknowledge');
  const hospital = await hospitalOf(here, casey);
  return { here, reference, ...people, ...hospital };
}

/** The page of the case that its list of parts leads to. */
function pageNamed(seat: Seat, part: string): string {
  const lines = seat.card().text.split('\n');
  return lines[lines.indexOf(part) + 1] ?? '';
}

onEveryStorage('an agency is asked', (fresh) => {
  it('in its channel: whoever opens it has it, sends a return, and the coordinator accepts it', async () => {
    const { here, reference, casey, kim, lee, inHospital } = await acknowledgedCase(await fresh());
    await asks(here, casey, reference, askedInChannel);
    expect(inHospital(kim).card().text).toContain('The partnership asks Marlbridge Hospitals NHS Trust');
    expect(inHospital(kim).card().text).toContain('Wednesday 30 December 2026');
    await inHospital(kim).presses('Open the request');
    expect(kim.card().text).toContain(child);
    expect(kim.card().text).toContain('What did the ward know');
    await here.tick();
    const late = inHospital(lee);
    await late.presses('Open the request');
    expect(late.told()).toContain('Kim Example has taken this on');
    expect(
      inHospital(lee)
        .cards()
        .map(({ text }) => text)
        .join(),
    ).not.toContain(child);

    await fillsInReturn(kim, knowsSomething);
    await kim.presses('Send');
    expect(kim.card().text).toContain('Sent to the coordinator by Kim Example');
    expect(kim.card().text).toContain('It cannot be changed now');
    expect(kim.card().text).not.toContain(child);
    await here.tick();
    expect(casey.card().text).toContain('has sent its return');
    await casey.presses('Requests of this case');
    await casey.presses('Read the return');
    expect(casey.card().text).toContain('Return, by Kim Example');
    expect(casey.card().text).toContain('Children’s ward and health visiting');
    await casey.presses('Work on the requests');
    await takesStep(casey, 'Accept', { enough: 'true' });
    await here.tick();
    expect(kim.card().text).toContain('The return was accepted');
    await kim.says('requests');
    expect(kim.card().text).toContain('Nothing is asked of you at present');
  });

  it('through a person: it comes back with a question, their answers still there, and is sent again', async () => {
    const { here, reference, casey, kim } = await acknowledgedCase(await fresh());
    await asks(here, casey, reference, askedOfKim);
    await kim.says('my requests');
    await kim.presses(`Open ${reference}`);
    await kim.presses('Fill in the return');
    await kim.presses('Save and close', knowsNothing);
    expect(kim.card().text).toContain('Saved, not sent yet');
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    await here.tick();
    expect(casey.card().text).toContain('A nil return');
    await casey.presses('Requests of this case');
    await takesStep(casey, 'Send back with a question', { question: 'Did you look under the mother’s name?' });
    await here.tick();
    expect(kim.card().text).toContain('There is a question about the return');
    expect(kim.card().text).not.toContain('mother');
    await kim.presses('Open the request');
    expect(kim.card().text).toContain('Did you look under the mother’s name?');
    await kim.presses('Go on with the return');
    expect(kim.card().text).toContain('All wards, under both names');
    await kim.presses('Send');
    await here.tick();
    await casey.presses('Requests of this case');
    await casey.presses('Read the return');
    expect(casey.card().text).toContain('All wards, under both names');
    await casey.presses('Go', { goTo: pageNamed(casey, 'Requests') });
    expect(casey.card().text).toContain('Returned by Kim Example');
  });
});
