import { describe, expect, test } from 'vitest';
import type { CardView } from '../../src/card-view.ts';
import { casePages } from '../../src/referral/case-pages.ts';
import { caseView } from '../../src/referral/case-view.ts';
import { contactView } from '../../src/referral/contact-view.ts';
import { historyView } from '../../src/referral/history-view.ts';
import {
  acknowledgedView,
  addInformationView,
  contactChangedView,
  statusView,
  withdrawView,
} from '../../src/referral/referrer-views.ts';
import { renderer } from '../../src/teams/render.ts';
import { everyCard, filledWith, withFullLists } from '../notification-form/every-card.ts';
import { samplesNaming } from '../outbox/samples.ts';
import { onDay, reference } from '../referral/desk.ts';
import { hardCase } from '../referral/samples.ts';
import { setUpNaming } from '../set-up/samples-naming.ts';
import { bothAnswers } from '../support/answers.ts';
import { textsIn } from '../support/card-parts.ts';
import { examplePartnership } from '../support/partnership.ts';

const render = renderer('cards', examplePartnership);
const now = new Date('2026-12-18T09:00:00.000Z');
const mostBytes = 28 * 1024;
/** As many UTF-16 units as the longest answer may have. */
const long = (text: string) => cut(text.repeat(Math.ceil(4000 / text.length)), 4000);

/** A text field holds no half of a character, whatever its limit. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

const markup = '**b** [x](https://example.com) <at>all</at> ${1+1} ![i](https://example.com/i.png) # ';
const texts: readonly (readonly [string, string])[] = [
  ['Markdown, mentions and places to fill', long(markup)],
  ['words written from right to left', long('شرح الحادث كما روته الأسرة ')],
  ['pictures', long('👩‍👧 😀 ')],
  ['words without spaces', long('危')],
  ['line breaks', long('ab\n')],
  ['plain words', long('Plain words, and many of them. ')],
];

/** What a person is called in Teams: longer than any name there is. */
const named = (text: string) => cut(text, 64);
const typing = (text: string) => ({ text, error: 'Shorten it' });

function casesOf(text: string): CardView[] {
  const opened = hardCase(text);
  const { referral } = opened;
  const name = named(text);
  const doneBy = { at: now.toISOString(), by: { id: 'priya', name } };
  const looks = Array.from(
    { length: 25 },
    () => ({ ...doneBy, where: 'channel', part: 'page 3', outcome: 'refused' }) as const,
  );
  const entries = Array.from({ length: 25 }, () => ({ ...doneBy, what: 'contact-changed', note: name }));
  const contact = { name: cut(text, 200), phone: cut(text, 200), email: cut(text, 200) };
  return [
    ...casePages(opened, onDay('2026-12-18')).map((_, page) => caseView(opened, page, 8, onDay('2026-12-18'))),
    historyView(reference, { entries, from: 1 }, looks, { isNewest: true, opensLog: true, everyLine: false }),
    addInformationView(reference, 'card-1', typing(text)),
    withdrawView(reference, typing(text)),
    contactView(reference, { id: 'card-1', seen: 0 }, contact, { meanwhile: text }),
    acknowledgedView(referral, contact),
    contactChangedView(referral, contact),
    statusView({ ...referral, stage: { name: 'acknowledged', acknowledgement: { ...doneBy, contact } } }),
  ];
}

const everywhere = async (text: string): Promise<readonly CardView[]> => [
  ...(await everyCard(withFullLists(filledWith(bothAnswers, text)))),
  ...casesOf(text),
  ...samplesNaming(named(text)),
  ...setUpNaming(named(text)),
];

describe.each(texts)('%s, wherever somebody can type', async (_, text) => {
  const drawn = (await everywhere(text)).map((view) => ({ view, card: render(view) }));

  test('fit the card', () => {
    const bytes = drawn.map(
      ({ view, card }) => [view.template, pageOf(view), Buffer.byteLength(JSON.stringify(card))] as const,
    );
    expect(bytes.filter(([, , size]) => size > mostBytes)).toEqual([]);
  });

  test('are cut between characters, never within one', () => {
    const broken = drawn.flatMap(({ view, card }) =>
      textsIn(card)
        .filter((one) => /\p{Surrogate}/u.test(one.text))
        .map(({ place }) => `${view.template}: ${place}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });
});

const pageOf = ({ data }: CardView) => String(data.title ?? data.page ?? '');

describe('What somebody typed or is called', async () => {
  /** Neither is read as Markdown: a run of text, a field’s own words, a button’s title, a list that opens. */
  const plain =
    /^(TextRun\.text|Input\.Text\.value|Action\.(Execute|Submit)\.title|data|Input\.ChoiceSet\.choices\.title)$/;
  const drawn = (await everywhere(long(markup))).map((view) => ({ view, texts: textsIn(render(view)) }));
  const marks = /\*\*b\*\*|\]\(https:\/\/example|<at>/;

  test('stands only where it is never taken for Markdown', () => {
    const odd = drawn.flatMap(({ view, texts }) =>
      texts
        .filter(({ place, text }) => marks.test(text) && !plain.test(place))
        .map(({ place }) => `${view.template}: ${place}`),
    );
    expect([...new Set(odd)]).toEqual([]);
  });

  test('stands as it was typed: nothing in it is worked out', () => {
    const shown = drawn
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .filter((text) => text.includes('<at>all</at>'));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((text) => !text.includes('${1+1}') && /<\/at> .+/.test(text))).toEqual([]);
  });
});
