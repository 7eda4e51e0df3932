import { saidShort } from '../clocks/plain-date.ts';
import { optionTitle } from './decision-options.ts';
import type { Paper } from './paper.ts';
import { type PartRow, row } from './part-row.ts';
import type { Progress, ProgressMark } from './proceedings.ts';
import type { Referral } from './referral.ts';
import { saidAt } from './words.ts';

const titles: Readonly<Record<Exclude<Progress, 'result-known'>, string>> = {
  'panel-answered': 'The Panel has answered the rapid review',
  'publication-planned': 'The day of publication is set',
  'final-report-sent': 'The final report was sent to the Panel and the Secretary of State',
  published: 'The review is published',
  completed: 'The review is completed',
};

/** `option`: what was decided. "Single-agency review: its result is known" */
export const progressTitle = (what: Progress, option: string | null): string =>
  what === 'result-known' ? `${option ? optionTitle(option) : 'What was decided'}: its result is known` : titles[what];

/** The question of its paper that says what came of a decision without a clock. */
export const resultQuestion = 'result';

/** What came of the decision, a row for each time it was recorded. */
export const progressRows = ({ progress }: Pick<Referral, 'progress'>, papers: readonly Paper[]): PartRow[] =>
  progress.map((mark) => progressRow(mark, papers));

function progressRow({ id, what, of, on, by, at }: ProgressMark, papers: readonly Paper[]): PartRow {
  const paper = papers.find((one) => one.id === id);
  const result = paper?.rows.find(({ name }) => name === resultQuestion)?.answer ?? [];
  return row(progressTitle(what, of), `On ${saidShort(on)}`, ...result, `Recorded by ${by.name}, ${saidAt(at)}`);
}
