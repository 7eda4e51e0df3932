import type { Change } from '../../change.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import { type AnswersOf, page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered, given } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText } from '../../form/questions/text.ts';
import type { DocumentRow } from '../../form/rows.ts';
import { doer } from '../../people/person.ts';
import { dayOf, known, needed } from '../../referral/steps/answers.ts';
import { dayCheck } from '../../referral/steps/day-check.ts';
import { Refusal } from '../../refusal.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import type { Discussion, TeamAction, Uptake } from '../uptake.ts';
import { actionId, actionNumbers } from './discuss-pages.ts';
import { goneIn, goneWords, isGiven, stillGone } from './gone.ts';
import { tellingName } from './parts.ts';
import { tellsFor } from './recorded.ts';
import { keepWords, tellingKey } from './words.ts';

const noAction = new Refusal('not-found', 'That action is not there any more: the discussion was changed since.');
const notYours = new Refusal('not-allowed', 'Whoever recorded the discussion tells how its actions stand.');

/** Words are taken so many times, so that all of them can be taken away in one commit; how it stands is always taken. */
const mostTellings = 9;

const actionOf = ({ actions }: Uptake, about: string) => actions.find(({ id }) => id === about);
const discussionOf = ({ discussions }: Uptake, action: TeamAction | undefined) =>
  discussions.find(({ id }) => id === action?.discussion);

/** Where words were taken away, or there are as many as can be, only how it stands is asked. */
function takesWords(uptake: Uptake, { about }: Stepper): boolean {
  const action = actionOf(uptake, about);
  return discussionOf(uptake, action)?.redacted === null && (action?.tellings ?? 0) < mostTellings;
}

const stands = choice({
  question: 'How does this action stand?',
  label: 'It is',
  ask: 'Choose how it stands',
  options: [
    { value: 'done', title: 'Done' },
    { value: 'not-yet', title: 'Not done yet' },
    { value: 'dropped', title: 'We will not do it' },
  ],
});

const newDue = date({
  question: 'By which day now?',
  label: 'New day',
  hint: 'For example, 27 March 2027',
  ask: 'Enter the day by which it is to be done',
  future: 5,
  when: answered('stands', 'not-yet'),
});

const standing = (uptake: Uptake, by: Stepper) =>
  page({
    ...{ name: 'standing', title: 'How it stands' },
    intro: ['If it was not done, that is worth knowing too.'],
    questions: {
      ...{ stands, newDue },
      telling: longText({
        question: 'What was done, and how do you know that it helped? Or why not?',
        label: 'What was done, or why not',
        hint: 'Do not name or describe a child, an adult or a family.',
        ask: 'Enter what was done, or why not',
        need: 'optional',
        most: 1000,
        when: given([], () => takesWords(uptake, by)),
      }),
    },
    check: dayCheck('newDue', (day, today) =>
      day < today ? `New day: ${saidShort(day)} is past. Enter today or a later day` : null,
    ),
  });

type Told = AnswersOf<[ReturnType<typeof standing>]>;

/** Whoever recorded a discussion tells how one of its actions stands, others who record there once they have left; `about` is the action’s id. */
export const tellAction = stepOf<Uptake>()({
  name: 'tell-action',
  title: 'How an action stands',
  does: 'Record',
  done: 'How the action stands is recorded.',
  inChannel: true,
  barred: (uptake, by) => {
    const action = actionOf(uptake, by.about);
    if (!action) return noAction;
    const discussion = discussionOf(uptake, action);
    return discussion && tellsFor(uptake, discussion.by, by) ? null : notYours;
  },
  pages: (uptake, by) => [standing(uptake, by)],
  notes: (uptake, _walk, { about }) => whichAction(uptake, about),
  take: (uptake, answers, by, said) => told(uptake, answers, by, said),
});

/** Which it is, without its words: they can be taken away, and a card in a chat cannot. */
function whichAction(uptake: Uptake, about: string): string[] {
  const action = actionOf(uptake, about);
  const discussion = discussionOf(uptake, action);
  if (!action || !discussion) return [];
  const number = actionNumbers.find((one) => actionId(discussion.id, one) === about);
  const agreed = `Action ${number} of the discussion of ${saidShort(discussion.heldOn)}`;
  const gone = goneIn(discussion.gone, tellingName(number ?? ''));
  const why = gone ? [`What was told of it before was ${goneWords(gone)}`] : [];
  return [`${agreed}: to be done by ${saidShort(action.due)}.`, ...why];
}

function told(uptake: Uptake, answers: Told, by: Stepper, said: readonly DocumentRow[]): Change<Uptake> | Refusal {
  const action = actionOf(uptake, by.about);
  if (!action) return noAction;
  const at = by.now.toISOString();
  const telling = takesWords(uptake, by) ? action.tellings + 1 : action.tellings;
  const changed = { ...action, ...stoodAt(action, answers), toldAt: at, tellings: telling };
  const words = keepWords(tellingKey(action.id, telling), { at, by: doer(by.person), said: [...said] });
  const anew = said.some((row) => row.name === 'telling' && isGiven(row));
  const discussions = anew ? uptake.discussions.map((one) => toldAnew(one, action)) : uptake.discussions;
  return {
    record: {
      ...uptake,
      discussions,
      actions: uptake.actions.map((one) => (one.id === action.id ? changed : one)),
    },
    entry: {
      at,
      by: doer(by.person),
      what: `action-${needed(answers.stands)}`,
      note: known(answers.newDue) && changed.due,
    },
    messages: [],
    rows: telling > action.tellings ? [words] : [],
  };
}

/** What was told of this action before may be gone; what is told now is there. Another discussion stays as it is. */
function toldAnew(discussion: Discussion, { id }: TeamAction): Discussion {
  const number = actionNumbers.find((one) => actionId(discussion.id, one) === id);
  if (!number) return discussion;
  const telling = tellingName(number);
  const gone = stillGone(discussion.gone, (name) => name !== telling);
  return { ...discussion, gone, given: discussion.given && [...new Set([...discussion.given, telling])] };
}

/** A new day is asked about when it has come. */
function stoodAt(action: TeamAction, { stands, newDue }: Told): Pick<TeamAction, 'state' | 'due' | 'askedAt'> {
  const { due, askedAt } = action;
  if (needed(stands) === 'not-yet') return { state: 'agreed', due: needed(dayOf(newDue) ?? undefined), askedAt: null };
  return { state: needed(stands) === 'done' ? 'done' : 'dropped', due, askedAt };
}
