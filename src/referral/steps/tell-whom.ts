import type { Option } from '../../form/questions/question.ts';
import { runningClocks } from '../case-clocks.ts';
import type { Telling } from '../proceedings.ts';
import type { Referral } from '../referral.ts';
import { goesOnIn } from '../same-people.ts';
import type { StageName } from '../stage.ts';
import { isOutcomeKnown } from '../tellings.ts';
import type { Stepper } from './step.ts';

type Elsewhere = Pick<Stepper, 'goesOn'>;

const panel = { value: 'panel', title: 'The Panel' } as const;
const agencies = [
  { value: 'other-area', title: 'Another area' },
  { value: 'agencies', title: 'The agencies' },
] as const;
/** All but the referrer, who reads in their own chat how it stands. */
export const othersToTell = {
  child: [{ value: 'family', title: 'The family' }, panel, ...agencies],
  adult: [
    { value: 'family', title: 'The adult or their family' },
    { value: 'board', title: 'The Safeguarding Adults Board' },
    ...agencies,
  ],
} as const satisfies Record<Referral['kind'], readonly Option[]>;
const referrer = { value: 'referrer', title: 'The referrer' } as const;
const secretaryOfState = { value: 'secretary-of-state', title: 'The Secretary of State and Ofsted' } as const;

const untriaged: readonly StageName[] = ['submitted', 'acknowledged', 'information'];
/** A rapid review goes to the Panel in its fifteen working days, signed or not. */
export const awaitsRapidReview = (referral: Referral) =>
  !untriaged.includes(referral.stage.name) && runningClocks(referral).some(({ id }) => id === 'rapid-review');

/** Of a death in care the Secretary of State and Ofsted are told in time, whatever becomes of the case. */
export const awaitsCareDeath = ({ careDeath, tellings }: Referral): boolean =>
  careDeath === true && !tellings.some(({ whom }) => whom === 'secretary-of-state');

export const isPaused = ({ aside }: Referral): boolean => aside?.name === 'paused';

/** The case whose outcome there is to tell: whoever sent a duplicate is told what comes of the one in which it goes on. */
export const whoseOutcome = (referral: Referral, { goesOn }: Elsewhere): Referral | null =>
  goesOnIn(referral) === null ? referral : goesOn;

/** Whether there is more to tell than that the case is paused. */
export const hasNews = (referral: Referral): boolean =>
  isOutcomeKnown(referral) || awaitsRapidReview(referral) || awaitsCareDeath(referral);

/** Whom there is something to tell, beside that the case is paused. */
export function tellable(referral: Referral): (Option & { readonly value: Telling['whom'] })[] {
  if (goesOnIn(referral) !== null) return [referrer];
  const care = awaitsCareDeath(referral) ? [secretaryOfState] : [];
  if (isOutcomeKnown(referral)) return [referrer, ...othersToTell[referral.kind], ...care];
  return [...(awaitsRapidReview(referral) ? [panel] : []), ...care];
}
