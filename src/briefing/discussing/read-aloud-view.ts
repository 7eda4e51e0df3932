import type { CardView } from '../../card-view.ts';
import type { Briefing, BriefingText } from '../briefing.ts';
import { paragraphs } from '../paragraphs.ts';
import { minutesToRead, saidMinutes } from '../reading-time.ts';

/** A briefing as running text, without anything to press between. @throws Error when nothing was written yet */
export function readAloudView({ id, text }: Briefing, reading: { readonly wordsAMinute: number }): CardView {
  if (!text) throw new Error('a briefing without a text is not read aloud');
  const minutes = saidMinutes(minutesToRead(text, reading));
  return { template: 'briefing/read-aloud', data: { briefing: id, title: text.title, minutes, lines: linesOf(text) } };
}

/** Each part begins with its heading, as somebody would say it. */
const linesOf = ({ title, parts, questions }: BriefingText) => [
  { text: asSentence(title) },
  ...parts.flatMap(({ heading, text }) => [{ text: asSentence(heading) }, ...paragraphs(text)]),
  { text: 'Let us talk about these questions.' },
  ...questions.map((text) => ({ text })),
];

const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
