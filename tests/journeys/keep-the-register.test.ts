import { beforeEach, describe, expect, test } from 'vitest';
import { latestHistory } from '../../src/register/register-store.ts';
import { addsReview } from '../register/adds-review.ts';
import { typedRowan } from '../register/reviews.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { type World, world } from '../support/world.ts';

let here: World;
let robin: Seat;
let casey: Seat;
let mo: Seat;

/** Casey coordinates, Mo is a manager, Robin has no role. */
beforeEach(async () => {
  here = world();
  ({ robin, casey } = await panelOf(here));
  mo = await here.person('mo', 'Mo Example');
  await gives(casey, 'manager', 'mo');
});

const has = (seat: Seat, title: string) => seat.card().buttons.some((one) => one.title === title);
const field = (seat: Seat, id: string) => seat.card().inputs.find((one) => one.id === id)?.value;

describe('A coordinator adds a published review', () => {
  test('and everybody finds it, in their own chat and in a channel, with links to what was published', async () => {
    await robin.says('published reviews');
    expect(robin.card().text).toContain('Nothing is in the register yet.');
    expect(has(robin, 'Add a review')).toBe(false);
    await addsReview(casey);
    expect(casey.card().text).toContain('Saved in the register.');
    expect(casey.card().text).toContain('until 12 March 2027 at least');
    expect(casey.card().text).toContain('Added by Casey Placeholder, 14 December 2026 at midday');

    const inChannel = here.inChannel(robin.person, '19:ward');
    for (const seat of [robin, inChannel]) {
      await seat.says('reviews');
      await seat.presses(`Open ${typedRowan.title}`);
      expect(seat.card().text).toContain('Local child safeguarding practice review (LCSPR)');
      expect(seat.card().text).toContain('Alex Invented and Sam Madeup');
      expect(seat.card().text).not.toContain('Added by');
      expect(has(seat, 'Change')).toBe(false);
    }
    await robin.says('menu');
    expect(has(robin, 'Published reviews')).toBe(true);
  });

  test('with when it went to the national collection and whom its learning was shared with, for those who keep the register alone', async () => {
    await addsReview(casey, { sentOn: '' });
    expect(casey.card().text).toContain('NSPCC repository: \nnot sent yet');
    await casey.presses('Change');
    await casey.presses('Save', { sentOn: '2 April 2026' });
    expect(casey.card().text).toContain('NSPCC repository: \nsent on 2 April 2026');
    expect(casey.card().text).toContain('Learning shared with: \nInvented County');
    expect(casey.card().text).toContain('Sent to the national repository or library on');
    await robin.says('reviews');
    await robin.presses(`Open ${typedRowan.title}`);
    expect(robin.card().text).not.toMatch(/NSPCC|Invented County/);
  });

  test('is told beside the fields what is missing, with everything typed still there', async () => {
    await addsReview(casey, { published: '', report: 'marlbridge.example', themes: '' });
    expect(casey.card().text).toContain('There is a problem');
    expect(casey.card().text).toContain('Link to the report: enter a whole link that begins with https://');
    expect(casey.card().text).toContain('Enter at least one theme');
    expect(field(casey, 'report')).toBe('marlbridge.example');
    expect(field(casey, 'reviewers')).toBe(typedRowan.reviewers);
    await casey.presses('Save', { report: '', themes: 'Neglect' });
    expect(casey.card().text).toContain('Enter the day it was published, or choose “Awaiting proceedings”');
    await casey.presses('Save', { state: 'awaiting' });
    expect(casey.card().text).toContain('Not published yet');
    expect(casey.card().text).toContain('No link to the report is in the register.');
  });

  test('once, however often the card is pressed', async () => {
    await casey.says('register');
    await casey.presses('Add a review');
    const card = casey.card();
    await casey.presses('Save', typedRowan);
    await casey.pressesOn(card, 'Save', typedRowan);
    expect(casey.card().text).toContain('Saved in the register.');
    await casey.says('register');
    expect(casey.card().buttons.filter(({ verb }) => verb === 'register/open')).toHaveLength(1);
  });

  test('and finds it among many by a word or a theme, page by page', async () => {
    for (let year = 2015; year <= 2024; year += 1) {
      await addsReview(casey, {
        title: `Child of ${year}`,
        published: `1 May ${year}`,
        themes: year === 2017 ? 'SUDI' : 'Neglect',
      });
    }
    await robin.says('register');
    expect(robin.card().text.indexOf('Child of 2024')).toBeLessThan(robin.card().text.indexOf('Child of 2023'));
    expect(robin.card().text).toContain('Page 1 of 2');
    await robin.presses('Older');
    expect(robin.card().text).toContain('Child of 2015');
    expect(has(robin, 'Older')).toBe(false);
    await robin.presses('Find', { find: 'sudi' });
    expect(
      robin
        .card()
        .buttons.filter(({ verb }) => verb === 'register/open')
        .map(({ title }) => title),
    ).toEqual(['Open Child of 2017']);
    await robin.presses('Find', { find: 'sudi 2018' });
    expect(robin.card().text).toContain('No review has all of these words.');
    await robin.presses('Show all');
    expect(robin.card().text).toContain('Page 1 of 2');
  });
});

describe('Two people who change one review at once', () => {
  test('do not overwrite each other: the slower is told who, when and what, keeps what they typed, and decides', async () => {
    await addsReview(casey);
    for (const seat of [casey, mo]) {
      await seat.says('register');
      await seat.presses(`Open ${typedRowan.title}`);
      await seat.presses('Change');
    }
    await mo.presses('Save', { themes: 'Neglect, Suicide' });
    await casey.presses('Save', { state: 'redacted' });
    expect(casey.card().text).toContain('Already changed by Mo Example, 14 December 2026 at midday.');
    expect(casey.card().text).toContain('On record now: Themes: Neglect, Suicide');
    expect(field(casey, 'state')).toBe('redacted');
    await casey.presses('Save', { themes: 'Neglect, Suicide' });
    expect(casey.card().text).toContain('Published, redacted');
    expect(casey.card().text).toContain('Neglect, Suicide');
    expect(casey.card().text).toContain('Changed by Mo Example, 14 December 2026 at midday: Themes');
  });
});

describe('A review that should not be there', () => {
  test('is removed after a second question, found by nobody, and put back as it was', async () => {
    await addsReview(casey);
    const shown = casey.card();
    await casey.presses('Remove from the register');
    await casey.presses('Keep it');
    await casey.presses('Remove from the register');
    await casey.presses('Remove it');
    expect(casey.card().text).toContain('Removed from the register by Casey Placeholder');
    await robin.says('register');
    expect(robin.card().text).toContain('Nothing is in the register yet.');
    await robin.forges('register/open', shown.buttons.find(({ verb }) => verb === 'register/edit')?.data ?? {});
    expect(robin.told()).toContain('This review is not in the register.');
    await mo.says('register');
    await mo.presses('Removed (1)');
    await mo.presses(`Open ${typedRowan.title}`);
    await mo.presses('Put back');
    expect(mo.card().text).toContain('It is in the register again.');
    await robin.says('register');
    expect(has(robin, `Open ${typedRowan.title}`)).toBe(true);
    await casey.pressesOn(shown, 'Change');
    expect(field(casey, 'title')).toBe(typedRowan.title);
  });

  test('is not changed on a card from before it was removed: it is said who removed it', async () => {
    await addsReview(casey);
    await casey.presses('Change');
    await mo.says('register');
    await mo.presses(`Open ${typedRowan.title}`);
    await mo.presses('Remove from the register');
    await mo.presses('Remove it');
    await casey.presses('Save', { themes: 'Suicide' });
    expect(casey.told()).toContain('Already removed from the register by Mo Example, 14 December 2026 at midday.');
  });

  test('is removed, changed and put back by nobody without a role, and by nobody in a channel', async () => {
    await addsReview(casey);
    const review = casey.card().buttons.find(({ verb }) => verb === 'register/edit')?.data ?? {};
    for (const verb of ['edit', 'save', 'remove', 'put-back']) {
      await robin.forges(`register/${verb}`, { ...review, ...typedRowan, seen: 1, sure: 'yes' });
      expect(robin.told()).toContain('This is for people with another role.');
      const inChannel = here.inChannel(casey.person, '19:ward');
      await inChannel.says('register');
      await inChannel.forges(`register/${verb}`, { ...review, ...typedRowan, seen: 1, sure: 'yes' });
      expect(inChannel.told()).toContain('in your own chat');
    }
    const { tables } = here.services;
    expect(await latestHistory(tables, String('review' in review && review.review))).toHaveLength(1);
  });
});
