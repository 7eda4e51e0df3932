import { median } from './statistics.ts';

/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Null for what is only told, to make sense of the others. */
  readonly target: { readonly kind: 'at-most' | 'at-least'; readonly value: number } | null;
}

export const told = (what: string, value: number, unit: string): Figure => ({ what, value, unit, target: null });
export const atMost = (most: number, what: string, value: number, unit: string): Figure => ({
  ...{ what, value, unit },
  target: { kind: 'at-most', value: most },
});
export const atLeast = (least: number, what: string, value: number, unit: string): Figure => ({
  ...{ what, value, unit },
  target: { kind: 'at-least', value: least },
});

export function isMet({ value, target }: Figure): boolean {
  if (!target) return true;
  return target.kind === 'at-most' ? value <= target.value : value >= target.value;
}

export function lineOf(figure: Figure): string {
  const { what, value, unit, target } = figure;
  const wanted = target ? `${target.kind === 'at-most' ? 'at most' : 'at least'} ${target.value}` : '';
  const verdict = target ? (isMet(figure) ? 'met' : 'NOT MET') : '';
  return [what.padEnd(64), `${value.toFixed(2)} ${unit}`.padEnd(14), wanted.padEnd(14), verdict].join(' ').trimEnd();
}

/** The median over pairs of blocks of how many times the second the first is. */
export const ratio = <B>(pairs: readonly (readonly [B, B])[], of: (block: B) => number): number =>
  median(pairs.map(([a, b]) => of(a) / of(b)));
