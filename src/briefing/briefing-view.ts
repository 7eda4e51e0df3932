import type { CardView } from '../card-view.ts';
import { type Briefing, titleOf } from './briefing.ts';
import { stageWords } from './stage-words.ts';
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
    round: briefing.rounds.at(-1)?.number ?? null,
    steps: steps.slice(0, mostButtons).map(({ name, title }) => ({ step: name, title })),
  };
  return { template: 'briefing/briefing', data };
}

const mostButtons = 4;
