import { z } from 'zod';
import type { Briefing } from './briefing.ts';

/** Which of the briefings somebody wants to see. */
export const Which = z.enum(['all', 'mine', 'waiting', 'approved']);
export type Which = z.infer<typeof Which>;

export const whichWords: Readonly<Record<Which, string>> = {
  all: 'All',
  mine: 'Mine to finish',
  waiting: 'Waiting for approval',
  approved: 'Approved, not sent',
};

/** What was discarded is shown among all of them, and nowhere else. */
export function isAmong(briefing: Briefing, which: Which, personId: string): boolean {
  switch (which) {
    case 'all':
      return true;
    case 'mine':
      return isUnfinished(briefing, personId);
    case 'waiting':
      return [briefing.stage.name, briefing.correcting?.name].includes('for-approval');
    case 'approved':
      return briefing.stage.name === 'approved' || briefing.stage.name === 'planned';
  }
}

/** Those that wait for this person to go on writing come first; the others stay in their order. */
export const mineFirst = (briefings: readonly Briefing[], personId: string): Briefing[] => [
  ...briefings.filter((one) => isUnfinished(one, personId)),
  ...briefings.filter((one) => !isUnfinished(one, personId)),
];

const isUnfinished = ({ author, stage, correcting }: Briefing, personId: string): boolean =>
  (stage.name === 'writing' && author.id === personId) ||
  (correcting?.name === 'sent-back' && correcting.to.id === personId);
