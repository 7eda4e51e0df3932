import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import { openClocks } from './case-clocks.ts';
import { awaitsAnswer } from './challenges.ts';
import { isInHand, type Referral } from './referral.ts';
import { openActions } from './review-action.ts';
import { signedFor, signingRoles, unsigned } from './signatures.ts';
import { reviewClockOf } from './steps/decision-clocks.ts';

/** Who holds the next step of a case, and what it is. */
export interface NextStep {
  readonly words: string;
  /** Any one of them can take it. */
  readonly roles: readonly Role[];
}

const coordinator = (words: string): NextStep => ({ words: `Coordinator: ${words}`, roles: ['coordinator'] });
const members: readonly Role[] = ['panel-member', 'independent-chair', ...signingRoles.child];

/** Null when nobody has anything left to do: it is closed and nobody challenges it, or off the line for good. */
export function nextStepOf(referral: Referral): NextStep | null {
  const { aside, stage } = referral;
  if (aside) return aside.name === 'paused' ? coordinator('look at the pause again') : null;
  if (isChallenged(referral)) return answer;
  switch (stage.name) {
    case 'submitted':
      return coordinator('acknowledge it');
    case 'acknowledged':
      return coordinator('triage it');
    case 'information':
      return coordinator('triage it again once the information is here');
    case 'not-for-panel':
      return coordinator('tell the referrer, then close it');
    case 'decided':
      return coordinator(afterDecision(referral));
    case 'closed':
      return null;
    default:
      return withThePanel(referral);
  }
}

const answer: NextStep = {
  words: 'Independent chair or coordinator: answer the challenge',
  roles: ['independent-chair', 'coordinator'],
};

/** A challenge goes first, unless another decision is being made already. */
export const isChallenged = (referral: Referral): boolean =>
  ['not-for-panel', 'decided', 'closed'].includes(referral.stage.name) && awaitsAnswer(referral);

/** A review that was decided goes on for months: nothing is reminded of in a case that is closed. */
function afterDecision(referral: Referral): string {
  const review = openClocks(referral).find(({ id }) => id === reviewClockOf(referral));
  const actions = openActions(referral).length > 0 ? '; follow up its actions' : '';
  if (!review) return `tell people of the decision${actions}, then close it`;
  const until = review.id === 'lcspr-published' ? 'published' : 'completed';
  return `tell people of the decision${actions}; keep the case open until the review is ${until}`;
}

function withThePanel({ kind, stage, meeting }: Referral): NextStep {
  if (stage.name === 'panel') {
    return meeting
      ? { words: 'Panel: give views and recommend', roles: members }
      : coordinator('set the panel meeting');
  }
  if (stage.name === 'signing') {
    const roles = unsigned(kind, stage.decision);
    const missing = roles.map((role) => signedFor[role]).join(', ');
    const partners = `Safeguarding partners: sign the decision. Still missing: ${missing}`;
    return { words: kind === 'child' ? partners : 'Independent chair: sign the decision', roles };
  }
  return {
    words: 'Coordinator or independent chair: draw up the decision',
    roles: ['coordinator', 'independent-chair'],
  };
}

/** Whether the case waits for this person, as far as roles tell; a view that was given is not waited for, a return to be read is. */
export function waitsFor(referral: Referral, { id }: Pick<Person, 'id'>, roles: ReadonlySet<Role>): boolean {
  const gaveView = referral.stage.name === 'panel' && referral.views.some(({ by }) => by.id === id);
  const hasReturn = isInHand(referral) && referral.requests.some(({ state }) => state.name === 'returned');
  const isWish = isInHand(referral) && referral.withdrawalWish !== null;
  if ((hasReturn || isWish) && roles.has('coordinator')) return true;
  return !gaveView && (nextStepOf(referral)?.roles ?? []).some((role) => roles.has(role));
}
