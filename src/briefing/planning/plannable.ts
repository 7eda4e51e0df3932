import { saidMoment, saidMomentOfWeek } from '../../clocks/london-time.ts';
import { Refusal } from '../../refusal.ts';
import { type Briefing, briefingRoles, type Release } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';

type By = Pick<Stepper, 'roles'>;

const notYours = new Refusal('not-allowed', 'Managers and coordinators plan when a briefing goes out.');
const nothingPlanned = new Refusal('too-late', 'It is not planned at present: somebody cancelled the plan.');
const notApproved = new Refusal('too-late', 'A second person has to approve it before it can go out.');
const gone = new Refusal('too-late', 'It was discarded.');

/** Why this person cannot plan it now; null when they can. */
export function planBarred({ stage }: Briefing, by: By): Refusal | null {
  if (!sendsBriefings(by)) return notYours;
  if (stage.name === 'approved') return null;
  if (stage.name === 'planned') return new Refusal('too-late', planWords(stage.release, ' already'));
  return whyNot(stage);
}

/** The plan that this person can change now, or why they cannot. */
export function plannedRelease({ stage }: Briefing, by: By): Release | Refusal {
  if (!sendsBriefings(by)) return notYours;
  if (stage.name === 'planned') return stage.release;
  return stage.name === 'approved' ? nothingPlanned : whyNot(stage);
}

/** "to go out on Saturday 27 March 2027 at 7am" */
export const dueWords = ({ due, held }: Pick<Release, 'due' | 'held'>): string =>
  `${held ? 'held back, was ' : ''}to go out on ${saidMomentOfWeek(new Date(due))}`;

/** Who planned it so, or holds it back. */
export function planWords(
  { by, due, held }: Pick<Release, 'by' | 'due' | 'held'>,
  already: '' | ' already' = '',
): string {
  const out = dueWords({ due, held: false });
  return held ? `Held back${already} by ${by.name}: it was ${out}.` : `Planned${already} by ${by.name}: ${out}.`;
}

const sendsBriefings = ({ roles }: By) => briefingRoles.some((role) => roles.has(role));

function whyNot(stage: Briefing['stage']): Refusal {
  switch (stage.name) {
    case 'released':
      return new Refusal('too-late', `It has gone out, on ${saidMoment(new Date(stage.at))}.`);
    case 'recalled':
      return new Refusal(
        'too-late',
        `It went out, and was recalled by ${stage.by.name} on ${saidMoment(new Date(stage.at))}.`,
      );
    case 'discarded':
      return gone;
    default:
      return notApproved;
  }
}
