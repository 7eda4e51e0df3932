import { saidShort } from '../clocks/plain-date.ts';
import { dutyStanding } from '../clocks/standing.ts';
import type { Today } from '../clocks/today.ts';
import type { Paper } from './paper.ts';
import { type PartRow, row } from './part-row.ts';
import type { Referral } from './referral.ts';
import { actionName, actionStands, type ImpactCheck, impactTitles, type ReviewAction } from './review-action.ts';
import { saidAt } from './words.ts';

/** What agencies are to do because of the review, how that stands, and what it has changed. */
export function actionRows(
  { actions, impact }: Pick<Referral, 'actions' | 'impact'>,
  papers: readonly Paper[],
  day: Today,
): PartRow[] {
  return [
    ...(actions.length > 0 ? actions.map((one) => actionRow(one, papers, day)) : [row('Actions', 'None on record.')]),
    ...impact.map((one) => impactRow(one, papers)),
  ];
}

function actionRow(action: ReviewAction, papers: readonly Paper[], { today, holidays }: Today): PartRow {
  const { id, due, state } = action;
  const lines = [
    ...answerTo('action', id, papers),
    `Held by ${holderOf(action, papers)}`,
    capital(actionStands(action)),
    ...becameWords(state, papers),
  ];
  const standing = state.name === 'agreed' ? dutyStanding(due, today, { holidays }) : null;
  return { ...row(actionName(action), ...lines), standing };
}

/** Whom the app cannot write to, is named in the paper alone. */
const holderOf = ({ id, holder, namedIn }: ReviewAction, papers: readonly Paper[]): string =>
  holder?.name ?? (answerTo('holder', namedIn ?? id, papers).join(' ') || 'somebody named in its paper');

function becameWords(state: ReviewAction['state'], papers: readonly Paper[]): string[] {
  if (state.name === 'agreed') return [];
  const words =
    state.name === 'done'
      ? ['Evidence:', ...answerTo('evidence', state.paper, papers)]
      : ['Because:', ...answerTo('whyNot', state.paper, papers)];
  return [...words, `Recorded by ${state.by.name}, ${saidAt(state.at)}`];
}

const impactRow = ({ id, on, result, by, at }: ImpactCheck, papers: readonly Paper[]): PartRow =>
  row(
    `Impact, checked on ${saidShort(on)}`,
    impactTitles[result],
    'How it was checked:',
    ...answerTo('howChecked', id, papers),
    'What was found:',
    ...answerTo('found', id, papers),
    `Recorded by ${by.name}, ${saidAt(at)}`,
  );

const answerTo = (question: string, paper: string, papers: readonly Paper[]): readonly string[] =>
  papers.find(({ id }) => id === paper)?.rows.find(({ name }) => name === question)?.answer ?? [];

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
