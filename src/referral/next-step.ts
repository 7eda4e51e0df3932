import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import { openClocks, runningClocks } from './case-clocks.ts';
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

/**
 * Whether the case waits for this person, as far as roles tell: a view or a signature that was given is not waited for, a return to be read
 * is, and so is what the local authority has to send.
 */
export function waitsFor(referral: Referral, { id }: Pick<Person, 'id'>, roles: ReadonlySet<Role>): boolean {
  if (roles.has('coordinator') && waitsForCoordinator(referral)) return true;
  if (roles.has('partner-local-authority') && waitsForAuthority(referral)) return true;
  return !hasDoneTheirs(referral, id, roles) && (nextStepOf(referral)?.roles ?? []).some((role) => roles.has(role));
}

const waitsForCoordinator = (referral: Referral): boolean =>
  isInHand(referral) &&
  (referral.withdrawalWish !== null || referral.requests.some(({ state }) => state.name === 'returned'));

/** Children Act 2004 section 16C; Working Together: both are the local authority’s, however far the panel has come. */
const waitsForAuthority = (referral: Referral): boolean =>
  runningClocks(referral).some(({ id }) => id === 'sin-sent' || id === 'care-death-told');

/** The chair recommends too, after their own view. */
function hasDoneTheirs({ stage, views }: Referral, id: string, roles: ReadonlySet<Role>): boolean {
  if (stage.name === 'signing') return stage.decision.signatures.some(({ by }) => by.id === id);
  return stage.name === 'panel' && !roles.has('independent-chair') && views.some(({ by }) => by.id === id);
}
