import { beginningOf } from '../../form/beginning.ts';
import type { Discussion, Gone, TeamAction, Uptake } from '../uptake.ts';
import { actionId, actionNumbers } from './discuss-pages.ts';
import { goneIn, goneWords } from './gone.ts';

/** Something in a discussion that can be taken away by itself, as people tell it from the rest. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  /** The questions whose answers it is. */
  readonly names: readonly string[];
}

/** What was told of an action, among the names of what is gone from its discussion. */
export const tellingName = (number: number | ''): string => `telling-${number}`;

const longestQuestion = 120;

/** All that somebody wrote of a discussion. Earlier versions may have had more actions: those go together. */
export function partsOf(uptake: Uptake, discussion: Discussion): Part[] {
  const questions = discussion.questions ?? uptake.questions;
  const agreed = actionNumbers.flatMap((number) => actionOf(uptake, discussion, number) ?? []);
  const before = actionNumbers.filter((number) => !actionOf(uptake, discussion, number));
  return [
    { id: 'led', title: 'Who led it', label: 'Who led it', names: ['led'] },
    ...questions.map((question, at) => answerPart(question, at + 1)),
    ...agreed.flatMap(actionParts),
    ...(discussion.versions > 1 && before.length > 0 ? [actionsBefore(before)] : []),
    { id: 'evidence', title: 'The link to evidence', label: 'The link to evidence', names: ['evidence'] },
  ];
}

function answerPart(question: string, number: number): Part {
  const label = `Question ${number}`;
  const name = `answer-${number}`;
  const short = beginningOf(question, longestQuestion);
  return { id: name, title: `${label}: ${short}${short === question ? '' : '…'}`, label, names: [name] };
}

interface Agreed extends Pick<TeamAction, 'tellings'> {
  readonly number: number;
}

function actionOf({ actions }: Uptake, { id }: Discussion, number: number): Agreed | null {
  const action = actions.find((one) => one.id === actionId(id, number));
  return action ? { number, tellings: action.tellings } : null;
}

const namesOf = (number: number): string[] => [`what-${number}`, `owner-${number}`];

function actionParts({ number, tellings }: Agreed): Part[] {
  const label = `Action ${number}`;
  const title = `${label}: what will be done, and who sees to it`;
  const agreed = { id: `action-${number}`, title, label, names: namesOf(number) };
  const told = `What was told of action ${number}`;
  const name = tellingName(number);
  return tellings > 0 ? [agreed, { id: name, title: told, label: told, names: [name] }] : [agreed];
}

function actionsBefore(numbers: readonly number[]): Part {
  const label = 'Actions of earlier versions';
  const title = `${label} that are not in the newest, if there were any`;
  return { id: 'actions-before', title, label, names: numbers.flatMap(namesOf) };
}

type Kept = Pick<Discussion, 'gone' | 'given'>;

const wasGiven = ({ given }: Pick<Kept, 'given'>, name: string): boolean => given === null || given.includes(name);

/** Of the questions of a part those whose answers may be there to be taken away. */
export const namesThere = (kept: Kept, { names }: Part): string[] =>
  names.filter((name) => wasGiven(kept, name) && !goneIn(kept.gone, name));

/** All parts in which some version had words, also those that were taken away since. */
export const partsGiven = (uptake: Uptake, discussion: Discussion): Part[] =>
  partsOf(uptake, discussion).filter(({ names }) => names.some((name) => wasGiven(discussion, name)));

/** Who took the last of this part away; null while something of it may be there. */
export const partGone = (kept: Kept, part: Part): Gone | null =>
  namesThere(kept, part).length === 0
    ? (kept.gone.findLast(({ names }) => part.names.some((name) => names.includes(name))) ?? null)
    : null;

/** Characters of all reasons on one card together: it stays under the 28 KB that it may have. Beside the words each is read whole. */
const mostOfReasons = 1_000;
const leastOfAReason = 60;

/** A line each time that words were taken away and not written anew: which, by whom, when and why. */
export function goneLines(uptake: Uptake, discussion: Discussion): string[] {
  const parts = partsOf(uptake, discussion);
  const most = Math.max(leastOfAReason, Math.floor(mostOfReasons / Math.max(1, discussion.gone.length)));
  return discussion.gone.flatMap((gone) => {
    const labels = parts.filter(({ names }) => names.some((name) => gone.names.includes(name)));
    const why = gone.why.length > most ? `${beginningOf(gone.why, most)}…` : gone.why;
    return labels.length === 0
      ? []
      : [`${labels.map(({ label }) => label).join(', ')}: ${goneWords({ ...gone, why })}`];
  });
}
