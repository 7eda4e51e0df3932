import type { Nothing } from './agencies.ts';
import type { Figures } from './figures.ts';
import type { Happened } from './happened.ts';
import { saidSum } from './small-numbers.ts';

const number = (count: number) => new Intl.NumberFormat('en-GB').format(count);
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

/** The figures as sentences, to be taken over into the partnership’s yearly report. `period` such as "April 2026 to March 2027". */
export const yearlyWords = (figures: Figures, period: string, nothing: Nothing): string[] =>
  sentWords(figures, period, nothing, [impactSentence(figures)]);

/** What teams did in a month, and how the briefings of that month stand: too early to say what is different now. */
export const monthWords = (figures: Figures, month: string, nothing: Nothing, happened: Happened): string[] => [
  ...happenedSentences(happened, month),
  ...sentWords(figures, month, nothing, []),
];

function happenedSentences({ discussions, done, late, impact }: Happened, month: string): string[] {
  const are = late === 1 ? 'action came to its day and is' : 'actions came to their day and are';
  return [
    `In ${month} teams recorded ${counted(discussions, 'discussion', 'discussions')}, whenever the briefing was sent.`,
    `${counted(done, 'action was', 'actions were')} done; ${number(late)} ${are} not done.`,
    impact === 0
      ? 'No team told in that month what is different now.'
      : `${counted(impact, 'team', 'teams')} told in that month ${whatIsDifferent}.`,
  ];
}

function sentWords(figures: Figures, period: string, nothing: Nothing, impact: readonly string[]): string[] {
  if (figures.channels === 0) return [`${capital(period)}: no briefing reached a team.`];
  const reach = `${capital(period)}: ${counted(figures.briefings, 'briefing was', 'briefings were')} sent, and reached teams ${times(figures.channels)}.`;
  const talked = talkSentences(figures, talkedThrough(figures));
  return [reach, ...talked, ...actionSentences(figures), ...impact, ...nothingSentences(nothing)];
}

const nothingSentences = ({ silent, unreached }: Nothing): string[] => [
  ...(silent.length > 0 ? [`Nothing has been recorded yet by: ${silent.join('; ')}.`] : []),
  ...(unreached.length > 0 ? [`No briefing reached a team of: ${unreached.join('; ')}.`] : []),
];

/** The same of one briefing. */
export const briefingWords = (figures: Figures): string[] => [
  `It reached ${counted(figures.channels, 'channel', 'channels')}.`,
  ...talkSentences(figures, talkedThroughHere(figures)),
  ...actionSentences(figures),
  impactSentence(figures),
];

const times = (count: number) => (count === 1 ? 'once' : `${number(count)} times`);

const inHundred = ({ channels, discussed }: Figures) => `${Math.round((discussed / channels) * 100)} in 100`;

const talkedThrough = (figures: Figures) =>
  figures.channels === 1
    ? 'The team talked it through and recorded it'
    : `Teams talked a briefing through and recorded it ${number(figures.discussed)} of those ${times(figures.channels)} (${inHundred(figures)})`;

const talkedThroughHere = (figures: Figures) =>
  `In ${number(figures.discussed)} of ${counted(figures.channels, 'channel', 'channels')} (${inHundred(figures)}) the team talked it through and recorded it`;

function talkSentences({ discussions, people }: Figures, talked: string): string[] {
  if (discussions === 0) return ['No team has recorded a discussion yet.'];
  return [
    `${talked}, in ${counted(discussions, 'discussion', 'discussions')}. ${capital(saidSum({ discussions, people }))} people took part, each counted once for each discussion.`,
  ];
}

function actionSentences({ agreed, done, late, dropped }: Figures): string[] {
  if (agreed === 0) return [];
  const rest = [
    `${number(done)} done`,
    `${number(late)} late`,
    ...(dropped > 0 ? [`${number(dropped)} given up`] : []),
  ];
  return [`They agreed ${counted(agreed, 'action', 'actions')}: ${rest.join(', ')}.`];
}

/** Teams are invited to say that nothing is different yet: who reads the figure should not take each for a change. */
const whatIsDifferent = 'what is different now, and how they know; “nothing yet” counts as an answer';

const impactSentence = ({ impact }: Figures) =>
  impact === 0
    ? 'No team has told yet what is different now.'
    : `${counted(impact, 'team has', 'teams have')} told ${whatIsDifferent}.`;

const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase());
