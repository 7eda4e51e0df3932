import type { Change } from '../../change.ts';
import { DateAnswer } from '../../form/questions/date-answer.ts';
import type { DocumentRow } from '../../form/rows.ts';
import { doer } from '../../people/person.ts';
import { dayOf, needed } from '../../referral/steps/answers.ts';
import type { Stepper } from '../steps/step.ts';
import type { Discussion, TeamAction, Uptake } from '../uptake.ts';
import { isOfTheTeam } from './corrected-page.ts';
import type { Discussed } from './discuss.ts';
import { actionId, actionNumbers } from './discuss-pages.ts';
import { goneIn, isGiven, stillGone } from './gone.ts';
import { lineMessage } from './messages.ts';
import { tellingName } from './parts.ts';
import { discussionKey, keepWords, tellingsOf, type Words } from './words.ts';

/** A discussion recorded, or changed by whoever recorded it. */
export function discussed(
  uptake: Uptake,
  answers: Discussed,
  by: Stepper,
  said: readonly DocumentRow[],
): Change<Uptake> {
  const before = uptake.discussions.find(({ id }) => id === by.about) ?? null;
  const at = by.now.toISOString();
  const discussion = {
    ...discussionOf(answers, by, before),
    gone: stillGone(before?.gone ?? [], isLeftEmpty(said)),
    given: givenBy(said, before),
  };
  const actions = actionsOf(uptake, answers, by);
  const record = withDiscussion({ ...uptake, actions: [...others(uptake, by.about), ...actions] }, discussion, by);
  const anew = writtenAnew(before, discussion);
  const note = `${discussion.people} people, ${discussion.how}, actions: ${actions.length}${anew}`;
  return {
    record,
    entry: { at, by: doer(by.person), what: before ? 'discussion-changed' : 'discussion-recorded', note },
    messages: [lineMessage(record, discussion, at)],
    rows: [
      keepWords(discussionKey(discussion.id, discussion.versions), {
        at,
        by: doer(by.person),
        ...wordsOf(discussion, said),
      }),
      ...uptake.actions
        .filter((one) => one.discussion === by.about && !actions.some(({ id }) => id === one.id))
        .flatMap(tellingsOf)
        .map((key) => ({ kind: 'remove', key }) as const),
    ],
  };
}

/** For the history: which answers were written again in other words, once somebody had taken them away. */
function writtenAnew(before: Discussion | null, { gone }: Pick<Discussion, 'gone'>): string {
  const names = before?.gone.flatMap((one) => one.names).filter((name) => !goneIn(gone, name)) ?? [];
  return names.length === 0 ? '' : `, written anew: ${names.join(', ')}`;
}

/** What was told of an action is not written anew with the discussion. */
const isLeftEmpty =
  (said: readonly DocumentRow[]) =>
  (name: string): boolean =>
    name.startsWith(tellingName('')) || said.some((row) => row.name === name && !isGiven(row));

const givenBy = (said: readonly DocumentRow[], before: Discussion | null): Discussion['given'] =>
  before?.given === null
    ? null
    : [...new Set([...(before?.given ?? []), ...said.filter(isGiven).map(({ name }) => name)])];

/** What is still gone says so in this version too. */
function wordsOf({ gone }: Pick<Discussion, 'gone'>, said: readonly DocumentRow[]): Pick<Words, 'said' | 'gone'> {
  const ofTeam = said.filter(isOfTheTeam);
  const isHere = (name: string) => ofTeam.some((row) => row.name === name);
  return {
    said: ofTeam.map((row) => (goneIn(gone, row.name) ? { ...row, answer: [] } : row)),
    gone: stillGone(gone, isHere).filter(({ names }) => names.length > 0),
  };
}

function discussionOf(answers: Discussed, by: Stepper, before: Discussion | null): Omit<Discussion, 'gone' | 'given'> {
  const at = by.now.toISOString();
  return {
    id: by.about,
    at: before?.at ?? at,
    by: before?.by ?? doer(by.person),
    heldOn: needed(dayOf(answers.heldOn) ?? undefined),
    people: Number(needed(answers.people)),
    how: needed(answers.how),
    questions: before?.questions ?? null,
    versions: (before?.versions ?? 0) + 1,
    changedAt: before ? at : null,
    redacted: null,
  };
}

/** The next discussion that the person records gets the id of what was filled in: that is used once. */
function withDiscussion(uptake: Uptake, discussion: Discussion, { person, id }: Stepper): Uptake {
  const isNew = uptake.discussions.every((one) => one.id !== discussion.id);
  return {
    ...uptake,
    discussions: isNew
      ? [...uptake.discussions, discussion]
      : uptake.discussions.map((one) => (one.id === discussion.id ? discussion : one)),
    recorders: uptake.recorders.map((one) => (isNew && one.id === person.id ? { ...one, next: id } : one)),
  };
}

const others = ({ actions }: Uptake, discussion: string) => actions.filter((one) => one.discussion !== discussion);

/** What was told of an action stays when it is written again; a new date is asked about again. */
function actionsOf(uptake: Uptake, answers: Discussed, { about }: Stepper): TeamAction[] {
  return actionNumbers.flatMap((number) => {
    const due = dayOf(DateAnswer.optional().parse(answers[`due-${number}`]));
    if (due === null) return [];
    const id = actionId(about, number);
    const day = { agreedFor: due, due, askedAt: null };
    const before = uptake.actions.find((one) => one.id === id);
    if (!before) return [{ id, discussion: about, ...day, state: 'agreed', toldAt: null, tellings: 0 }];
    return [before.agreedFor === due ? before : { ...before, ...day }];
  });
}
