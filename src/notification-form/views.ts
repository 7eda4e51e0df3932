import type { CardView } from '../card-view.ts';
import { dateInLondon, saidMoment } from '../clocks/london-time.ts';
import { saidShort } from '../clocks/plain-date.ts';
import { type TaskState, tasksOf, type Walk } from '../form/walk.ts';
import type { Partnership } from '../partnership.ts';
import type { Draft } from './draft.ts';
import { deleteAt } from './keeping.ts';

/** Question 0: is somebody at risk now? `draft` is the id the form will have if the answer is no. */
export const gateView = (draft: string, unfinished: number): CardView => ({
  template: 'notification-form/gate',
  data: { draft, unfinished: unfinished > 0 ? unfinishedWords(unfinished) : null },
});
const unfinishedWords = (count: number) =>
  count === 1 ? 'You have an unfinished form.' : `You have ${count} unfinished forms.`;

/** Somebody is at risk now: the form stops. `page` leads back to it once that is dealt with. */
export const stopView = (draft: string, page: string): CardView => ({
  template: 'notification-form/stop',
  data: { draft, page },
});

const stateWords: Readonly<Record<TaskState, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'needs-a-look': 'Needs a look',
  done: 'Done',
};

export function taskListView(draft: Draft, walked: Walk, partnership: Partnership): CardView {
  const tasks = tasksOf(walked);
  const done = tasks.filter(({ state }) => state === 'done').length;
  const lookAgain = walked.pages
    .filter((one) => one.needsLook)
    .map(({ page, section }) => `${section.title}: ${page.title}`);
  const data = {
    draft: draft.id,
    forWhom: forWhom(walked),
    progress: `${done} of ${tasks.length} sections done`,
    ready: walked.branches.length > 0 && done === tasks.length,
    started: Object.keys(draft.visited).length > 0,
    lookAgain: lookAgain.length > 0 ? lookAgain.join('; ') : null,
    keptUntil: keptUntil(draft, partnership),
    tasks: tasks.map(({ section, state }) => ({
      section: section.name,
      title: section.title,
      state: stateWords[state],
      weight: state === 'done' ? 'Default' : 'Bolder',
    })),
  };
  return { template: 'notification-form/task-list', data };
}

function forWhom({ branches }: Walk): string {
  if (branches.length === 2) return 'A child and an adult';
  return branches[0] === 'child' ? 'A child' : branches[0] === 'adult' ? 'An adult' : 'Not chosen yet';
}

export function savedView(draft: Draft, partnership: Partnership): CardView {
  return {
    template: 'notification-form/saved',
    data: { draft: draft.id, savedAt: saidMoment(new Date(draft.savedAt)), keptUntil: keptUntil(draft, partnership) },
  };
}

/** A draft among the person's own: what it is about in one word, never a name. */
export function draftRow(draft: Draft, walked: Walk, partnership: Partnership) {
  const tasks = tasksOf(walked);
  const done = tasks.filter(({ state }) => state === 'done').length;
  return {
    draft: draft.id,
    title: `${forWhom(walked)}, started ${saidShort(dateInLondon(new Date(draft.startedAt)))}`,
    facts: `${done} of ${tasks.length} sections done · saved ${saidMoment(new Date(draft.savedAt))} · kept until ${keptUntil(draft, partnership)}`,
  };
}

/** The day a draft that is not touched again is deleted. */
const keptUntil = (draft: Draft, partnership: Partnership) =>
  saidShort(dateInLondon(deleteAt(new Date(draft.savedAt), partnership)));

/** Told to its owner before a draft is deleted. */
export function goesSoonView(draft: Draft, partnership: Partnership): CardView {
  const savedOn = saidShort(dateInLondon(new Date(draft.savedAt)));
  return {
    template: 'notification-form/draft-goes-soon',
    data: { draft: draft.id, savedOn, deletedOn: keptUntil(draft, partnership) },
  };
}
