import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { type Questions, type Typed, textOf } from '../../form/questions/question.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing, Release } from '../briefing.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { toldToPlanner } from './messages.ts';
import { movedNotes } from './plan-notes.ts';
import { dueWords, plannedRelease } from './plannable.ts';
import { movedTo, notWhole } from './release-changes.ts';
import { chosenMoment, whenErrors, whenQuestions, whenTyped } from './when-questions.ts';

/** What is planned goes out at another time. */
export const move = stepOf<Briefing>()({
  name: 'move',
  title: 'Move',
  does: 'Move it',
  done: 'It was moved.',
  needs: ['approvers'],
  ...anotherTime('moved', ({ held }) =>
    held ? new Refusal('too-late', 'It is held back: let it go on first.') : null,
  ),
});

/** What is held back goes out after all: at its time, when that is still to come, or at another. */
export const goOn = stepOf<Briefing>()({
  name: 'go-on',
  title: 'Let it go on',
  does: 'Let it go on',
  done: 'It is not held back any more.',
  needs: ['approvers'],
  ...anotherTime('let-go-on', (release) =>
    release.held ? null : new Refusal('too-late', `It is not held back: it is ${dueWords(release)}.`),
  ),
});

/** When a planned briefing goes out, chosen anew. `barred`: why not, as it is planned now. */
function anotherTime(what: 'moved' | 'let-go-on', barred: (release: Release) => Refusal | null) {
  return {
    barred(briefing: Briefing, by: Stepper) {
      const release = plannedRelease(briefing, by);
      return release instanceof Refusal ? release : barred(release);
    },
    begins: ({ stage }: Briefing, { now }: Stepper) =>
      stage.name === 'planned' ? { since: stage.release.at, ...whenTyped(new Date(stage.release.due), now) } : {},
    pages: (briefing: Briefing, by: Stepper, typed: Typed) => [whenPage(briefing, by, typed)] as const,
    notes: movedNotes,
    take(briefing: Briefing, answers: { readonly when?: unknown }, by: Stepper) {
      const due = chosenMoment(answers, by.now);
      if (!due) return notWhole;
      const change = movedTo(briefing, due, what, { by: doer(by.person), now: by.now });
      const said = `${didWords[what]}: it is ${dueWords({ due: due.toISOString(), held: false })}.`;
      return toldToPlanner(briefing, change, by, { said, why: null }) ?? notWhole;
    },
  };
}

const didWords = { moved: 'moved this briefing', 'let-go-on': 'let this briefing go on' } as const;

const whenPage = (briefing: Briefing, by: Stepper, typed: Typed) =>
  page({
    name: 'when',
    title: 'When',
    questions: { ...whenQuestions(by, typed), ...changedSince(briefing, typed) },
    check: whenErrors(by),
  });

/** Somebody else has changed the plan since this was begun: asked once for each such change. */
function changedSince({ stage }: Briefing, typed: Typed): Questions {
  if (stage.name !== 'planned' || textOf(typed, 'since') === stage.release.at) return {};
  const { by, at } = stage.release;
  const words = `${by.name} has changed the plan since you began: it is now ${dueWords(stage.release)}`;
  const question = `${words}. Change it all the same`;
  const ask = `${words}. Tick that you change it all the same, or discard what you filled in`;
  return { [`changed-${Date.parse(at)}`]: confirm({ question, label: 'Changed meanwhile', ask }) };
}
