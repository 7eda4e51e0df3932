import { describe, expect, test } from 'vitest';
import { begin } from '../../../src/app.ts';
import { newBriefing } from '../../../src/briefing/briefing.ts';
import { changeBriefing, insertBriefing } from '../../../src/briefing/briefing-store.ts';
import type { Summary } from '../../../src/briefing/discussing/summary.ts';
import { putSummary } from '../../../src/briefing/discussing/summary-store.ts';
import { choiceOf, offerId } from '../../../src/briefing/reporting/report-choice.ts';
import { readReport } from '../../../src/briefing/reporting/report-store.ts';
import { insertChannels } from '../../../src/briefing/sending/channel-store.ts';
import { newRound } from '../../../src/briefing/sending/round.ts';
import { renderer } from '../../../src/teams/render.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { gives } from '../../support/panel.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { type World, world } from '../../support/world.ts';
import { written } from '../written.ts';
import { reportingSamples } from './samples.ts';

const id = 'briefing-rowan';
const author = { id: 'mo', name: 'Mo Example' };

const discussed = (channel: string, agency: string, people: number): Summary => ({
  ...{ channel, agency, where: channel, discussions: 1, people, took: [people] },
  actions: [{ due: '2026-12-01', state: 'agreed' }],
  impactTold: false,
  firstDiscussedAt: '2026-12-15T10:00:00.000Z',
  happened: [
    { what: 'discussed', on: '2026-12-15' },
    { what: 'impact', on: '2027-03-20' },
  ],
});

const toChannel = (conversation: string, agency: string, at: string) => {
  const where = { serviceUrl: 'https://smba.trafficmanager.net/uk/', tenant: 't' };
  const address = { ...where, conversation, kind: 'channel' as const };
  const team = { ...where, team: 'team', name: 'Ward 9', channel: conversation };
  return {
    channel: { address, team, name: conversation, agency },
    post: null,
    delivery: { state: 'sent' as const, at, posted: { address, activityId: '1' } },
    settlements: [],
  };
};

/** A briefing that went out to four channels at noon on 14 December: two talked it through. It is not counted yet. */
async function sent(here: World) {
  const services = { ...here.services, wake: () => {} };
  const at = services.now().toISOString();
  const entry = { at, by: author, what: 'begun', note: null };
  await insertBriefing(services, { record: newBriefing(id, author, services.now()), entry, messages: [] });
  const channels = ['hospital', 'hospital', 'police', 'gp'].map((agency, n) => toChannel(`19:${n}`, agency, at));
  await insertChannels(services.tables, { briefing: id, number: 1 }, channels);
  const release = { at, by: author, audience: { kind: 'all' as const }, due: at, held: false, important: false };
  const stage = { name: 'released' as const, approved: { at, by: author }, release, at };
  const round = { ...newRound([], 'release', author, services.now()), state: 'done', planned: 4 } as const;
  await changeBriefing(services, id, (record) => ({
    record: { ...record, text: written.text, stage, rounds: [round] },
    entry: { ...entry, what: 'released' },
    messages: [],
  }));
  await putSummary(services.tables, id, discussed('19:0', 'hospital', 9));
  await putSummary(services.tables, id, discussed('19:3', 'gp', 3));
}

async function office() {
  const here = world();
  const casey = await here.person('casey', 'Casey Placeholder');
  const mo = await here.person('mo', 'Mo Example');
  for (const seat of [casey, mo]) await seat.says('menu');
  await gives(casey, 'manager', 'mo');
  await sent(here);
  return { here, mo };
}

describe('The report', () => {
  test('tells a manager what became of briefings, and which agencies recorded nothing', async () => {
    const { mo } = await office();
    await mo.says('report');
    expect(mo.card().text).toContain('1 briefing was sent, and reached teams 4 times.');
    expect(mo.card().text).toContain('recorded it 2 of those 4 times (50 in 100)');
    expect(mo.card().text).toContain('About 10 people took part');
    expect(mo.card().text).toContain('sums are estimates made of that: they may be a little more or less');
    expect(mo.card().text).toContain('They agreed 2 actions: 0 done, 2 late.');
    expect(mo.card().text).toContain('Nothing has been recorded yet by: Marlbridge Constabulary.');
    expect(mo.card().text).toContain('No briefing reached a team of: Marlbridge Integrated Care Board; ');
    expect(mo.card().text).toContain('General practice: 1 of 1 talked it through; people: fewer than 5');
    expect(mo.card().text).toContain('Marlbridge Hospitals NHS Trust: 1 of 2 talked it through; people: at least 5');
  });

  test('of one briefing is a press away from its card, which counts what teams have done', async () => {
    const { mo } = await office();
    await mo.forges('briefing/open', { briefing: id });
    expect(mo.card().text).toContain('▶ 2 of 4 channels talked it through (under way)');
    expect(mo.card().text).toContain('○ Teams tell what is different (to come)');
    await mo.presses('Report');
    expect(mo.card().text).toContain('1 briefing was sent, and reached teams 4 times.');
    expect(mo.card().inputs.find(({ id: input }) => input === 'briefing')?.value).toBe(id);
  });

  test('can be of one agency, one theme, one time, and says so in each figure', async () => {
    const { mo } = await office();
    await mo.says('report');
    await mo.presses('Show', { agency: 'police' });
    expect(mo.card().text).toContain(
      'so far, only Marlbridge Constabulary: 1 briefing was sent, and reached teams once.',
    );
    await mo.presses('Show', { agency: 'hospital' });
    expect(mo.card().text).toContain('At least 5 people took part');
    await mo.presses('Show', { agency: 'all', theme: 'Missed appointments' });
    const themed = 'only the theme “Missed appointments”: 1 briefing was sent, and reached teams 4 times.';
    expect(mo.card().text).toContain(themed);
    await mo.presses('Show', { theme: 'all', briefing: id });
    expect(mo.card().text).toContain(`only “${written.text?.title}”: 1 briefing was sent`);
    await mo.presses('Show', { briefing: 'all', period: 'last-year' });
    expect(mo.card().text).toContain('no briefing reached a team');
  });

  test('is a file too, channel by channel, in which no small number of people stands', async () => {
    const { here, mo } = await office();
    await mo.says('report');
    await mo.presses('CSV file');
    const [file] = here.files.offered;
    const text = new TextDecoder().decode(file?.bytes);
    expect(file?.name).toBe('Briefings report 2026-12-14.csv');
    expect(text).toContain('"19:3, Ward 9",1,fewer than 5,1,0,1,0,No\r\n');
    expect(text.split('\r\n')).toHaveLength(6);
    expect(mo.cards().some(({ buttons }) => buttons.some(({ title }) => title === 'Show'))).toBe(true);
  });

  test('is a file of the agency and the theme that the card shows, when it is made and when it is handed over', async () => {
    const { here, mo } = await office();
    await mo.says('report');
    await mo.presses('Show', { agency: 'hospital', theme: 'Missed appointments' });
    await mo.presses('CSV file');
    const [file] = here.files.offered;
    const text = new TextDecoder().decode(file?.bytes);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).not.toContain('General practice');
    expect(choiceOf(file?.context.id ?? '')).toMatchObject({ agency: 'hospital', theme: 'Missed appointments' });
  });

  test('is nothing for who neither writes nor sends briefings', async () => {
    const { here } = await office();
    const robin = await here.person('robin', 'Robin Example');
    await robin.says('report');
    expect(robin.told()).toContain('This is for people with another role');
  });
});

test('The figures of the chart stand under it in words, for whoever cannot see it, without a press', () => {
  const card = JSON.stringify(renderer('cards', examplePartnership)(reportingSamples[1] ?? expect.fail()));
  expect(card).toContain('Marlbridge Constabulary: 0 of 1 talked it through; people: 0');
  expect(card).not.toContain('isVisible');
});

test('Every agency of a large partnership stands on a page of the report, with its figures', () => {
  const drawn = reportingSamples.slice(1, 3).map((view) => JSON.stringify(renderer('cards', examplePartnership)(view)));
  const missing = examplePartnership.agencies.filter(
    ({ name }) => drawn.filter((card) => new RegExp(`${name}: \\d+ of \\d+ talked it through`).test(card)).length !== 1,
  );
  expect(missing).toEqual([]);
  expect(drawn[0]).toContain('"title":"More agencies"');
  expect(drawn[1]).toContain('"title":"Earlier agencies"');
});

test('What a report is about comes back from the offer of its file as it was, even a theme with a colon', () => {
  const choice = { period: 'all', agency: 'gp', theme: 'Sleep: where and how', briefing: id } as const;
  expect(choiceOf(offerId(choice))).toEqual(choice);
  expect(choiceOf('no-time:all:all:all')).toBeNull();
  expect(choiceOf(`all:${'危'.repeat(30)}:all:all`)).toBeNull();
});

describe('The list of briefings', () => {
  test('is read to its end, whatever lines in it lead nowhere, and once for a report', async () => {
    const { here, mo } = await office();
    const { tables } = here.services;
    const nowhere = Array.from({ length: 120 }, (_, n) => `lost-line-${n}`);
    for (const lost of nowhere)
      await tables.briefings.commit('list', [{ kind: 'put', key: `00000000000000:${lost}`, body: { id: lost } }]);
    await mo.says('report');
    expect(mo.card().text).toContain('1 briefing was sent, and reached teams 4 times.');
    const counted = countedTables(tables);
    const choice = { period: 'this-year', agency: 'all', theme: 'all', briefing: 'all' } as const;
    await readReport({ ...here.services, tables: counted.tables }, choice);
    // Four pages of the list (50, 50, 21 and none), the channels of the one briefing, and what they did with it.
    expect(counted.counts).toEqual({ reads: 121, lists: 6, commits: 0 });
  });
});

describe('By itself', () => {
  test('those who sent a briefing are told once how it stands a week later, on a working day', async () => {
    const { here, mo } = await office();
    here.pass(24 * 6);
    await here.tick();
    expect(mo.card().text).not.toContain('went out a week ago');
    here.pass(24);
    await here.tick();
    expect(mo.card().text).toContain('This briefing went out a week ago.');
    expect(mo.card().text).toContain('It reached 4 channels.');
    const cards = mo.cards().length;
    here.pass(24);
    await here.tick();
    expect(mo.cards()).toHaveLength(cards);
    await mo.presses('Report');
    expect(mo.card().text).toContain('reached teams 4 times.');
  });

  test('managers are told each month what became of the month before', async () => {
    const { here, mo } = await office();
    await begin(here.services);
    await here.tick();
    here.pass(24 * 22);
    for (let rounds = 0; rounds < 3; rounds += 1) await here.tick();
    expect(mo.cards().filter(({ text }) => text.includes('Briefings in December 2026'))).toHaveLength(1);
  });

  test('they are told too of what teams did in a month in which no briefing was sent, and nothing of a quiet month', async () => {
    const { here, mo } = await office();
    await begin(here.services);
    const told = (month: string) => mo.cards().filter(({ text }) => text.includes(`Briefings in ${month}`));
    for (let day = 0; day < 112; day += 1) {
      here.pass(24);
      await here.tick();
    }
    expect(told('December 2026')[0]?.text).toContain('In December 2026 teams recorded 2 discussions');
    expect(told('December 2026')[0]?.text).toContain(
      '0 actions were done; 2 actions came to their day and are not done.',
    );
    expect(told('December 2026')[0]?.text).not.toContain('No team has told yet');
    expect(told('February 2027')).toEqual([]);
    expect(told('March 2027')[0]?.text).toContain('2 teams told in that month what is different now');
    expect(told('March 2027')[0]?.text).toContain('March 2027: no briefing reached a team.');
  });
});
