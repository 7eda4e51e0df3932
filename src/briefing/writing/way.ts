import type { Briefing } from '../briefing.ts';
import { releaseUnderWay } from '../sending/round.ts';

/** One stop on the way of a briefing, and where it stands to it. */
interface Stop {
  readonly title: string;
  readonly state: 'done' | 'now' | 'under-way' | 'to-come';
}

/** In how many channels it stands, and how many of them have recorded something. */
export interface Came {
  readonly sent: number;
  readonly discussed: number;
  readonly impact: number;
}

interface Words {
  readonly toDo: string;
  readonly done: string;
  /** Counted channel by channel, as this. */
  readonly by?: 'discussed' | 'impact';
}

/** The words of each stop before and after it is reached. */
const stops: readonly Words[] = [
  { toDo: 'Write', done: 'Written' },
  { toDo: 'Approval by a second person', done: 'Approved' },
  { toDo: 'Plan', done: 'Planned' },
  { toDo: 'Send', done: 'Sent' },
  { toDo: 'Teams talk it through', done: 'talked it through', by: 'discussed' },
  { toDo: 'Teams tell what is different', done: 'told what is different now', by: 'impact' },
];

/** How many stops are behind a briefing: of a released one, whose release has been through all channels. What teams do with it is counted. */
const behind: Readonly<Record<Briefing['stage']['name'], number>> = {
  writing: 0,
  'for-approval': 1,
  approved: 2,
  planned: 3,
  released: 4,
  recalled: 4,
  discarded: 0,
};

/**
 * The way from the first word to what came of it; none for one that was discarded or recalled.
 * @param came null while it was not sent
 */
export function wayOf({ stage, rounds }: Pick<Briefing, 'stage' | 'rounds'>, came: Came | null): Stop[] {
  if (stage.name === 'discarded' || stage.name === 'recalled') return [];
  const reached = releaseUnderWay({ rounds }) ? behind.planned : behind[stage.name];
  return stops.map(({ toDo, done, by }, at) => {
    if (came && by && came[by] > 0) return counted(came[by], came.sent, done);
    if (at < reached) return { title: done, state: 'done' };
    return { title: toDo, state: at === reached ? 'now' : 'to-come' };
  });
}

/** "12 of 40 channels talked it through" */
const counted = (count: number, sent: number, what: string): Stop => ({
  title: `${number(count)} of ${number(sent)} ${sent === 1 ? 'channel' : 'channels'} ${what}`,
  state: count >= sent ? 'done' : 'under-way',
});

const number = (count: number): string => count.toLocaleString('en-GB');

const signs = { done: '✓', now: '▶', 'under-way': '▶', 'to-come': '○' } as const;
const said = { done: 'done', now: 'now', 'under-way': 'under way', 'to-come': 'to come' } as const;

/** "✓ Written (done)": a word beside each sign, for those who hear it. */
export const stopWords = ({ title, state }: Stop): string => `${signs[state]} ${title} (${said[state]})`;
