import type { CardView } from '../card-view.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { saidShort } from '../clocks/plain-date.ts';
import type { Briefing, BriefingText } from './briefing.ts';
import { paragraphs } from './paragraphs.ts';
import { minutesToRead, saidMinutes } from './reading-time.ts';

interface Reading {
  readonly wordsAMinute: number;
}

/** A briefing as it stands in a channel; `note` is for somebody who pressed, such as where to go on. @throws Error when nothing was written yet */
export function postView({ id, text, corrections }: Briefing, reading: Reading, note: string | null = null): CardView {
  if (!text) throw new Error('a briefing without a text is not posted');
  const corrected = correctedWords(corrections.at(-1) ?? null);
  return { template: 'briefing/post', data: { ...postData(id, text, reading), corrected, note, live: true } };
}

/** A text that somebody looks at, with its last correction; `note` says what it is. */
export interface Previewed {
  readonly text: BriefingText;
  readonly corrected: Pick<Briefing['corrections'][number], 'at' | 'why'> | null;
  readonly note?: string | null;
}

/** As it stands in a channel, but that its buttons do nothing. */
export const postPreview = (id: string, { text, corrected, note = null }: Previewed, reading: Reading): CardView => ({
  template: 'briefing/post',
  data: { ...postData(id, text, reading), corrected: correctedWords(corrected), note, live: false },
});

const correctedWords = (corrected: Previewed['corrected']): string | null =>
  corrected && `Corrected on ${day(corrected.at)} because: ${corrected.why}`;

/** What stands in the place of a briefing that was recalled: nothing of what it said. */
export function recalledView({ stage }: Pick<Briefing, 'stage'>): CardView {
  if (stage.name !== 'recalled') throw new Error('a briefing that was not recalled is shown');
  return { template: 'briefing/post-recalled', data: { on: day(stage.at), why: stage.why } };
}

const postData = (id: string, text: BriefingText, reading: Reading) => ({
  briefing: id,
  title: text.title,
  minutes: saidMinutes(minutesToRead(text, reading)),
  parts: text.parts.map((part, at) => ({
    id: `part-${at + 1}`,
    heading: part.heading,
    open: at === 0,
    paragraphs: paragraphs(part.text),
  })),
  furtherReading: paragraphs(text.furtherReading ?? ''),
  questions: text.questions.map((question, at) => ({ text: `${at + 1}. ${question}` })),
  source: text.source,
  link: text.link,
});

const day = (at: string): string => saidShort(dateInLondon(new Date(at)));
