import type { Role } from '../../src/people/roles.ts';
import type { Presser } from './people.ts';
import type { Standing } from './standings.ts';

/** What comes of a press. */
export type Answer = 'done' | 'shown' | 'not now' | 'not theirs' | 'other role' | 'turned away';

export type When = (standing: Standing, by: Presser) => boolean;

/**
 * Who may do what, when: said again here in the words of the guidance and of the partnership, not read off the code that is pressed.
 * Whoever is not let in is turned away; then role, whose it is and conflict of interest are asked, and at last how things stand.
 */
export interface Rule {
  /** To whom the button is anything at all. */
  readonly roles: readonly Role[] | 'anyone';
  /** It shows nothing that is stored. */
  readonly blank?: true;
  /** Its card may say whom the case is about, to whoever may read that. */
  readonly names?: true;
  /** Whoever has this part in the case, and nobody else. */
  readonly of?: 'referrer' | 'asked';
  /** Of those to whom the case is open, only these. */
  readonly by?: (standing: Standing) => readonly Role[];
  readonly when?: When;
  readonly comes: Answer | ((standing: Standing) => Answer);
}

const isTheirs = ({ part, conflicted }: Presser, { of }: Rule, { has, request }: Standing): boolean => {
  if (request === 'none' || part !== of) return false;
  return of !== 'referrer' || conflicted === has.includes('a referrer with a conflict');
};

export const hasConflict = ({ conflicted }: Presser, { has }: Standing): boolean =>
  conflicted && !has.includes('no conflict');

export function answerOf(rule: Rule, by: Presser, standing: Standing): Answer {
  const { roles, blank, of, when, comes } = rule;
  if (!by.letIn) return 'turned away';
  if (roles !== 'anyone' && !(by.role && roles.includes(by.role))) return 'other role';
  if (!blank) {
    if (!standing.there || hasConflict(by, standing)) return 'not theirs';
    if (of && !isTheirs(by, rule, standing)) return 'not theirs';
    if (rule.by && !(by.role && rule.by(standing).includes(by.role))) return 'other role';
    if (standing.request === 'none') return 'not theirs';
    if (when && !when(standing, by)) return 'not now';
  }
  return typeof comes === 'string' ? comes : comes(standing);
}

/** Who may open a case. */
export const readers: readonly Role[] = [
  'coordinator',
  'panel-member',
  'partner-local-authority',
  'partner-integrated-care-board',
  'partner-police',
  'independent-chair',
];

/** On the line, at one of these. */
export const at =
  (...stages: readonly Standing['stage'][]): When =>
  ({ stage, aside }) =>
    aside === null && stages.includes(stage);
/** Withdrawn, transferred, a duplicate. */
export const isGone: When = ({ aside }) => aside !== null && aside !== 'paused';
/** Somebody still has something to do with it, also while it is paused. */
export const isInHand: When = ({ stage, aside }) => stage !== 'closed' && (aside === null || aside === 'paused');
export const isPaused: When = ({ aside }) => aside === 'paused';
/** Decided and signed by all, or not for the panel: there is something to tell and to challenge. */
export const hasOutcome: When = ({ stage }) => ['not-for-panel', 'decided', 'closed'].includes(stage);
export const isDrawnUp: When = ({ stage }) => ['signing', 'decided', 'closed'].includes(stage);
export const isAcknowledged: When = ({ stage }) => stage !== 'submitted';
export const isTriaged: When = ({ stage }) => !['submitted', 'acknowledged'].includes(stage);
export const isChild: When = ({ kind }) => kind === 'child';
/** An agency still owes an answer. */
export const isAwaited: When = ({ request }) => request === 'asked' || request === 'opened' || request === 'sent-back';
export const isOnTheLine: When = ({ aside, stage }) => aside === null && stage !== 'closed';

export const all =
  (...conditions: readonly When[]): When =>
  (...asked) =>
    conditions.every((holds) => holds(...asked));
export const either =
  (...conditions: readonly When[]): When =>
  (...asked) =>
    conditions.some((holds) => holds(...asked));
export const not =
  (condition: When): When =>
  (...asked) =>
    !condition(...asked);
