import { saidMoment, saidMomentOfWeek } from '../clocks/london-time.ts';
import type { Briefing, Release } from './briefing.ts';

/** Where it stands, in a sentence. */
export function stageWords({ stage }: Pick<Briefing, 'stage'>): string {
  const on = (at: string) => saidMoment(new Date(at));
  switch (stage.name) {
    case 'writing':
      return stage.comment ? `Sent back by ${stage.comment.by.name}, ${on(stage.comment.at)}` : 'Being written';
    case 'for-approval':
      return `Waiting for a second person to approve it, since ${on(stage.at)}`;
    case 'approved':
      return `Approved by ${stage.by.name}, ${on(stage.at)}; not sent yet`;
    case 'planned':
      return plannedWords(stage.release);
    case 'released':
      return `Sent on ${on(stage.at)}`;
    case 'recalled':
      return `Recalled by ${stage.by.name}, ${on(stage.at)}`;
    case 'discarded':
      return `Discarded by ${stage.by.name}, ${on(stage.at)}`;
  }
}

const plannedWords = ({ held, due, by }: Release): string =>
  held
    ? `Approved, and held back by ${by.name}; it was to be sent on ${saidMomentOfWeek(new Date(due))}`
    : `To be sent on ${saidMomentOfWeek(new Date(due))}, as ${by.name} planned it`;
