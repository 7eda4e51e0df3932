import type { Option } from '../form/questions/question.ts';

/** What may be decided about a child's case: Working Together, and what partnerships offer beside it. */
export const childOptions = [
  { value: 'lcspr', title: 'Local child safeguarding practice review' },
  { value: 'discretionary-lcspr', title: 'Discretionary local child safeguarding practice review' },
  { value: 'national-review', title: 'Ask the Panel for a national review' },
  { value: 'partnership-review', title: 'Partnership (learning) review' },
  { value: 'single-agency-review', title: 'Single-agency review' },
  { value: 'thematic-review', title: 'Thematic review or audit' },
  { value: 'add-to-learning', title: 'Add to existing learning' },
  { value: 'other-process', title: 'Another process' },
  { value: 'another-area', title: 'Another area' },
  { value: 'no-further-action', title: 'No further action' },
] as const satisfies readonly Option[];

/** What may be decided about an adult's case: Care Act 2014 section 44, and what boards offer beside it. */
export const adultOptions = [
  { value: 'mandatory-sar', title: 'Mandatory safeguarding adults review' },
  { value: 'discretionary-sar', title: 'Discretionary safeguarding adults review' },
  { value: 'rapid-sar', title: 'Safeguarding adults review in rapid time' },
  { value: 'thematic-sar', title: 'Thematic safeguarding adults review' },
  { value: 'partnership-review', title: 'Partnership (learning) review' },
  { value: 'single-agency-review', title: 'Single-agency review' },
  { value: 'other-process', title: 'Another process' },
  { value: 'another-area', title: 'Another area' },
  { value: 'no-further-action', title: 'No further action' },
] as const satisfies readonly Option[];

export const decisionOptions = { child: childOptions, adult: adultOptions } as const;
const all = [...childOptions, ...adultOptions];

export const optionTitle = (option: string): string => all.find(({ value }) => value === option)?.title ?? option;
