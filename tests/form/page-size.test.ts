import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, mostTypedOnAPage } from '../../src/form/inputs.ts';
import { renderer } from '../../src/teams/render.ts';
import { samples as briefing } from '../briefing/samples.ts';
import { everyCard } from '../notification-form/every-card.ts';
import { samples as notificationForm } from '../notification-form/samples.ts';
import { samples as referral } from '../referral/samples.ts';
import { bothAnswers } from '../support/answers.ts';
import { ofType } from '../support/card-parts.ts';
import { panelOf } from '../support/panel.ts';
import { examplePartnership } from '../support/partnership.ts';
import { world } from '../support/world.ts';

const mostBytes = 28 * 1024;
const forms = ['notification-form/page', 'referral/step', 'briefing/step'];
const render = renderer('cards', examplePartnership);
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const numbered = (texts: readonly string[]) => Object.fromEntries(texts.map((text, at) => [at, text]));

test('What is typed counts as the bytes that a card carries it in, whatever it is written in', () => {
  expect(bytesOf({ one: 'Ward', two: '' })).toBe(4);
  expect(bytesOf({ one: '病房' })).toBe(6);
  expect(bytesOf({ one: '🌧' })).toBe(4);
  expect(bytesOf({ one: 'a\nb"' })).toBe(6);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
      const card = bytes(texts.map((value) => ({ value })));
      const empty = bytes(texts.map(() => ({ value: '' })));
      expect(bytesOf(numbered(texts))).toBe(card - empty);
    }),
  );
});

test('Every page of every form leaves room in its card for the most that may be typed on it', async () => {
  const views = [...briefing, ...notificationForm, ...(await everyCard(bothAnswers)), ...referral];
  const pages = views.filter(({ template }) => forms.includes(template));
  expect(pages.length).toBeGreaterThan(100);
  const tooFull = pages.flatMap((view) => {
    const card = render(view);
    // What is ticked counts as typed, too.
    const typed = ofType(card, /^Input\.(Text|ChoiceSet)$/).map(({ value }) => String(value ?? ''));
    const around = bytes(card) - bytesOf(numbered(typed));
    return ofType(card, /^Input\.Text$/).length > 0 && around + mostTypedOnAPage > mostBytes
      ? [`${view.template} ${view.data.page}`]
      : [];
  });
  expect(tooFull).toEqual([]);
});

test.each([
  ['Chinese', '字'],
  ['emoji', '🌧️'],
  ['English', 'long '],
])('A page filled with %s is refused in plain words, and what was typed stays in its card', async (_, word) => {
  const here = world();
  const { casey } = await panelOf(here);
  await casey.says('briefings');
  await casey.presses('New briefing');
  await casey.presses('Paste a whole text');
  const page = casey.card();
  const fits = Math.floor(mostTypedOnAPage / Buffer.byteLength(word));
  await casey.presses('Continue', { whole: word.repeat(fits + 1) });
  expect(casey.told()).toContain('That is too much text for one page, so it was not saved. It is still in the card');
  expect(casey.card()).toEqual(page);
  const typed = word.repeat(fits).trim();
  await casey.presses('Continue', { whole: typed });
  expect(casey.card().inputs[0]?.value ?? '').toBe(typed.length > 8_000 ? typed : '');
});
