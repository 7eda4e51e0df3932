import { alone, nobody, outside, type Presser } from '../people.ts';

/** Each with one role and nothing else; whoever wrote the briefing; whoever recorded what a team made of it. */
export const briefingPeople: readonly Presser[] = [
  ...alone,
  { ...nobody, who: 'somebody without a role', id: 'bystander' },
  { ...nobody, who: 'a guest', id: 'guest' },
  { ...nobody, who: 'the manager who wrote it', id: 'author', role: 'manager', part: 'author' },
  { ...nobody, who: 'who recorded a discussion', id: 'recorder', part: 'recorder' },
  { ...nobody, who: 'who recorded a discussion and has left', id: 'recorder-left', part: 'recorder' },
  outside,
];
