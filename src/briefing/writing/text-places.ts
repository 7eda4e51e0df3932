import type { BriefingText } from '../briefing.ts';

/** The words of a briefing, place by place, in its order; the link apart. */
export const placesOf = (text: BriefingText): readonly { readonly where: string; readonly words: string }[] => [
  { where: 'Title', words: text.title },
  { where: 'Source', words: text.source },
  { where: 'Themes', words: text.themes.join(', ') },
  ...text.parts.map(({ heading, text: words }) => ({ where: heading, words })),
  { where: 'Further reading', words: text.furtherReading ?? '' },
  { where: 'Questions', words: text.questions.join('\n') },
];
