import type { Typed } from '../../src/form/questions/question.ts';
import type { ReferralReference } from '../../src/referral/reference.ts';
import { consentTo } from '../support/files.ts';
import { actionTyped, otherCase, requestIn } from './came.ts';
import { wordsOf } from './filled.ts';
import type { Presser } from './people.ts';
import type { Standing } from './standings.ts';

type Data = Readonly<Record<string, unknown>>;

/** What is typed or chosen beside the case, where a button sends more than that. */
const more: Readonly<Record<string, (by: Presser) => Data>> = {
  'referral/make-pack': () => ({ id: 'pack-one' }),
  'referral/hand-over-pack': () => ({ id: 'pack-one', consent: consentTo }),
  'referral/change-contact': () => ({
    id: 'contact-one',
    seen: 0,
    name: 'Kim Placeholder',
    phone: '01632 960199',
    email: '',
  }),
  'referral/send-information': ({ id }) => ({ id: 'added-one', information: wordsOf('send-information', id) }),
  'referral/confirm-withdrawal': ({ id }) => ({ reason: wordsOf('confirm-withdrawal', id) }),
};

/** What a button of this verb sends about a case. */
export function dataOf(verb: string, by: Presser, reference: ReferralReference): Data {
  if (verb === 'referral/find' || verb === 'referral/access-log') return { typed: reference };
  return { reference, ...more[verb]?.(by) };
}

/** Which request is meant: to whoever has one, their own; to everybody else, that of somebody else. */
export function requestFor({ request }: Standing, { id, part }: Presser): string {
  return request === null || request === 'none' ? 'nothing' : requestIn(request, part === 'asked' ? id : 'asked');
}

/** What is chosen in a step where the first option would not do. */
export const typedIn: Readonly<Record<string, Typed>> = {
  triage: { crossBorder: 'no', careDeath: 'no', laAwareOn: 'today' },
  'sin-need': { laAwareOn: 'today', careDeath: 'no' },
  ask: { via: 'person', contact: 'Of asked-else' },
  sin: { sentOn: 'today', number: 'SIN-2026-2', careDeath: 'no' },
  meeting: { on: '15 January 2027' },
  decide: { decidedOn: 'today' },
  tell: { toldOn: 'today' },
  progress: { happenedOn: 'today' },
  'add-action': actionTyped,
  'update-action': { doneOn: 'today' },
  pause: { reviewOn: '15 January 2027' },
  duplicate: { typed: otherCase },
  return: { nil: 'no', othersAtRisk: 'no' },
  'redate-request': { dueOn: '15 January 2027' },
};
