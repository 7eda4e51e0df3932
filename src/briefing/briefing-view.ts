import type { CardView } from '../card-view.ts';
import { type Briefing, titleOf } from './briefing.ts';
import { waitingIn } from './correcting/correction-changes.ts';
import { hasRest } from './sending/rest-changes.ts';
import { restTitle } from './sending/round-words.ts';
import { stageWords } from './stage-words.ts';
import { briefingSteps } from './steps/all-steps.ts';
import type { Stepper } from './steps/step.ts';
import { carryingOnBarred } from './writing/carrying-on.ts';
import { discardBarred } from './writing/discarding.ts';
import { type Came, stopWords, wayOf } from './writing/way.ts';
import { write } from './writing/write.ts';
import { authorsOf } from './writing/writers.ts';

/**
 * A briefing as those who write and send briefings see it: how it stands, and what this person can do now.
 * @param came what came of it in channels, how many thoughts may be shown, and the title that this person has typed while it has none
 */
export function briefingView(
  briefing: Briefing,
  by: Stepper,
  note: string | null,
  { counts, thoughts, begun = null }: CameOfIt = nothingYet,
): CardView {
  const steps = briefingSteps.filter((step) => step.barred(briefing, by) === null);
  const data = {
    note,
    briefing: briefing.id,
    title: begun ?? titleOf(briefing),
    author: authorsOf(briefing)
      .map(({ name }) => name)
      .join(', '),
    stage: stageWords(briefing),
    why: briefing.stage.name === 'recalled' ? briefing.stage.why : null,
    way: wayOf(briefing, counts).map((stop) => ({ text: stopWords(stop) })),
    ...writingData(briefing, by),
    wasSent: briefing.rounds.length > 0,
    thoughts: thoughts > 0 ? `Thoughts (${thoughts})` : null,
    round: briefing.rounds.at(-1)?.number ?? null,
    ...restData(briefing),
    steps: steps.slice(0, mostButtons).map(({ name, title }) => ({ step: name, title })),
  };
  return { template: 'briefing/briefing', data };
}

export interface CameOfIt {
  readonly counts: Came | null;
  readonly thoughts: number;
  readonly begun?: string | null;
}
const nothingYet: CameOfIt = { counts: null, thoughts: 0 };

const mostButtons = 4;

/** A round that was stopped, of which channels are left to be sent to. */
function restData(briefing: Briefing) {
  const round = briefing.rounds.find((one) => hasRest(briefing, one));
  return { restOf: round?.number ?? null, rest: round ? restTitle(round) : null };
}

function commentIn({ stage, correcting }: Briefing): string | null {
  if (stage.name === 'writing') return stage.comment?.words ?? null;
  return correcting?.name === 'sent-back' ? correcting.words : null;
}

/** What can be done with its text, and what the second person wrote. A copy gets the id that was made for this look. */
const writingData = (briefing: Briefing, by: Stepper) => ({
  comment: commentIn(briefing),
  pastes: write.barred(briefing, by) === null,
  previews: briefing.text !== null,
  correctionWaits: waitingIn(briefing) !== null,
  copy: briefing.text === null ? null : by.id,
  discards: discardBarred(briefing, by) === null,
  carriesOn: carryingOnBarred(briefing, by) === null,
});
