import { careDeathTold } from './care-death.ts';
import type { Timescale } from './timescale.ts';

/** Care Act 2014 section 44, its statutory guidance, and what local boards publish beside it. A care leaver may be an adult. */
export const careAct2014 = [
  careDeathTold,
  {
    id: 'sar-decided',
    title: 'Decide whether there is a safeguarding adults review',
    who: 'partnership',
    from: 'referral-received',
    bound: 'by',
    local: true,
    length: { n: null, unit: 'weeks' },
    source: { text: 'No national limit', mark: 'S' },
  },
  {
    id: 'sar-completed',
    title: 'Complete the safeguarding adults review',
    who: 'partnership',
    from: 'sar-initiated',
    bound: 'by',
    length: { n: 6, unit: 'months' },
    source: { text: 'Care and Support Statutory Guidance, unless good reason is recorded', mark: 'M' },
  },
  {
    id: 'rapid-sar-completed',
    title: 'Complete the safeguarding adults review in rapid time',
    who: 'partnership',
    from: 'rapid-sar-started',
    bound: 'watch',
    length: { n: 3, unit: 'months' },
    source: { text: 'SCIE, SAR in rapid time', mark: 'S' },
  },
  {
    id: 'agency-return',
    title: 'The agency’s return',
    who: 'agency',
    from: 'agency-asked',
    bound: 'by',
    local: true,
    length: { n: 3, unit: 'weeks' },
    source: { text: 'Local practice, Torbay and Devon', mark: 'S' },
  },
  {
    id: 'agency-full-report',
    title: 'The agency’s full report',
    who: 'agency',
    from: 'agency-asked',
    bound: 'by',
    local: true,
    length: { n: 4, unit: 'weeks' },
    source: { text: 'Local practice, Torbay and Devon', mark: 'S' },
  },
] as const satisfies readonly Timescale[];
