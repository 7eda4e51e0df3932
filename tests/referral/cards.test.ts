import { describe, expect, test } from 'vitest';
import type { CardView } from '../../src/card-view.ts';
import { casePages } from '../../src/referral/case-pages.ts';
import { caseView } from '../../src/referral/case-view.ts';
import { addInformationView, withdrawView } from '../../src/referral/referrer-views.ts';
import { renderer } from '../../src/teams/render.ts';
import { examplePartnership } from '../support/partnership.ts';
import { onDay, reference } from './desk.ts';
import { hardCase, hardTexts, samples } from './samples.ts';

const render = renderer('cards', examplePartnership);
const mostBytes = 28 * 1024;
const bytesOf = (view: CardView) => Buffer.byteLength(JSON.stringify(render(view)));
const named = hardTexts.map((text) => [JSON.stringify(text.slice(0, 12)), text] as const);
const friday = onDay('2026-12-18');

/** Every object in a card, outermost first. */
function partsOf(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(partsOf);
  if (typeof part !== 'object' || part === null) return [];
  return [part as Record<string, unknown>, ...Object.values(part).flatMap(partsOf)];
}

describe('Cards of a referral', () => {
  test.each(samples.map((view) => [view.template, view] as const))('%s is filled in and small', (_, view) => {
    expect(JSON.stringify(render(view))).not.toContain('${');
    expect(bytesOf(view)).toBeLessThan(mostBytes);
  });

  test.each(['conflicted', 'folded', 'request-folded', 'closed-cases'])(
    '%s, where there is nothing left to do, leads back to the menu',
    (name) => {
      const ends = samples.filter(({ template }) => template === `referral/${name}`);
      const verbs = (view: CardView) => partsOf(render(view)).map(({ verb }) => verb);
      expect(ends.length).toBeGreaterThan(0);
      for (const view of ends) expect(verbs(view)).toContain('chat/menu');
    },
  );

  test.each(samples.map((view) => [view.template, view] as const))('%s puts no empty word on the screen', (_, view) => {
    const texts = partsOf(render(view)).filter(({ type }) => type === 'TextBlock' || type === 'TextRun');
    for (const { text } of texts) expect(text).toMatch(/\S/);
  });

  test('show what people typed or are called only where it is never taken for Markdown', () => {
    const hostile = '[press](https://example.com)';
    const blocks = samples.flatMap((view) => partsOf(render(view))).filter(({ type }) => type === 'TextBlock');
    expect(blocks.filter(({ text }) => String(text).includes('['))).toEqual([]);
    const { document } = hardCase(hostile);
    const opened = { ...hardCase(hostile), document: { ...document, mustNotContact: hostile } };
    const pages = casePages(opened, friday).map((__, page) => render(caseView(opened, page, 8, friday)));
    const typed = partsOf(pages).filter(({ text }) => String(text).includes(hostile));
    expect(typed.length).toBeGreaterThan(4);
    expect(typed.filter(({ type }) => type !== 'TextRun')).toEqual([]);
  });
});

test('Only the button beside the list of parts goes where the list says', () => {
  const opens = samples
    .filter(({ template }) => template === 'referral/case')
    .flatMap((view) => partsOf(render(view)))
    .filter(({ type, verb }) => type === 'Action.Execute' && verb === 'referral/open');
  const obeying = opens.filter(
    ({ data, associatedInputs }) => associatedInputs !== 'none' && !('page' in Object(data)),
  );
  expect(new Set(obeying.map(({ title }) => title))).toEqual(new Set(['Go']));
});

describe('A case full of long answers', () => {
  // Lines of one letter make 380 pages: four seconds, and twenty where the same process has run many files before.
  test.each(named)('of %s fits its cards', { timeout: 60_000 }, (_, text) => {
    const opened = hardCase(text);
    const pages = casePages(opened, friday);
    for (const page of pages.keys()) expect(bytesOf(caseView(opened, page, 8, friday))).toBeLessThan(mostBytes);
  });

  test.each(named.filter(([, text]) => /\P{Cc}/u.test(text)))('of %s loses no word', (_, text) => {
    const bare = (words: string) => words.replace(/\s/g, '');
    const entries = casePages(hardCase(text), friday).flatMap((page) => page.entries);
    const account = entries.filter(({ question }) => question === 'What happened?').flatMap(({ lines }) => lines);
    expect(bare(account.join(''))).toBe(bare(text));
  });

  test('says on every page whom not to contact, that it is sensitive, and that it is not for live concerns', () => {
    const opened = hardCase('Plain words. '.repeat(300));
    for (const page of casePages(opened, friday).keys()) {
      const card = JSON.stringify(render(caseView(opened, page, 8, friday)));
      for (const words of ['OFFICIAL-SENSITIVE', 'Must not be contacted or told', 'Not for live concerns', reference]) {
        expect(card).toContain(words);
      }
    }
  });
});

test.each(named)('%s is given back to be corrected', (_, text) => {
  for (const view of [
    addInformationView,
    (from: string, __: string, typing: { text: string; error: string }) => withdrawView(from, typing),
  ]) {
    expect(bytesOf(view(reference, 'card-1', { text, error: 'Shorten it' }))).toBeLessThan(mostBytes);
  }
});
