import type { InformationRequest } from '../../../src/referral/proceedings.ts';
import { acknowledgementOf, type Referral } from '../../../src/referral/referral.ts';
import { needed } from '../../../src/referral/steps/answers.ts';
import { otherReference } from '../../referral/desk.ts';
import { atPanel, atRecommended, atSigning } from '../../referral/steps/referrals.ts';
import { signedBy, three } from '../../referral/steps/signers.ts';

const made = { at: '2026-12-18T09:00:00.000Z', by: { id: 'olu', name: 'Olu Bankole' } };
const acknowledgement = needed(acknowledgementOf(atPanel('child')) ?? undefined);
const acknowledged: Referral = { ...atPanel('child'), triage: null, stage: { name: 'acknowledged', acknowledgement } };
const viewed = (referral: Referral): Referral => ({ ...referral, views: [{ ...made, option: 'lcspr' }] });
const decided: Referral = signedBy(atSigning('child'), ...three);
const told: Referral = {
  ...decided,
  tellings: [{ id: 'told', ...made, at: '2026-12-18T09:00:01.000Z', whom: 'referrer', on: '2026-12-18' }],
};
const challenged: Referral = { ...decided, challenges: [{ id: 'challenge', ...made, reopened: false }] };
const withAction: Referral = {
  ...decided,
  actions: [
    {
      ...{ id: 'action-one', ...made, number: 1, agency: 'Marlbridge Constabulary', holder: null, namedIn: null },
      ...{ due: '2027-01-08', state: { name: 'agreed' } },
    },
  ],
};
const closed: Referral = {
  ...decided,
  stage: { name: 'closed', acknowledgement, recommendation: null, decision: null, closed: made },
};
const paused: Referral = {
  ...atPanel('child'),
  aside: { name: 'paused', ...made, why: 'inquest', clocks: [], reviewOn: '2027-01-15' },
};

export const requestId = 'request-one';
/** Something is asked of this person. */
const asked = (state: InformationRequest['state'], holder: InformationRequest['by']): Referral => ({
  ...atPanel('child'),
  requests: [
    {
      ...{
        id: requestId,
        ...made,
        agency: 'Marlbridge Constabulary',
        kind: 'summary',
        due: '2027-01-08',
        state,
        holder,
      },
      to: { kind: 'person', person: holder },
    },
  ],
});

/** For each step a case at which it can be taken, and what is typed where the first option would not do. */
export interface Possible {
  readonly at: (holder: InformationRequest['by']) => Referral;
  readonly about?: string;
  readonly typed?: Readonly<Record<string, string>>;
  /** What becomes of it when two people take it at the same moment. */
  readonly whenTwo: 'one' | 'both' | 'holder';
}

const returned = { name: 'returned', ...made, nil: true, risk: false } as const;
const ofRequest = { about: requestId };

export const possibleCases: Readonly<Record<string, Possible>> = {
  triage: { at: () => acknowledged, typed: { laAwareOn: 'today' }, whenTwo: 'one' },
  'sin-need': { at: () => atPanel('child'), typed: { laAwareOn: 'today' }, whenTwo: 'one' },
  ask: { at: () => acknowledged, typed: { via: 'person', contact: 'Kim Example' }, whenTwo: 'both' },
  sin: { at: () => atPanel('child'), typed: { sentOn: 'today' }, whenTwo: 'one' },
  meeting: { at: () => atPanel('child'), typed: { on: '15 January 2027' }, whenTwo: 'one' },
  view: { at: () => atPanel('child'), whenTwo: 'both' },
  recommend: { at: () => viewed(atPanel('child')), typed: { met: 'no', withoutMeeting: 'Invented.' }, whenTwo: 'one' },
  decide: { at: () => atRecommended('child'), typed: { decidedOn: 'today' }, whenTwo: 'one' },
  sign: { at: () => atSigning('child'), whenTwo: 'one' },
  tell: { at: () => decided, typed: { toldOn: 'today' }, whenTwo: 'one' },
  progress: { at: () => decided, typed: { happened: 'published', happenedOn: 'today' }, whenTwo: 'one' },
  'add-action': { at: () => decided, typed: { holder: 'Kim Example', dueOn: '15 January 2027' }, whenTwo: 'one' },
  'update-action': { at: () => withAction, typed: { became: 'not-implementing', whyNot: 'Invented.' }, whenTwo: 'one' },
  'check-impact': { at: () => withAction, typed: { checkedOn: 'today' }, whenTwo: 'one' },
  'close-case': { at: () => told, whenTwo: 'one' },
  challenge: { at: () => decided, whenTwo: 'one' },
  'answer-wish': { at: () => ({ ...atPanel('child'), withdrawalWish: { at: made.at } }), whenTwo: 'one' },
  'answer-challenge': { at: () => challenged, whenTwo: 'one' },
  reopen: { at: () => closed, whenTwo: 'one' },
  pause: { at: () => atPanel('child'), typed: { reviewOn: '15 January 2027' }, whenTwo: 'one' },
  resume: { at: () => paused, whenTwo: 'one' },
  transfer: { at: () => atPanel('child'), whenTwo: 'one' },
  duplicate: { at: () => atPanel('child'), typed: { of: 'another', typed: otherReference }, whenTwo: 'one' },
  conflict: { at: () => atPanel('child'), whenTwo: 'both' },
  'lift-conflict': { at: () => ({ ...atPanel('child'), conflicts: [{ person: made.by, ...made }] }), whenTwo: 'one' },
  return: { at: (holder) => asked({ name: 'asked' }, holder), ...ofRequest, whenTwo: 'holder' },
  'accept-return': { at: (holder) => asked(returned, holder), ...ofRequest, whenTwo: 'one' },
  'send-back-return': { at: (holder) => asked(returned, holder), ...ofRequest, whenTwo: 'one' },
  'redate-request': {
    ...{ at: (holder) => asked({ name: 'asked' }, holder), ...ofRequest, whenTwo: 'one' },
    typed: { dueOn: '15 January 2027' },
  },
  'take-back-request': { at: (holder) => asked({ name: 'asked' }, holder), ...ofRequest, whenTwo: 'one' },
};
