import { expect, test } from 'vitest';
import { z } from 'zod';
import { action, nothing } from '../../src/action.ts';
import { allActions } from '../../src/app.ts';
import { catalogue } from '../../src/teams/catalogue.ts';

const named = (verb: string, ...words: string[]) =>
  action({ verb, words, allow: 'anyone', data: z.object({}), run: async () => nothing });

test('everything that a person can do has a verb and words of its own', () => {
  const { byVerb } = catalogue(allActions);
  expect(allActions.every((action) => byVerb(action.verb) === action)).toBe(true);
});

test('two actions with one name keep the app from starting', () => {
  expect(() => catalogue([named('a/b'), named('a/b')])).toThrow('“a/b”');
  expect(() => catalogue([named('a/b', 'help'), named('a/c', 'help')])).toThrow('“help”');
});

test('what was typed is matched whole, however it was spaced, written or ended', () => {
  const { byWords } = catalogue([named('chat/help', 'help', '?'), named('chat/about', 'about reviews')]);
  expect(['HELP', ' help! ', '?', '\u00a0help\n'].map((text) => byWords(text).verb)).toEqual(
    Array(4).fill('chat/help'),
  );
  expect(byWords('About   reviews.').verb).toBe('chat/about');
  expect(byWords('please help')).toEqual({ verb: 'chat/unknown', data: { text: 'please help' } });
});

test('a greeting, or a mention with nothing else, gets the menu', () => {
  const { byWords } = catalogue([]);
  expect(['hello', 'Hi!', 'good afternoon', 'hiya', '', '  '].map((text) => byWords(text).verb)).toEqual(
    Array(6).fill('chat/menu'),
  );
});
