import { describe, expect, it } from 'vitest';
import { clockDue, sourceWords } from '../../src/clocks/timescale.ts';
import { type RuleSet, ruleSets, TimescaleId, timescaleOf, timescaleTitles } from '../../src/clocks/timescales.ts';

const all: [string, RuleSet][] = Object.entries(ruleSets);

describe('the timescales a case is held to', () => {
  it.each([
    ['wt-2026', 'sin-sent', '2026-12-18', '2026-12-29'],
    ['wt-2026', 'rapid-review', '2026-12-24', '2027-01-19'],
    ['wt-2023', 'agency-summaries', '2026-12-24', '2027-01-12'],
    ['wt-2026', 'panel-answer', '2027-01-19', '2027-01-29'],
    ['wt-2026', 'lcspr-published', '2026-08-31', '2027-02-28'],
    ['wt-2026', 'final-lcspr-sent', '2027-04-14', '2027-04-05'],
    ['wt-2026', 'report-kept-public', '2026-12-18', '2027-12-18'],
    ['care-act-2014', 'sar-completed', '2026-12-18', '2027-06-18'],
    ['care-act-2014', 'agency-return', '2026-12-18', '2027-01-08'],
    ['care-act-2014', 'acknowledge', '2026-12-18', '2026-12-22'],
  ] as const)('under %s, %s from %s is due on %s', (ruleSet, id, from, due) => {
    expect(clockDue(timescaleOf(ruleSet, id), from)?.due).toBe(due);
  });

  it('shows day 1 beside a count of working days, and no other', () => {
    expect(clockDue(timescaleOf('wt-2026', 'sin-sent'), '2026-12-18')?.dayOne).toBe('2026-12-21');
    expect(clockDue(timescaleOf('care-act-2014', 'agency-return'), '2026-12-18')?.dayOne).toBeNull();
  });

  it('lets the partnership choose how fast it acknowledges', () => {
    const acknowledge = timescaleOf('wt-2026', 'acknowledge');
    expect(clockDue(acknowledge, '2026-12-18', { length: 3 })?.due).toBe('2026-12-23');
  });

  it('has no limit on deciding about a SAR until the partnership sets one', () => {
    const decided = timescaleOf('care-act-2014', 'sar-decided');
    expect(clockDue(decided, '2026-12-18')).toBeNull();
    expect(clockDue(decided, '2026-12-18', { length: 6 })?.due).toBe('2027-01-29');
  });

  it('does not let the partnership change what statutory guidance sets', () => {
    expect(() => clockDue(timescaleOf('wt-2026', 'rapid-review'), '2026-12-18', { length: 20 })).toThrow(RangeError);
  });

  it('keeps children and adults apart', () => {
    expect(() => timescaleOf('care-act-2014', 'rapid-review')).toThrow(RangeError);
  });

  it.each(all)('%s names each timescale once, with its source', (_, { timescales }) => {
    expect(new Set(timescales.map(({ id }) => id)).size).toBe(timescales.length);
    for (const { source, title } of timescales) expect([source.text, title]).not.toContain('');
  });

  it('says what the partnership has yet to confirm', () => {
    expect(sourceWords(timescaleOf('wt-2026', 'rapid-review'))).toBe('Working Together; Panel guidance');
    expect(sourceWords(timescaleOf('wt-2026', 'final-lcspr-sent'))).toBe(
      'SI 2018/789 regulation 15 (to be confirmed by the partnership)',
    );
  });

  it('calls a timescale the same under every rule set', () => {
    for (const [, { timescales }] of all) {
      for (const { id, title } of timescales) expect(timescaleTitles[TimescaleId.parse(id)]).toBe(title);
    }
  });

  it.each(all)('%s sets a number for everything that the partnership may not set itself', (_, { timescales }) => {
    expect(timescales.filter(({ length, local }) => length.n === null && !local)).toEqual([]);
  });
});
