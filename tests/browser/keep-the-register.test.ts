import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { typedBriefing, wholeText } from '../briefing/writing/texts.ts';
import { rowan } from '../register/reviews.ts';
import { world } from '../support/world.ts';
import { fillsPages } from './support/briefings.ts';
import { type Office, openOffice } from './support/office.ts';
import { registered, rowanTyped } from './support/register.ts';
import { typesIn } from './support/types-in.ts';
import type { Window } from './support/window.ts';

const minutes = 60_000;
const published = 'When was it published?';
const find = 'Find by a word of the title, a theme, a kind or a year';
const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
let office: Office;
/** Keeps the register. */
let casey: Window;
/** Has no role. */
let robin: Window;

beforeAll(async () => {
  office = await openOffice();
  const services = { ...world().services, tables: await office.tables() };
  await registered(
    services,
    years.map((year) => ({ title: `Child of ${year}`, published: `${year}-05-01`, themes: ['SUDI'] })),
  );
  casey = await office.windowOf('casey');
  robin = await office.windowOf('robin');
}, 4 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(() => office?.close());

describe('a coordinator keeps the register of published reviews', { timeout: 2 * minutes }, () => {
  it('and adds one, having been told what is missing', async () => {
    await casey.say('register');
    await casey.lastCard('Published reviews').press('Add a review');
    await casey.press('Cancel');
    await casey.lastCard('Published reviews').press('Add a review');
    await typesIn(casey.lastCard(), { ...rowanTyped, [published]: '' });
    await casey.press('Save');
    expect(await casey.lastCard().text()).toMatch(/There is a problem\s+• Enter the day it was published/);
    expect(await casey.lastCard().typedIn('What is the review called?')).toBe(rowan.title);
    await typesIn(casey.lastCard(), { [published]: '12 March 2026' });
    await casey.press('Save');
    expect(await casey.lastCard(rowan.title).text()).toMatch(/Saved in the register.*until 12 March 2027 at least/s);
  });

  it('in which everybody finds it, and reads the report', async () => {
    await robin.say('published reviews');
    const list = () => robin.lastCard('Published reviews');
    expect(await list().text()).toMatch(/Baby Rowan.*Child of 2023.*Page 1 of 2/s);
    expect(await list().text()).not.toContain('Add a review');
    await list().press('Older');
    expect(await list().text()).toContain('Child of 2015');
    await list().press('Newer');
    await list().fill(find, 'neglect 2026');
    await list().press('Find');
    expect(await list().text()).not.toContain('Child of');
    await list().fill(find, 'bridges');
    await list().press('Find');
    expect(await list().text()).toContain('No review has all of these words.');
    await list().press('Show all');
    await list().press(`Open ${rowan.title}`);
    const review = robin.lastCard(rowan.title);
    expect(await review.text()).toContain('Alex Invented and Sam Madeup');
    expect(await review.element.getByRole('button', { name: 'Change' }).count()).toBe(0);
    expect(await review.element.getByRole('link', { name: 'Read the board’s response' }).count()).toBe(1);
    const browsing = robin.page.context();
    await browsing.route(`${rowan.report}`, (route) => route.fulfill({ body: 'The report of Baby Rowan' }));
    const [report] = await Promise.all([
      browsing.waitForEvent('page'),
      review.element.getByRole('link', { name: 'Read the report' }).click(),
    ]);
    await report.getByText('The report of Baby Rowan').waitFor();
    await report.close();
    await review.press('All reviews');
    await list().press('Menu');
    await robin.lastCard().seeText('What would you like to do?');
  });

  it('and changes it, takes it off the list and puts it back', async () => {
    const review = () => casey.lastCard(rowan.title);
    await review().press('Change');
    await casey.press('Cancel');
    await review().press('Change');
    await typesIn(casey.lastCard(), { 'What are its themes?': 'Neglect, Suicide' });
    await casey.press('Save');
    expect(await review().text()).toMatch(/Changed by Casey Placeholder, .*: Themes/);
    await review().press('Remove from the register');
    await casey.press('Keep it');
    await review().press('Remove from the register');
    await casey.press('Remove it');
    expect(await review().text()).toContain('Removed from the register by Casey Placeholder');
    await robin.say('reviews');
    expect(await robin.lastCard('Published reviews').text()).not.toContain(rowan.title);
    await casey.press('All reviews');
    await casey.press('Removed (1)');
    await casey.press(`Open ${rowan.title}`);
    await casey.press('Put back');
    expect(await review().text()).toContain('It is in the register again.');
  });

  it('and writes a briefing from it', async () => {
    await casey.say('briefings');
    await casey.lastCard('There is none.').press('New briefing');
    await casey.press('Paste a whole text');
    await fillsPages(casey, {
      'Paste the whole text here': wholeText,
      'Which published review': rowan.title,
      'What are its themes?': typedBriefing.themes ?? '',
    });
    expect(await casey.lastCard().text()).toContain(rowan.report);
    await casey.press('Send for approval');
    await casey.say('register');
    await casey.lastCard('Published reviews').press(`Open ${rowan.title}`);
    await casey.press('Briefings from it');
    expect(await casey.lastCard('Briefings from this review').text()).toContain('written by Casey Placeholder');
    await casey.press('Back to the review');
    await casey.press('Briefings from it');
    await casey.press(`Open ${typedBriefing.title}`);
    await casey.lastCard(typedBriefing.title).seeText(/Waiting for a second person to approve it/);
  });
});
