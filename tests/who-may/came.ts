import { ReferralReference } from '../../src/referral/reference.ts';
import type { Filling } from './filled.ts';
import type { Standing } from './standings.ts';

/** Those who carry the cases on, so that whoever presses has no part in what was done before. */
export const carriers = {
  casey: { name: 'Casey Placeholder', role: 'coordinator' },
  priya: { name: 'Priya Sample', role: 'panel-member' },
  lee: { name: 'Lee Example', role: 'partner-local-authority' },
  indra: { name: 'Indra Example', role: 'partner-integrated-care-board' },
  pat: { name: 'Pat Example', role: 'partner-police' },
  chris: { name: 'Chris Example', role: 'independent-chair' },
} as const;

/** A case that another may be a duplicate of. */
export const otherCase = ReferralReference.parse('CR-333-333');
/** The same, once it is decided. */
export const decidedCase = ReferralReference.parse('CR-333-444');

/** One step of the way to where a case stands, and who took it. */
export interface Way extends Filling {
  readonly by: string;
}

const triaged = (outcome: string): Way => ({ by: 'casey', step: 'triage', typed: { ...triageTyped, outcome } });
const triageTyped = { crossBorder: 'no', careDeath: 'no', sinNeeded: 'yes', laAwareOn: 'today' };
const toPanel = triaged('panel');
const withoutDuties: Way = {
  by: 'casey',
  step: 'triage',
  typed: { ...triageTyped, sinNeeded: 'no', outcome: 'panel' },
};
const viewed: Way = { by: 'priya', step: 'view' };
const recommended: readonly Way[] = [toPanel, viewed, { by: 'chris', step: 'recommend' }];
const drawnUp: readonly Way[] = [...recommended, { by: 'casey', step: 'decide', typed: { decidedOn: 'today' } }];
const signed = (...all: readonly string[]): readonly Way[] => all.map((by) => ({ by, step: 'sign' }));
const decided: readonly Way[] = [...drawnUp, ...signed('lee', 'indra', 'pat')];
const told: readonly Way[] = [...decided, { by: 'casey', step: 'tell', typed: { whom: 'referrer', toldOn: 'today' } }];
const closed: readonly Way[] = [...told, { by: 'casey', step: 'close-case' }];
const paused: Way = { by: 'casey', step: 'pause', typed: { reviewOn: '15 January 2027' } };
const sinTyped = { sentOn: 'today', number: 'SIN-2026-1', careDeath: 'no' };

export const actionTyped = { holder: 'Of asked-else', dueOn: '15 January 2027' };

/** By what steps a case came to stand so, after it was acknowledged. Its withdrawal, which is no step, comes after them. */
const came: Readonly<Record<string, readonly Way[]>> = {
  'to be acknowledged': [],
  'to be triaged': [],
  'more information first': [triaged('information')],
  'not for the panel': [triaged('not-for-panel')],
  'with the panel': [toPanel],
  'with the panel, SIN sent': [toPanel, { by: 'casey', step: 'sin', typed: sinTyped }],
  'with the panel, views given': [toPanel, viewed, { by: 'panel-member', step: 'view' }],
  recommended,
  'to be signed': [...drawnUp, ...signed('lee')],
  decided,
  'decided, referrer told': told,
  'decided, challenged': [...decided, { by: 'priya', step: 'challenge' }],
  'decided, with an action': [...decided, { by: 'casey', step: 'add-action', typed: actionTyped }],
  closed,
  reopened: [...closed, { by: 'casey', step: 'reopen' }],
  paused: [toPanel, paused],
  // Where the local authority has to notify, it would only be wished for.
  withdrawn: [withoutDuties],
  transferred: [toPanel, { by: 'casey', step: 'transfer' }],
  'a duplicate': [toPanel, { by: 'casey', step: 'duplicate', typed: { typed: otherCase } }],
  'a duplicate, the other decided': [toPanel, { by: 'casey', step: 'duplicate', typed: { typed: decidedCase } }],
  'an adult, with the panel': [toPanel],
  'an adult, to be signed': drawnUp,
  'an adult, decided': [...drawnUp, ...signed('chris')],
  'an adult, no conflict on record': [toPanel],
  'with the panel, referrer in conflict': [toPanel],
};

/** Who has the requests: one, somebody with a conflict of interest, and one who has another. */
export const holders = ['asked', 'asked-conflicted', 'asked-else'] as const;
export const requestIn = (request: NonNullable<Standing['request']>, holder: string): string =>
  `${request} of ${holder}`;

type Asked = Exclude<Standing['request'], 'none' | null>;
const asks = (request: Asked, holder: string): Way => ({
  ...{ by: 'casey', step: 'ask', id: requestIn(request, holder), as: `ask-${holder}` },
  typed: { via: 'person', contact: `Of ${holder}` },
});
const answered = (request: Asked, holder: string): Way => ({
  ...{ by: holder, step: 'return', about: requestIn(request, holder) },
  typed: { nil: 'no', othersAtRisk: 'no' },
});
const says = (step: string, request: Asked, holder: string): Way => ({
  ...{ by: 'casey', step, about: requestIn(request, holder), as: `${step}-${holder}` },
});
const cameToStand: Readonly<Record<Asked, readonly string[]>> = {
  asked: [],
  opened: [],
  returned: ['return'],
  'sent-back': ['return', 'send-back-return'],
  accepted: ['return', 'accept-return'],
  'taken-back': ['take-back-request'],
};

/** How something came to be asked and answered so, in a case with the panel. */
const cameToBeAsked = (request: Asked): readonly Way[] =>
  holders.flatMap((holder) => [
    asks(request, holder),
    ...cameToStand[request].map((step) =>
      step === 'return' ? answered(request, holder) : says(step, request, holder),
    ),
  ]);

/** Every step by which a case came to stand so. */
export function wayTo({ request, name, aside }: Pick<Standing, 'request' | 'name' | 'aside'>): readonly Way[] {
  if (request === null) return came[name] ?? [];
  const asked = request === 'none' ? [] : cameToBeAsked(request);
  const triaged = aside === 'withdrawn' ? withoutDuties : toPanel;
  return [triaged, ...asked, ...(aside === 'paused' ? [paused] : [])];
}
