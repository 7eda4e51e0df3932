import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBriefing } from '../../../src/briefing/briefing-store.ts';
import { decentFrom } from '../../../src/briefing/discussing/decent-hours.ts';
import { nudgeDue } from '../../../src/briefing/discussing/nudge-due.ts';
import { nextNudge, nudged } from '../../../src/briefing/discussing/nudging.ts';
import { shippedBankHolidays as holidays } from '../../../src/clocks/bank-holidays.ts';
import { dateInLondon } from '../../../src/clocks/london-time.ts';
import { isWorkingDay } from '../../../src/clocks/working-days.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { fine, tooLarge } from '../../support/connector.ts';
import { dyingTables } from '../../support/dying-tables.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { goesOn, goingOut, managed } from '../sending/scene.ts';
import { briefing, posted, records, threadIn } from './scene.ts';

const hours = examplePartnership.briefings;
const weeks = { afterWeeks: [2, 4], holidays };
const nudges = ['briefing/nudge'];
const isNudge = ({ template }: { readonly template: string }) => template === nudges[0];

test('A channel without a discussion is nudged after two and four weeks, on a working day, until it has recorded one', async () => {
  const here = await posted(2);
  const [, quiet = ''] = here.channels;
  await records(here);
  here.pass(24 * 14);
  await here.goOn();
  expect(threadIn(here, quiet)).toEqual([]);
  here.pass(24);
  await here.goOn();
  expect(threadIn(here, quiet)).toEqual(nudges);
  expect(threadIn(here)).toHaveLength(1);
  await records(here, undefined, quiet);
  const said = threadIn(here, quiet);
  here.pass(24 * 30);
  await here.goOn();
  expect(threadIn(here, quiet)).toEqual(said);
  expect((await readBriefing(here.services.tables, briefing))?.rounds.map(({ kind }) => kind)).toEqual([
    ...['release', 'nudge', 'nudge'],
  ]);
});

test('A channel that recorded one since its nudge failed is not nudged when what failed is sent again', async () => {
  const here = await posted(2);
  const [, quiet = ''] = here.channels;
  const threads = here.channels.map((channel) => `${channel};messageid=${channel}/1`);
  for (const thread of threads) here.connector.always(thread, tooLarge);
  here.pass(24 * 15);
  await here.goOn();
  for (const thread of threads) here.connector.always(thread, fine);
  await records(here);
  const said = threadIn(here);
  await here.manager.forges('briefing/retry-failed', { briefing, round: 2 });
  await here.goOn();
  expect(threadIn(here)).toEqual(said);
  expect(threadIn(here, quiet)).toEqual(nudges);
  await here.manager.forges('briefing/progress', { briefing, round: 2 });
  expect(here.manager.card().text).toContain('The team has recorded a discussion since.');
});

test('The second nudge keeps its distance when the app was away, and there is no third', () => {
  const late = new Date('2027-01-08T10:00:00.000Z');
  const once = nudged(goingOut, late, weeks)?.record ?? goingOut;
  expect(nextNudge(once, weeks)).toEqual(new Date('2027-01-15T10:00:00.000Z'));
  const twice = nudged(once, new Date('2027-01-15T10:00:00.000Z'), weeks)?.record ?? once;
  expect(nextNudge(twice, weeks)).toBeNull();
});

test('Nudges that were missed while the app was away come as one', () => {
  const once = nudged(goingOut, new Date('2027-02-03T10:00:00.000Z'), weeks)?.record ?? goingOut;
  expect(once.rounds).toHaveLength(2);
  expect(nextNudge(once, weeks)).toBeNull();
});

test('A channel that gets a briefing five weeks late has both of its reminders, and the others none beside', async () => {
  const here = await managed(2);
  const [prompt = '', late = ''] = here.channels;
  here.connector.always(late, tooLarge);
  const after = async (days: number) => {
    here.pass(24 * days);
    await goesOn(here.services);
    return [prompt, late].map(
      (channel) => here.connector.cardsIn(`${channel};messageid=${channel}/1`).filter(isNudge).length,
    );
  };
  await goesOn(here.services);
  await after(15);
  expect(await after(20)).toEqual([2, 0]);
  here.connector.always(late, fine);
  await here.manager.forges('briefing/retry-failed', { briefing, round: 1 });
  await goesOn(here.services);
  expect(await after(15)).toEqual([2, 1]);
  expect(await after(15)).toEqual([2, 2]);
  expect(await after(60)).toEqual([2, 2]);
});

test('A process that dies at any call to storage leaves one round of nudges, never two', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; nth <= 8; nth += 1) {
      const tables = memoryTables();
      const here = await posted(1, tables);
      here.pass(24 * 15 - 3);
      const record = await readBriefing(tables, briefing);
      const dying = dyingTables(tables, nth, when);
      const services = { ...here.services, tables: dying.tables };
      if (record) await nudgeDue(services, record, services.now()).catch(() => null);
      await here.goOn();
      expect(threadIn(here)).toEqual(nudges);
    }
  }
});

test('Nobody is written to at night, on a weekend or on a bank holiday', () => {
  const from = Date.parse('2026-12-01T00:00:00.000Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), (minutes) => {
      const moment = new Date(from + minutes * 60_000);
      const decent = decentFrom(moment, hours, holidays);
      const hour = Number(
        decent.toLocaleString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' }),
      );
      expect(decent >= moment).toBe(true);
      expect(isWorkingDay(dateInLondon(decent), holidays)).toBe(true);
      expect(hour).toBeGreaterThanOrEqual(hours.sendFromHour);
      expect(hour).toBeLessThan(hours.sendUntilHour);
    }),
  );
});
