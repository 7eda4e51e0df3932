import {
  all,
  at,
  either,
  isAcknowledged,
  isAwaited,
  isDrawnUp,
  isGone,
  isInHand,
  isOnTheLine,
  not,
  type Rule,
  readers,
  type When,
} from './rules.ts';

const shownToReaders: Rule = { roles: readers, comes: 'shown' };
/** A file leaves the app. */
const handedToReaders: Rule = { roles: readers, comes: 'done' };
const ofContact: Omit<Rule, 'comes'> = { roles: ['coordinator'], when: all(isAcknowledged, isInHand) };
const ofReferrer: Pick<Rule, 'roles' | 'of'> = { roles: 'anyone', of: 'referrer' };
const canBeWithdrawn = all(isInHand, not(isDrawnUp));

/** What is pressed about one case. Each look is on record; whoever may not look learns nothing of it. */
export const caseRules: Readonly<Record<string, Rule>> = {
  'referral/acknowledge': { roles: ['coordinator'], when: at('submitted'), comes: 'done', names: true },
  'referral/open': { ...shownToReaders, names: true },
  'referral/find': { ...shownToReaders, names: true },
  'referral/history': shownToReaders,
  'referral/requests': shownToReaders,
  'referral/case-pack': shownToReaders,
  'referral/make-pack': handedToReaders,
  'referral/hand-over-pack': handedToReaders,
  // An auditor reads who looked, and never a case.
  'referral/access-log': { roles: ['coordinator', 'auditor'], comes: 'shown' },
  'referral/contact': { ...ofContact, comes: 'shown' },
  'referral/change-contact': { ...ofContact, comes: 'done', names: true },
  // Puts a card away.
  'referral/close': { roles: 'anyone', blank: true, comes: 'shown' },
  'referral/status': { ...ofReferrer, comes: 'shown', names: true },
  'referral/add-information': { ...ofReferrer, when: isInHand, comes: 'shown' },
  'referral/send-information': { ...ofReferrer, when: isInHand, comes: 'done' },
  // Of one that is off the line it is shown how it stands.
  'referral/withdraw': { ...ofReferrer, when: either(canBeWithdrawn, not(isInHand)), comes: 'shown' },
  'referral/confirm-withdrawal': {
    ...ofReferrer,
    when: either(canBeWithdrawn, ({ aside }) => aside === 'withdrawn'),
    // Once more, it is shown that it is.
    comes: ({ aside }) => (aside === 'withdrawn' ? 'shown' : 'done'),
  },
};

/** What is pressed about something that is asked of an agency, by whoever has it. */
export const requestRules: Readonly<Record<string, Rule>> = {
  'referral/open-request': {
    roles: 'anyone',
    of: 'asked',
    names: true,
    when: all(isOnTheLine, isAwaited),
    // The first look makes it theirs to answer.
    comes: ({ request }) => (request === 'asked' ? 'done' : 'shown'),
  },
  'referral/close-request': { roles: 'anyone', blank: true, comes: 'shown' },
};

/** What lists cases: nobody is named in it, and a case is in it for whoever may open that case. */
export const listRules = {
  'referral/cases': { roles: readers, lists: isInHand },
  'referral/closed-cases': { roles: readers, lists: not(isInHand) },
  'referral/find': { roles: readers, lists: () => true },
  'referral/make-caseload': { roles: ['coordinator', 'independent-chair'], lists: () => true },
  'referral/hand-over-caseload': { roles: ['coordinator', 'independent-chair'], lists: () => true },
} as const satisfies Record<string, Pick<Rule, 'roles'> & { lists: When }>;

/** What is still to be done by whoever has it, or has been sent and may come back. */
export const isOnTheirList: When = all(
  not(isGone),
  ({ request }) => request !== 'accepted' && request !== 'taken-back',
);
