import { createRequire } from 'node:module';
import type { IsShown } from './legible.ts';
import type { Paper } from './paper.ts';

const { resolve } = createRequire(import.meta.url);

/** Noto Sans: Latin with all its marks, Greek, Cyrillic and Devanagari. */
export const faces = {
  plain: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
} as const;

/** The part of an embedded font that the writer of PDF files knows and its types do not tell of. */
interface Embedded {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Whether the typeface has a sign for a character. */
export function shownBy(paper: Paper): IsShown {
  const { _font } = paper.font(faces.plain) as unknown as Embedded;
  return (char) => _font.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
}

/**
 * For text with letters like "ị", which the typeface takes apart, so that no search would find them again. Six times as slow,
 * because nothing is remembered then, so only where they stand. The types know no switching off.
 */
export const asTyped = (text: string) =>
  /[^\0-\u024f\u2010-\u20ac]/.test(text) ? { features: { ccmp: false } as never } : {};
