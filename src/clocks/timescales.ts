import { z } from 'zod';
import { careAct2014 } from './adult-timescales.ts';
import { workingTogether2023 } from './child-timescales.ts';
import type { PlainDate } from './plain-date.ts';
import type { Timescale } from './timescale.ts';

/** What we ask of a partnership for every case. */
const everyCase = [
  {
    id: 'acknowledge',
    title: 'Acknowledge the referral',
    who: 'partnership',
    from: 'referral-received',
    bound: 'by',
    local: true,
    length: { n: 2, unit: 'working-days' },
    source: { text: 'Our own choice', mark: 'D' },
  },
  {
    // Neither guidance nor local practice says how long a case may stand still between two steps.
    id: 'next-step',
    title: 'Take the next step of the case',
    who: 'partnership',
    from: 'last-step',
    bound: 'by',
    local: true,
    length: { n: 10, unit: 'working-days' },
    source: { text: 'Our own choice', mark: 'D' },
  },
  {
    id: 'outcome-told',
    title: 'Tell the referrer the outcome',
    who: 'partnership',
    from: 'decision',
    bound: 'by',
    local: true,
    length: { n: 5, unit: 'working-days' },
    source: { text: 'Our own choice', mark: 'D' },
  },
] as const satisfies readonly Timescale[];

export interface RuleSet {
  readonly title: string;
  readonly about: 'child' | 'adult';
  readonly inForceFrom: PlainDate;
  /** Why the partnership should confirm these timescales, or null when there is no need. */
  readonly toConfirm: string | null;
  readonly timescales: readonly Timescale[];
}

/** The guidance a case is stamped with. */
export const ruleSets = {
  'wt-2023': {
    title: 'Working Together 2023',
    about: 'child',
    inForceFrom: '2023-12-15',
    toConfirm: null,
    timescales: [...workingTogether2023, ...everyCase],
  },
  'wt-2026': {
    title: 'Working Together 2026',
    about: 'child',
    inForceFrom: '2026-03-18',
    toConfirm:
      'Working Together 2026 is in force. Until the partnership confirms its timescales, those of 2023 are shown.',
    timescales: [...workingTogether2023, ...everyCase],
  },
  'care-act-2014': {
    title: 'Care Act 2014, section 44',
    about: 'adult',
    inForceFrom: '2015-04-01',
    toConfirm: null,
    timescales: [...careAct2014, ...everyCase],
  },
} as const satisfies Record<string, RuleSet>;

export type RuleSetId = keyof typeof ruleSets;
export const ruleSetIds = ['wt-2023', 'wt-2026', 'care-act-2014'] as const satisfies readonly RuleSetId[];

const timescales = Object.values(ruleSets).flatMap((ruleSet) => [...ruleSet.timescales]);
export type TimescaleId = (typeof timescales)[number]['id'];
export const timescaleIds: readonly TimescaleId[] = [...new Set(timescales.map(({ id }) => id))];
export const TimescaleId = z.enum(timescaleIds);

/** What is to be done, as people read it; the same under every rule set. */
export const timescaleTitles = Object.fromEntries(timescales.map(({ id, title }) => [id, title])) as Readonly<
  Record<TimescaleId, string>
>;

/** @throws RangeError when the rule set has no such timescale. */
export function timescaleOf(ruleSet: RuleSetId, id: TimescaleId): Timescale {
  const inForce: readonly Timescale[] = ruleSets[ruleSet].timescales;
  const found = inForce.find((timescale) => timescale.id === id);
  if (found === undefined) throw new RangeError(`${ruleSet} has no timescale ${id}`);
  return found;
}
