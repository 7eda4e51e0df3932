import { saidMomentOfWeek } from '../../clocks/london-time.ts';
import type { Walk } from '../../form/walk.ts';
import type { Audience } from '../audience.ts';
import type { Briefing } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { audienceLines, reachWords } from './audience-words.ts';
import { chosenAudience } from './chosen-audience.ts';
import { planWords } from './plannable.ts';
import { chosenMoment } from './when-questions.ts';

/** When it goes out and whom it reaches, on the last card; how many it reaches, beside the question of when. */
export function planNotes({ answers }: Walk, by: Stepper, page: string | null): readonly string[] {
  const audience = page === null || page === 'when' ? chosenAudience(answers, by) : null;
  if (!audience) return [];
  if (page === 'when') return [reachWords(audience, by)];
  const due = answers.when === 'later' ? chosenMoment(answers, by.now) : null;
  const when = due
    ? [`It goes out on ${saidMomentOfWeek(due)}, UK time. ${untilThen(audience)}`]
    : ['It goes out now.'];
  return [...when, ...audienceLines(audience, by)];
}

const untilThen = ({ kind }: Audience): string =>
  kind === 'by-hand'
    ? 'A channel that leaves before then does not get it.'
    : 'A channel that joins before then gets it too; one that leaves does not.';

/** How it is planned at present. */
export function plannedNotes(briefing: Briefing): readonly string[] {
  const { stage } = briefing;
  return stage.name === 'planned' ? [planWords(stage.release)] : [];
}

/** How it is planned at present; on the last card also when it is to go out. */
export function movedNotes(
  briefing: Briefing,
  { answers }: Walk,
  { now }: Stepper,
  page: string | null,
): readonly string[] {
  const due = page === null && answers.when === 'later' ? chosenMoment(answers, now) : null;
  return [...plannedNotes(briefing), ...(due ? [`It goes out on ${saidMomentOfWeek(due)}, UK time.`] : [])];
}
