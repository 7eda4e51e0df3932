import type { CardView } from '../../card-view.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import type { Nothing } from './agencies.ts';
import { figuresOf, type Reached } from './figures.ts';
import type { Happened } from './happened.ts';
import { briefingWords, monthWords } from './report-words.ts';

/** How one briefing stands, a week after it went out. */
export function digestView(briefing: Briefing, reached: readonly Reached[], today: PlainDate): CardView {
  const sentences = briefingWords(figuresOf(reached, today));
  return digest(titleOf(briefing), 'This briefing went out a week ago.', sentences, briefing.id);
}

/** What briefings did in a month. @param month "May 2027" */
export function monthView(
  month: string,
  happened: Happened,
  reached: readonly Reached[],
  nothing: Nothing,
  today: PlainDate,
): CardView {
  const intro = 'What teams did in that month, and what became of the briefings sent in it.';
  return digest(`Briefings in ${month}`, intro, monthWords(figuresOf(reached, today), month, nothing, happened), null);
}

const digest = (title: string, intro: string, sentences: readonly string[], briefing: string | null): CardView => ({
  template: 'briefing/digest',
  data: { title, intro, sentences: sentences.map((text) => ({ text })), briefing },
});
