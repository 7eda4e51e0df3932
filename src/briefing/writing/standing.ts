import { saidMoment } from '../../clocks/london-time.ts';
import { Refusal } from '../../refusal.ts';
import { type Briefing, briefingRoles } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';

export const isOfBriefings = ({ roles }: Pick<Stepper, 'roles'>): boolean =>
  briefingRoles.some((role) => roles.has(role));

export const notOfBriefings = new Refusal(
  'not-allowed',
  'Managers and coordinators write and approve briefings. If you should have the role, ask the partnership’s administrator.',
);

export const onlyAuthor = new Refusal(
  'not-allowed',
  'Only its author writes it. “Make a copy” gives you its text in a briefing of your own.',
);

/** Why something cannot be done any more, by where the briefing stands. */
export const standsElsewhere = ({ stage }: Briefing): Refusal => new Refusal('too-late', `${whereIt(stage)}.`);

function whereIt(stage: Briefing['stage']): string {
  switch (stage.name) {
    case 'writing':
      return stage.comment
        ? `Already sent back by ${stage.comment.by.name}, ${on(stage.comment.at)}`
        : 'It is being written again, and not for approval now';
    case 'for-approval':
      return `It waits for approval since ${on(stage.at)}`;
    case 'approved':
      return `Already approved by ${stage.by.name}, ${on(stage.at)}`;
    case 'planned':
      return `Already approved by ${stage.approved.by.name}, ${on(stage.approved.at)}, and planned: its plan would have to be cancelled first`;
    case 'released':
      return `Already sent, ${on(stage.at)}`;
    case 'recalled':
      return `Recalled by ${stage.by.name}, ${on(stage.at)}`;
    case 'discarded':
      return `Already discarded by ${stage.by.name}, ${on(stage.at)}`;
  }
}

const on = (at: string): string => saidMoment(new Date(at));
