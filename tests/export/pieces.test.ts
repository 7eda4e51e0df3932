import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from '../../src/export/pieces.ts';

test('a text cut in pieces loses nothing, and each piece fits', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (text, most) => {
      const all = pieces(text, (piece) => piece.length <= most);
      expect(all.join('')).toBe(text);
      expect(all.every((piece) => piece.length <= most)).toBe(true);
    }),
  );
});

test('no word is cut that fits', () => {
  expect(pieces('the school was asked', (piece) => piece.length <= 8)).toEqual(['the ', 'school ', 'was ', 'asked']);
});
