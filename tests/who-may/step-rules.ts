import type { Role } from '../../src/people/roles.ts';
import {
  all,
  at,
  either,
  hasOutcome,
  isAcknowledged,
  isAwaited,
  isChild,
  isGone,
  isInHand,
  isOnTheLine,
  isPaused,
  isTriaged,
  not,
  type Rule,
  readers,
  type When,
} from './rules.ts';
import type { Fact, Standing } from './standings.ts';

/** To whoever has no role in any case, a step is nothing at all; of the others only those who may take it. */
const by = (when: When, ...roles: readonly Role[]): Rule => ({ roles, when, comes: 'done', names: true });
const step = (rule: Rule): Rule => {
  const { roles } = rule;
  return roles === 'anyone' || rule.by ? rule : { ...rule, roles: readers, by: () => roles };
};

const has =
  (fact: Fact): When =>
  ({ has }) =>
    has.includes(fact);
const always: When = () => true;

/** Children Act 2004 section 16E: the three safeguarding partners decide. Care Act 2014: the Safeguarding Adults Board, by its chair. */
export const signatories = ({ kind }: Pick<Standing, 'kind'>): readonly Role[] =>
  kind === 'child'
    ? ['partner-local-authority', 'partner-integrated-care-board', 'partner-police']
    : ['independent-chair'];
const partners = signatories({ kind: 'child' });

/** For each of the three somebody signs once. */
const isUnsigned: When = ({ has }, { role }) =>
  role !== 'partner-local-authority' || !has.includes('the signature of the local authority');

const underWay = at('acknowledged', 'information', 'not-for-panel', 'panel', 'recommended', 'signing', 'decided');
const beforeTheDecision = at('acknowledged', 'information', 'not-for-panel', 'panel', 'recommended', 'signing');

/** The steps of a case, after domain section 6. */
const ofCases: Readonly<Record<string, Rule>> = {
  triage: by(at('acknowledged', 'information'), 'coordinator'),
  ask: by(beforeTheDecision, 'coordinator'),
  // The duty is the local authority's and does not rest.
  sin: by(all(isChild, isInHand, isAcknowledged), 'coordinator', 'partner-local-authority'),
  // Of an adult, whether a care leaver up to and including 24 has died.
  'sin-need': by(all(isInHand, isTriaged, not(has('the notification'))), 'coordinator', 'partner-local-authority'),
  meeting: by(at('panel'), 'coordinator'),
  view: by(at('panel'), 'panel-member', 'independent-chair', ...partners),
  recommend: by(all(at('panel'), has('a view')), 'independent-chair'),
  decide: by(at('recommended', 'signing', 'decided'), 'coordinator', 'independent-chair'),
  sign: { roles: readers, by: signatories, when: all(at('signing'), isUnsigned), comes: 'done', names: true },
  // What there is to tell: the outcome, that it is paused, or to the Panel its rapid review.
  // Of a duplicate, what comes of the case in which it goes on.
  tell: by(
    either(all(isInHand, either(hasOutcome, isPaused, has('the notification'))), has('an outcome where it goes on')),
    'coordinator',
  ),
  progress: by(at('decided', 'closed'), 'coordinator'),
  'add-action': by(all(isInHand, hasOutcome), 'coordinator'),
  'update-action': by(has('an action'), 'coordinator'),
  'check-impact': by(has('an action'), 'coordinator'),
  'close-case': by(all(at('not-for-panel', 'decided'), has('the referrer told')), 'coordinator'),
  challenge: by(all(hasOutcome, not(isGone)), ...readers),
  'answer-wish': by(has('the wish to withdraw'), 'coordinator'),
  'answer-challenge': by(has('a challenge'), 'coordinator', 'independent-chair'),
  reopen: by(either(isGone, at('not-for-panel', 'decided', 'closed')), 'coordinator', 'independent-chair'),
  pause: by(underWay, 'coordinator'),
  resume: by(isPaused, 'coordinator'),
  transfer: by(isInHand, 'coordinator'),
  duplicate: by(isInHand, 'coordinator'),
  conflict: by(always, ...readers),
  'lift-conflict': by(not(has('no conflict')), 'coordinator'),
};

const isReturned: When = ({ request }) => request === 'returned';
const isSettled: When = ({ request }) => request === 'accepted' || request === 'taken-back';

const agencysReturn: Rule = {
  ...{ roles: 'anyone', of: 'asked', when: all(isOnTheLine, isAwaited), comes: 'done', names: true },
};
/** The steps about something that is asked of an agency. */
const ofRequests: Readonly<Record<string, Rule>> = {
  return: agencysReturn,
  'accept-return': by(all(isOnTheLine, isReturned), 'coordinator'),
  'send-back-return': by(all(isOnTheLine, isReturned), 'coordinator'),
  'redate-request': by(all(isOnTheLine, isAwaited), 'coordinator'),
  'take-back-request': by(all(isOnTheLine, not(isSettled)), 'coordinator'),
};

const steps = (rules: Readonly<Record<string, Rule>>): Readonly<Record<string, Rule>> =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, step(rule)]));

export const caseStepRules = steps(ofCases);
export const requestStepRules = steps(ofRequests);

/** Dropping what one has filled in changes nothing else, and leads back to where it was begun. */
export const dropRules = {
  case: { roles: readers, comes: 'shown', names: true },
  request: { ...agencysReturn, comes: 'shown' },
} as const satisfies Record<string, Rule>;
