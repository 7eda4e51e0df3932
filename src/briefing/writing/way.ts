import type { Briefing } from '../briefing.ts';

/** One stop on the way of a briefing, and where it stands to it. */
interface Stop {
  readonly title: string;
  readonly state: 'done' | 'now' | 'to-come';
}

/** The words of each stop before and after it is reached. */
const stops = [
  { toDo: 'Write', done: 'Written' },
  { toDo: 'Approval by a second person', done: 'Approved' },
  { toDo: 'Plan', done: 'Planned' },
  { toDo: 'Send', done: 'Sent' },
  { toDo: 'Teams talk it through', done: 'Talked through' },
  { toDo: 'Impact', done: 'Impact told' },
] as const;

/** How many stops are behind a briefing. What teams do with it is counted in its report, and never over. */
const behind: Readonly<Record<Briefing['stage']['name'], number>> = {
  writing: 0,
  'for-approval': 1,
  approved: 2,
  planned: 3,
  released: 4,
  recalled: 4,
  discarded: 0,
};

/** The way from the first word to what came of it; none for one that was discarded or recalled. */
export function wayOf({ stage }: Pick<Briefing, 'stage'>): Stop[] {
  if (stage.name === 'discarded' || stage.name === 'recalled') return [];
  const reached = behind[stage.name];
  return stops.map(({ toDo, done }, at) => {
    if (at < reached) return { title: done, state: 'done' };
    return { title: toDo, state: at === reached ? 'now' : 'to-come' };
  });
}

const signs = { done: '✓', now: '▶', 'to-come': '○' } as const;
const said = { done: 'done', now: 'now', 'to-come': 'to come' } as const;

/** "✓ Written (done)": a word beside each sign, for those who hear it. */
export const stopWords = ({ title, state }: Stop): string => `${signs[state]} ${title} (${said[state]})`;
