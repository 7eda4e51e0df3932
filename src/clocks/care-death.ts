import type { Timescale } from './timescale.ts';

/** The duty to tell the Secretary of State and Ofsted is read; that it has the length of the notification of incidents is not. */
export const careDeathTold = {
  id: 'care-death-told',
  title: 'Tell the Secretary of State and Ofsted of the death of a looked-after child or care leaver',
  who: 'local-authority',
  from: 'la-aware',
  bound: 'by',
  length: { n: 5, unit: 'working-days' },
  source: { text: 'Working Together, read as the notification of incidents', mark: 'M' },
} as const satisfies Timescale;
