import type { CardView } from '../card-view.ts';
import { saidMoment } from '../clocks/london-time.ts';
import { type Briefing, titleOf } from './briefing.ts';
import { briefingSteps } from './steps/all-steps.ts';
import type { Stepper } from './steps/step.ts';

/** A briefing as those who write and send briefings see it: how it stands, and what this person can do now. */
export function briefingView(briefing: Briefing, by: Stepper, note: string | null): CardView {
  const steps = briefingSteps.filter((step) => step.barred(briefing, by) === null);
  const data = {
    note,
    briefing: briefing.id,
    title: titleOf(briefing),
    author: briefing.author.name,
    stage: stageWords(briefing),
    steps: steps.slice(0, mostButtons).map(({ name, title }) => ({ step: name, title })),
  };
  return { template: 'briefing/briefing', data };
}

const mostButtons = 5;

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
      return stage.release.held ? 'Approved, and held back' : `To be sent on ${on(stage.release.due)}`;
    case 'released':
      return `Sent on ${on(stage.at)}`;
    case 'recalled':
      return `Recalled by ${stage.by.name}, ${on(stage.at)}`;
    case 'discarded':
      return `Discarded by ${stage.by.name}, ${on(stage.at)}`;
  }
}
