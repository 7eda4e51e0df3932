import { expect, test } from 'vitest';
import { allActions } from '../../src/app.ts';
import { soundsLikeAConcern } from '../../src/chat/concern-words.ts';
import { readDateParts } from '../../src/form/questions/date-parts.ts';
import { namePartsOf } from '../../src/referral/matching.ts';
import { readReference } from '../../src/referral/reference.ts';
import { catalogue } from '../../src/teams/catalogue.ts';
import { questionsByName } from '../support/form.ts';

/** As much as one request may carry. */
const most = 250_000;
const filled = (part: string) => part.repeat(Math.ceil(most / part.length)).slice(0, most);

/** Texts on which a careless pattern tries every beginning with every end. */
const texts = [
  '.',
  ' ',
  ' .',
  '?',
  '(',
  '1 ',
  '1/',
  'a',
  'a@',
  'a.',
  'a@.',
  '-',
  'to ',
  'between 1 and ',
  '~',
  '\n',
  'é',
  '’',
  '0',
].flatMap((part) => [filled(part), `${filled(part)}x`, `x${filled(part)}\u0000`]);

/** Milliseconds. A pattern that goes wrong takes many seconds; nobody else is answered meanwhile. */
const patience = 1_000;

const taking = (read: (text: string) => unknown) =>
  texts.flatMap((text) => {
    const started = performance.now();
    read(text);
    const ms = performance.now() - started;
    return ms > patience ? [`${JSON.stringify(text.slice(0, 10))}: ${Math.round(ms)} ms`] : [];
  });

test('no message is so made that the app cannot answer anybody else while it is read', () => {
  const { byWords } = catalogue(allActions);
  expect(taking(byWords)).toEqual([]);
  expect(taking(soundsLikeAConcern)).toEqual([]);
});

test('no answer typed into the form is so made that the app stalls over it', () => {
  const stalled = [...questionsByName].flatMap(([name, question]) =>
    taking((text) => question.read({ [name]: text }, name, '2026-12-14')).map((what) => `${name}: ${what}`),
  );
  expect(stalled).toEqual([]);
});

test('no reference or name is so made that the app stalls over it', () => {
  expect(taking(readReference)).toEqual([]);
  expect(taking(namePartsOf)).toEqual([]);
  expect(taking(readDateParts)).toEqual([]);
});
