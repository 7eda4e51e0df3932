import type { Option } from '../form/questions/question.ts';

/** What a decision about a child's case may rest on. Sections 16E and 16F are general knowledge, not read by us. */
const childMandates = [
  { value: 'ca-2004-16c', title: 'Children Act 2004 section 16C and Working Together: rapid review' },
  {
    value: 'ca-2004-16e-16f',
    title: 'Children Act 2004 sections 16E and 16F and Working Together (to be confirmed by the partnership)',
  },
  { value: 'si-2018-789', title: 'SI 2018/789 regulation 11: local criteria' },
  { value: 'local', title: 'No statute: a decision of the partnership’s own', alone: true },
] as const satisfies readonly Option[];

const adultMandates = [
  { value: 'care-act-44-1-2', title: 'Care Act 2014 section 44(1) and (2): the adult died' },
  { value: 'care-act-44-1-3', title: 'Care Act 2014 section 44(1) and (3): the adult is alive' },
  { value: 'care-act-44-4', title: 'Care Act 2014 section 44(4): discretionary' },
  { value: 'local', title: 'No review under section 44: a decision of the board’s own', alone: true },
] as const satisfies readonly Option[];

export const mandates = { child: childMandates, adult: adultMandates } as const;
const all: readonly Option[] = [...childMandates, ...adultMandates];

export const mandateTitle = (mandate: string): string => all.find(({ value }) => value === mandate)?.title ?? mandate;
