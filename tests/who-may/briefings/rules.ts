import type { Role } from '../../../src/people/roles.ts';
import type { Presser } from '../people.ts';
import type { Answer } from '../rules.ts';
import type { BriefingStanding } from './standings.ts';

type At = BriefingStanding['at'];
type Says = (by: Presser, standing: BriefingStanding) => Answer;

/** Who may do what with a briefing, by how it stands. */
export interface BriefingRule {
  readonly answer: Says;
  /** Where it is pressed. */
  readonly where: 'own chat' | 'channel';
}

const managers: readonly Role[] = ['manager', 'coordinator'];
const has = ({ role }: Presser, roles: readonly Role[]) => role !== null && roles.includes(role);
const isAuthor = ({ part }: Presser) => part === 'author';

const inOwnChat = (answer: Says): BriefingRule => ({
  where: 'own chat',
  answer: (by, standing) => (by.letIn ? answer(by, standing) : 'turned away'),
});
/** Managers and coordinators write briefings, send them and read what came of them. */
const ofRoles = (roles: readonly Role[], answer: Says): BriefingRule =>
  inOwnChat((by, standing) => {
    if (!has(by, roles)) return 'other role';
    return standing.at === 'not there' ? 'not theirs' : answer(by, standing);
  });
const ofManagers = (answer: Says) => ofRoles(managers, answer);

const when =
  (...stages: readonly At[]) =>
  (comes: Answer | Says, otherwise: Answer = 'not now'): Says =>
  (by, standing) => {
    if (!stages.includes(standing.at)) return otherwise;
    return typeof comes === 'string' ? comes : comes(by, standing);
  };

const out: readonly At[] = ['sent', 'correcting'];
const unsent: readonly At[] = ['begun', 'sent back', 'for approval', 'approved'];
const written: readonly At[] = [
  'sent back',
  'for approval',
  'approved',
  'planned',
  'held',
  ...out,
  'recalled',
  'discarded',
];
const shown = ofManagers(() => 'shown');
/** Domain section 8: approved by a second person. */
const byAuthor: Says = (by) => (isAuthor(by) ? 'done' : 'not theirs');
const bySecondPerson: Says = (by) => (isAuthor(by) ? 'not theirs' : 'done');

/** Of a round through the channels there is something to see once it went out. */
const ofRound = (comes: Answer | Says) =>
  ofManagers((by, standing) => when(...out, 'recalled')(comes, 'not theirs')(by, standing));
/** It is paused, and over once the briefing was recalled. */
const whilePaused = (comes: Answer) => ofRound((_, { at }) => (out.includes(at) ? comes : 'shown'));

const discarded: Says = (by, standing) =>
  isAuthor(by) && standing.at === 'discarded' ? 'shown' : when(...unsent)('done')(by, standing);

export const briefingRules: Readonly<Record<string, BriefingRule>> = {
  'briefing/open': shown,
  'briefing/history': shown,
  'briefing/discussions': shown,
  // Thoughts are shown from five on, and there are none.
  'briefing/see-thoughts': ofManagers(() => 'not now'),
  'briefing/preview': ofManagers(when(...written)('shown')),
  'briefing/duplicate': ofManagers(when(...written)('done')),
  // Whoever began it, or a coordinator. Once more, it is shown that it is.
  'briefing/discard': ofManagers((by, standing) =>
    isAuthor(by) || by.role === 'coordinator' ? discarded(by, standing) : 'not theirs',
  ),
  'briefing/carry-on': ofManagers((by, standing) => {
    if (by.role !== 'coordinator') return 'other role';
    return isAuthor(by) ? 'not now' : when('begun', 'sent back')('done')(by, standing);
  }),
  'briefing/audience-channels': ofManagers(() => 'not now'),
  'briefing/redact-thought': ofRoles(['coordinator'], () => 'not now'),
  'briefing/progress': ofRound('shown'),
  'briefing/pause-sending': ofRound('shown'),
  'briefing/resume-sending': whilePaused('done'),
  'briefing/stop-sending': whilePaused('done'),
  'briefing/send-rest': ofRound('shown'),
  'briefing/retry-failed': ofRound((_, { at }) => (at === 'recalled' ? 'not now' : 'shown')),
  'briefing/round-channels': ofRound('shown'),
  'briefing/several-unknown': ofRound('shown'),
  'briefing/settle-channel': ofRound('shown'),
  'briefing/settle-several': ofRound('shown'),
  'briefing/offer-results': ofRound('done'),
  'briefing/hand-over-results': ofRound('done'),
};

export const briefingStepRules: Readonly<Record<string, BriefingRule>> = {
  write: ofManagers(when('begun', 'sent back')(byAuthor)),
  approve: ofManagers(when('for approval')(bySecondPerson)),
  'send-back': ofManagers(when('for approval')(bySecondPerson)),
  'change-again': ofManagers((by, standing) =>
    isAuthor(by) ? when('for approval', 'approved')('done')(by, standing) : 'not theirs',
  ),
  plan: ofManagers(when('approved')('done')),
  move: ofManagers(when('planned')('done')),
  hold: ofManagers(when('planned')('done')),
  'go-on': ofManagers(when('held')('done')),
  cancel: ofManagers(when('planned', 'held')('done')),
  correct: ofManagers(when('sent')('done')),
  'approve-correction': ofManagers(when('correcting')(bySecondPerson)),
  'send-correction-back': ofManagers(when('correcting')(bySecondPerson)),
  'take-correction-back': ofManagers(when('correcting')(byAuthor)),
  recall: ofManagers(when(...out)('done')),
  'reword-recall': ofManagers(when('recalled')('done')),
};

const reached: readonly At[] = [...out, 'recalled'];
const isIn = ({ id }: Presser) => id !== 'recorder-left';
/** What a team recorded is for whoever recorded there and is there still, and for managers and coordinators. */
const ofTeam = (comes: Answer): BriefingRule =>
  inOwnChat((by, { at }) => {
    const may = has(by, managers) || (by.part === 'recorder' && isIn(by));
    return may && reached.includes(at) ? comes : 'not theirs';
  });
const ofRecorder = (comes: Says): BriefingRule =>
  inOwnChat((by, standing) =>
    by.id === 'recorder' && reached.includes(standing.at) ? comes(by, standing) : 'not theirs',
  );

export const uptakeRules: Readonly<Record<string, BriefingRule>> = {
  'briefing/open-uptake': ofTeam('shown'),
  'briefing/read-words': ofTeam('shown'),
};

/** What was recorded before a recall can still be changed and told of; no more is recorded after it. */
export const uptakeStepRules: Readonly<Record<string, BriefingRule>> = {
  discuss: inOwnChat((by, { at }) => {
    if (!reached.includes(at) || (by.part === 'recorder' && !isIn(by))) return 'not theirs';
    if (at === 'recalled') return 'not now';
    return by.part === 'recorder' ? 'done' : 'not theirs';
  }),
  'tell-action': ofRecorder(() => 'done'),
  impact: ofRecorder(() => 'done'),
  redact: inOwnChat((by, { at }) => {
    if (by.role !== 'coordinator') return 'other role';
    return reached.includes(at) ? 'done' : 'not theirs';
  }),
};

/** Under the post anybody may press, guests too, in a channel that got it and while it stands. */
const underPost = (comes: Answer): BriefingRule => ({
  where: 'channel',
  answer: (by, standing) =>
    by.letIn ? when(...out)(comes, standing.at === 'recalled' ? 'not now' : 'not theirs')(by, standing) : 'turned away',
});

export const postRules: Readonly<Record<string, BriefingRule>> = {
  'briefing/record-discussion': underPost('done'),
  'briefing/read-aloud': underPost('shown'),
  'briefing/show-post': underPost('shown'),
  'briefing/ask-thought': underPost('shown'),
  'briefing/share-thought': underPost('shown'),
};
