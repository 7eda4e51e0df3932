import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allActions } from '../src/app.ts';
import type { CardView } from '../src/card-view.ts';
import { catalogue } from '../src/teams/catalogue.ts';
import { renderer } from '../src/teams/render.ts';
import { samples as briefing } from './briefing/samples.ts';
import { samples as chat } from './chat/samples.ts';
import { everyCard } from './notification-form/every-card.ts';
import { samples as notificationForm } from './notification-form/samples.ts';
import { samples as outbox } from './outbox/samples.ts';
import { samples as referral } from './referral/samples.ts';
import { samples as register } from './register/samples.ts';
import { samples as setUp } from './set-up/samples.ts';
import { bothAnswers } from './support/answers.ts';
import { faultsOf, ofType, partsOf } from './support/card-parts.ts';
import { examplePartnership } from './support/partnership.ts';
import { samples as told } from './teams/samples.ts';

const render = renderer('cards', examplePartnership);
const { byVerb } = catalogue(allActions);
const mostBytes = 28 * 1024;

const views = [
  ...chat,
  ...notificationForm,
  ...(await everyCard(bothAnswers)),
  ...referral,
  ...register,
  ...setUp,
  ...briefing,
  ...outbox,
  ...told,
];
const templates = [...new Set(views.map(({ template }) => template))].sort();
const drawn = views.map((view) => ({ view, card: render(view) }));
/** What is wrong with any sample, a line each, so that one failing rule tells of all cards that break it. */
const wrong = (rule: (card: object, view: CardView) => readonly string[]) => [
  ...new Set(drawn.flatMap(({ card, view }) => rule(card, view).map((what) => `${view.template}: ${what}`))),
];

const wholeCards = readdirSync('cards', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.json') && isWhole(readFileSync(`cards/${file}`, 'utf8')))
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

/** A template of a whole card, not of a part that others include. */
function isWhole(text: string): boolean {
  const json: unknown = JSON.parse(text);
  return typeof json === 'object' && json !== null && 'type' in json && json.type === 'AdaptiveCard';
}

describe('Every card', () => {
  test('is drawn here with what it can show', () => {
    expect(templates).toEqual(wholeCards);
  });

  test('is of the version that Teams draws everywhere', () => {
    expect(wrong((card) => ('version' in card && card.version === '1.5' ? [] : ['another version']))).toEqual([]);
  });

  test('is filled in: no place is left open, and no view leaves a field out', () => {
    expect(wrong((card, { data }) => openPlaces(card, data))).toEqual([]);
    expect(wrong((_, view) => missingIn(view.data, 'data'))).toEqual([]);
  });

  test('pleases the reader of those who make Adaptive Cards', () => {
    expect(wrong((card) => faultsOf(card))).toEqual([]);
  });

  test('stays within what Teams takes', () => {
    expect(wrong((card) => tooLarge(card))).toEqual([]);
  });

  test('can be read on a phone: one column, beside it a mark at most, and no text cut short', () => {
    expect(wrong((card) => ofType(card, /^(Table|FactSet|Carousel)$/).map(({ type }) => String(type)))).toEqual([]);
    const wide = ({ columns }: Record<string, unknown>) =>
      Array.isArray(columns) && columns.filter(({ width }) => width === 'stretch').length === 1 && columns.length === 2;
    expect(wrong((card) => ofType(card, /^ColumnSet$/).flatMap((set) => (wide(set) ? [] : ['columns'])))).toEqual([]);
    const cut = ({ wrap, text }: Record<string, unknown>) => wrap !== true && String(text).length > 1;
    expect(
      wrong((card) => ofType(card, /^TextBlock$/).flatMap((one) => (cut(one) ? [`cut: ${one.text}`] : []))),
    ).toEqual([]);
    const choices = (card: object) => ofType(card, /^Input\.(ChoiceSet|Toggle)$/);
    expect(wrong((card) => choices(card).flatMap(({ id, wrap }) => (wrap === true ? [] : [`cut: ${id}`])))).toEqual([]);
  });

  test('can be heard: every field has a label, every picture its words, every text says something', () => {
    const nameless = ({ type, id, label, title }: Record<string, unknown>) =>
      isWords(type === 'Input.Toggle' ? title : label) ? [] : [`no label: ${id}`];
    expect(wrong((card) => ofType(card, /^Input\./).flatMap(nameless))).toEqual([]);
    expect(
      wrong((card) =>
        ofType(card, /^Image$/).flatMap(({ url, altText }) => (isWords(altText) ? [] : [`no words: ${url}`])),
      ),
    ).toEqual([]);
    expect(
      wrong((card) => ofType(card, /^Text(Block|Run)$/).flatMap(({ text }) => (text === '' ? ['an empty text'] : []))),
    ).toEqual([]);
  });

  test('lets people go back and save for later: no field is required by the card', () => {
    expect(
      wrong((card) => ofType(card, /^Input\./).flatMap(({ id, isRequired }) => (isRequired ? [String(id)] : []))),
    ).toEqual([]);
  });

  test('says that an answer is optional where it asks for it, and not once more beside it', () => {
    // A list has no field of its own to ask it.
    const again = ({ text }: Record<string, unknown>) =>
      /optional/i.test(String(text)) && !/\? \(optional\)$/.test(String(text)) ? [String(text)] : [];
    expect(wrong((card) => ofType(card, /^Text(Block|Run)$/).flatMap(again))).toEqual([]);
  });

  test('says in one line what it is, for lists and for clients that cannot draw it', () => {
    expect(wrong((card) => ('fallbackText' in card && isWords(card.fallbackText) ? [] : ['no words']))).toEqual([]);
  });

  test('says that it is not for live concerns, and to phone 999', () => {
    expect(wrong((card) => (JSON.stringify(card).includes('999') ? [] : ['nothing of 999']))).toEqual([]);
  });
});

describe('Every button', () => {
  const presses = (card: object) => ofType(card, /^Action\.Execute$/);

  test('runs an action of the app, opens a page on the web or a part of its card, or does nothing else', () => {
    const kinds = wrong((card) => ofType(card, /^Action\./).map(({ type }) => String(type)));
    expect(kinds.filter((line) => !/: Action\.(Execute|OpenUrl|ToggleVisibility)$/.test(line))).toEqual([]);
    const opened = (card: object) =>
      ofType(card, /^Action\.ToggleVisibility$/).flatMap(({ targetElements }) => targetElements as string[]);
    const ids = (card: object) => partsOf(card).map(({ node }) => node.id);
    expect(wrong((card) => opened(card).filter((id) => !ids(card).includes(id)))).toEqual([]);
    expect(wrong((card) => presses(card).flatMap(({ verb }) => (byVerb(String(verb)) ? [] : [`no ${verb}`])))).toEqual(
      [],
    );
  });

  test('carries data that its action takes, alone and with what the card’s fields hold', () => {
    const refused = (card: object) =>
      presses(card).flatMap(({ verb, data, associatedInputs }) => {
        const { verb: _, ...pressed } = data as Record<string, unknown>;
        const inputs = associatedInputs === 'none' ? {} : inputsOf(card);
        const takes = [pressed, { ...pressed, ...inputs }].every((sent) => byVerb(String(verb))?.accepts(sent));
        return takes ? [] : [`${verb} does not take ${JSON.stringify(pressed)}`];
      });
    expect(wrong(refused)).toEqual([]);
  });

  test('is understood by clients that only know Action.Submit', () => {
    const alone = (card: object) =>
      presses(card).flatMap(({ verb, title, data, fallback }) => {
        const same = { type: 'Action.Submit', title, data };
        const carries = (data as Record<string, unknown>).verb === verb;
        return carries && has(fallback, same) ? [] : [String(verb)];
      });
    expect(wrong(alone)).toEqual([]);
  });

  test('has words on it, and stands with at most five others', () => {
    expect(
      wrong((card) => ofType(card, /^Action\./).flatMap(({ verb, title }) => (isWords(title) ? [] : [`${verb}`]))),
    ).toEqual([]);
    const crowded = (card: object) =>
      partsOf(card).flatMap(({ node }) =>
        Array.isArray(node.actions) && node.actions.length > 6 ? [`${node.actions.length}`] : [],
      );
    expect(wrong(crowded)).toEqual([]);
  });

  test('and every word leads somewhere: nothing the app can do is out of reach', () => {
    /** Teams’ own words for an installation, the answer to words that mean nothing, and Teams’ own buttons below the offer of a file. */
    const handOvers = [
      ...['referral/hand-over-pack', 'referral/hand-over-caseload'],
      ...['briefing/hand-over-report', 'briefing/hand-over-results'],
    ];
    const byItself = ['chat/install', 'chat/unknown', ...handOvers];
    const pressed = new Set(drawn.flatMap(({ card }) => presses(card).map(({ verb }) => String(verb))));
    const typed = allActions.filter(({ words }) => words.length > 0).map(({ verb }) => verb);
    const reached = [...pressed, ...typed, ...byItself];
    expect(allActions.map(({ verb }) => verb).filter((verb) => !reached.includes(verb))).toEqual([]);
  });
});

const isWords = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value);

/** Places of a template that nothing filled; what somebody typed may look like one and stays. */
function openPlaces(card: object, data: object): string[] {
  const given = JSON.stringify(data);
  return [...JSON.stringify(card).matchAll(/\$\{[^}"]*\}?/g)]
    .map(([place]) => place)
    .filter((place) => !given.includes(place));
}

function tooLarge(card: object): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return bytes <= mostBytes ? [] : [`${bytes} bytes`];
}

/** What a client sends of a card nobody has typed into. */
const inputsOf = (card: object): Record<string, unknown> =>
  Object.fromEntries(
    ofType(card, /^Input\./).flatMap(({ id, value }) => (isWords(value) ? [[String(id), String(value)]] : [])),
  );

const has = (part: unknown, wanted: object): boolean =>
  typeof part === 'object' &&
  part !== null &&
  Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(part[name as keyof typeof part]) === JSON.stringify(value),
  );

/** Where a view has `undefined`, which would leave an open place in the card, or something that storage would lose. */
function missingIn(value: unknown, path: string): string[] {
  if (value === undefined || typeof value === 'function' || value instanceof Date || value instanceof Map)
    return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => missingIn(one, `${path}.${name}`));
}
