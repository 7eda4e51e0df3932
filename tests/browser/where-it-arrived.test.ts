import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { approved, store } from '../briefing/planning/approved.ts';
import { world } from '../support/world.ts';
import { opensBriefing, takesStep, toAllNow } from './support/briefings.ts';
import { type FailingChannel, failingChannel } from './support/failing-channel.ts';
import { type Office, openOffice } from './support/office.ts';
import type { Window } from './support/window.ts';

const minutes = 60_000;
const title = approved.text?.title ?? '';
let office: Office;
let wards: FailingChannel[];
let casey: Window;

/** A briefing that was approved, and three channels: two in which a post may stand or not, and one that takes none yet. */
beforeAll(async () => {
  office = await openOffice({ patience: 40_000 });
  const tables = await office.tables();
  await store({ ...world().services, tables }, approved);
  wards = await Promise.all(['Ward 1', 'Ward 2', 'Ward 3'].map((name) => failingChannel(tables, 'hospital', name)));
  for (const [at, status] of [502, 504, 412].entries()) wards[at]?.answers(status);
  casey = await office.windowOf('casey');
}, 4 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(async () => {
  for (const ward of wards ?? []) ward.close();
  await office?.close();
});

describe('a manager looks where a briefing arrived', { timeout: 2 * minutes }, () => {
  const sending = () => casey.lastCard('Sending the briefing');

  it('once it is stopped, and says so of each channel of which Teams did not tell', async () => {
    await opensBriefing(casey, title);
    await takesStep(casey, ['Send or plan', 'Yes, send it then'], toAllNow);
    await sending().seeText('2 unknown: may have arrived');
    await sending().press('Stop…');
    await casey.lastCard('Stop sending?').press('Stop, and skip the rest');
    await sending().seeText('1 left out');
    await sending().press('Say what arrived');
    const list = casey.lastCard('Where nobody knows whether it arrived');
    expect(await list.text()).toMatch(/Ward 1, Far away.*Ward 2, Far away/s);
    await list.press('It arrived');
    expect(await list.text()).not.toContain('Ward 1');
    await list.press('Leave it');
    await list.seeText('There is none.');
    await list.press('The result');
    expect(await sending().text()).toMatch(/1 sent\s+2 left out/);
  });

  it('and sends it to the rest after all', async () => {
    await sending().press('Where it did not arrive');
    const leftOut = await casey.lastCard('Where it was left out').text();
    expect(leftOut).toMatch(/Ward 2, Far away.*Somebody said that there is no need./s);
    expect(leftOut).toMatch(/Ward 3, Far away.*Sending was stopped before its turn./s);
    await casey.press('The result');
    wards[2]?.answers(200);
    await sending().press('Send to the rest (1 channel)…');
    const asked = casey.lastCard('Send to the rest?');
    expect(await asked.text()).toContain('Ward 3, Far away');
    expect(await asked.text()).not.toContain('Ward 2');
    await asked.press(/^Send to them/);
    await sending().seeText('2 sent');
  });

  it('and reads in its history who did what', async () => {
    await sending().press('The briefing');
    await casey.lastCard(title).press('History');
    const lines = await casey.lastCard('History').text();
    expect(lines.match(/Said what became of a channel: .*, by Casey Placeholder/g)).toHaveLength(2);
    expect(lines).toMatch(/To be sent to the rest: .*, by Casey Placeholder/);
    expect(lines).toMatch(/Sending stopped: .*, by Casey Placeholder/);
    await casey.press('The briefing');
    expect(await casey.lastCard(title).text()).toContain('What was sent');
  });
});
