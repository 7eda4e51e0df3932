/** How a case stands, as the rules know it: said here by hand, and brought about in the app by what people do. */
export interface Standing {
  /** As the document calls it. */
  readonly name: string;
  readonly there: boolean;
  readonly kind: 'child' | 'adult';
  readonly stage:
    | 'submitted'
    | 'acknowledged'
    | 'information'
    | 'not-for-panel'
    | 'panel'
    | 'recommended'
    | 'signing'
    | 'decided'
    | 'closed';
  readonly aside: 'paused' | 'withdrawn' | 'transferred' | 'duplicate' | null;
  readonly has: readonly Fact[];
  /** How what is asked in it of an agency stands; null where the case itself is what is pressed on. */
  readonly request: 'asked' | 'opened' | 'returned' | 'sent-back' | 'accepted' | 'taken-back' | 'none' | null;
}

export type Fact =
  | 'a view'
  | 'own view of the panel member'
  | 'the notification'
  | 'the signature of the local authority'
  | 'the referrer told'
  | 'a challenge'
  | 'the wish to withdraw'
  | 'an action'
  | 'a referrer with a conflict'
  | 'an outcome where it goes on'
  | 'no conflict';

const none = { there: true, kind: 'child', aside: null, has: [], request: null } as const;
const stands = (name: string, stage: Standing['stage'], more: Partial<Standing> = {}): Standing => ({
  ...none,
  name,
  stage,
  ...more,
});

export const caseStandings: readonly Standing[] = [
  stands('to be acknowledged', 'submitted'),
  stands('to be triaged', 'acknowledged'),
  stands('more information first', 'information'),
  stands('not for the panel', 'not-for-panel'),
  stands('with the panel', 'panel'),
  stands('with the panel, SIN sent', 'panel', { has: ['the notification'] }),
  stands('with the panel, views given', 'panel', { has: ['a view', 'own view of the panel member'] }),
  stands('recommended', 'recommended', { has: ['a view'] }),
  stands('to be signed', 'signing', { has: ['a view', 'the signature of the local authority'] }),
  stands('decided', 'decided', { has: ['a view'] }),
  stands('decided, referrer told', 'decided', { has: ['a view', 'the referrer told'] }),
  stands('decided, challenged', 'decided', { has: ['a view', 'a challenge'] }),
  stands('decided, with an action', 'decided', { has: ['a view', 'an action'] }),
  stands('closed', 'closed', { has: ['a view', 'the referrer told'] }),
  stands('reopened', 'panel', { has: ['the referrer told'] }),
  stands('paused', 'panel', { aside: 'paused' }),
  stands('withdrawn', 'panel', { aside: 'withdrawn' }),
  stands('transferred', 'panel', { aside: 'transferred' }),
  stands('a duplicate', 'panel', { aside: 'duplicate' }),
  stands('a duplicate, the other decided', 'panel', { aside: 'duplicate', has: ['an outcome where it goes on'] }),
  stands('an adult, with the panel', 'panel', { kind: 'adult' }),
  stands('an adult, to be signed', 'signing', { kind: 'adult', has: ['a view'] }),
  stands('an adult, decided', 'decided', { kind: 'adult', has: ['a view'] }),
  stands('an adult, no conflict on record', 'panel', { kind: 'adult', has: ['no conflict'] }),
  stands('with the panel, referrer in conflict', 'panel', { has: ['a referrer with a conflict'] }),
  stands('not there', 'panel', { there: false }),
];

const asks = (name: string, request: Standing['request'], more: Partial<Standing> = {}) =>
  stands(name, 'panel', { request, ...more });

/** Something is asked in them of an agency. */
export const requestStandings: readonly Standing[] = [
  asks('asked', 'asked'),
  asks('opened', 'opened'),
  asks('returned', 'returned'),
  asks('sent back with a question', 'sent-back'),
  asks('accepted', 'accepted'),
  asks('taken back', 'taken-back'),
  asks('asked, case paused', 'asked', { aside: 'paused' }),
  asks('asked, case withdrawn', 'asked', { aside: 'withdrawn' }),
  asks('not there', 'none'),
  asks('case not there', 'none', { there: false }),
];

export const called = (...names: readonly string[]) => caseStandings.filter(({ name }) => names.includes(name));
/** For what takes its time. */
export const fewCases = called('with the panel, views given', 'not there');
/** For what asks the same as what is asked of all. */
export const someCases = called(
  'to be acknowledged',
  'with the panel',
  'to be signed',
  'paused',
  'closed',
  'withdrawn',
  'not there',
);
