import type { CardView } from '../card-view.ts';
import { said } from '../clocks/plain-date.ts';
import { standsWords } from './challenges.ts';
import type { Conflict } from './proceedings.ts';
import type { ReferralReference } from './reference.ts';
import { acknowledgementOf, isOpen, type Referral } from './referral.ts';
import { goesOnIn } from './same-people.ts';
import { acknowledgeByWords, additionsWords, kindWords, saidAt } from './words.ts';

/** The panel's alert, for everybody in its channel: there is no field here that could name anybody. */
export interface AlertData {
  readonly reference: string;
  readonly kind: string;
  readonly received: string;
  readonly acknowledgeBy: string;
  readonly stands: string;
  readonly additions: string | null;
  readonly canAcknowledge: boolean;
  /** Something for the person who pressed, such as that the case is in their own chat. */
  readonly note: string | null;
}

export function alertView(referral: Referral, note: string | null = null): CardView {
  const data: AlertData = {
    reference: referral.reference,
    kind: kindWords[referral.kind],
    received: saidAt(referral.submittedAt),
    acknowledgeBy: acknowledgeByWords(referral.acknowledgeBy),
    stands: standsWords(referral),
    additions: additionsWords(referral),
    canAcknowledge: isOpen(referral) && acknowledgementOf(referral) === null,
    note,
  };
  return { template: 'referral/alert', data: { ...data } };
}

/** What is posted in the panel’s channel; most of it hands the case over to somebody. */
export const newsKinds = [
  ...(['added', 'withdrawn', 'wish', 'to-panel', 'meeting', 'recommended', 'to-sign'] as const),
  ...(['not-agreed', 'decided', 'notified', 'challenged'] as const),
];
export type NewsKind = (typeof newsKinds)[number];

/** A short post under the panel's alerts, so that a change to a referral is noticed. */
export function newsView(referral: Referral, news: NewsKind, at: string): CardView {
  const data = {
    reference: referral.reference,
    kind: kindWords[referral.kind],
    news,
    at: saidAt(at),
    meetingOn: referral.meeting && said(referral.meeting.on),
  };
  return { template: 'referral/news', data };
}

/** A case goes on that somebody had marked as a duplicate of another, which went on in it at the same moment. */
export function goesOnView(reference: ReferralReference, of: ReferralReference): CardView {
  const paragraphs = [
    `You marked ${reference} as a duplicate of ${of}. At the same moment ${of} was marked so that it goes on in ${reference}, and no case would have been left open.`,
    `${reference} was received first, so it is open again. ${of} is marked as before. If it should be the other way round, reopen ${of} first.`,
  ];
  return { template: 'common/notice', data: { title: `${reference} goes on`, paragraphs } };
}

/** All that is left of an opened case in a person's chat. */
export function foldedView({ reference }: Pick<Referral, 'reference'>): CardView {
  return { template: 'referral/folded', data: { reference } };
}

type Closed = Pick<Referral, 'reference' | 'linked' | 'aside' | 'duplicates'>;

/** What is left of it for whom it is closed: it cannot be opened again from here. Whoever declared it themselves is thanked. */
export function conflictedView(referral: Closed, { person, by, at }: Conflict): CardView {
  const { reference, linked, duplicates } = referral;
  const recorded = by.id === person.id ? null : { by: by.name, at: saidAt(at) };
  const beside = { linked, goesOnIn: goesOnIn(referral), hasDuplicates: duplicates.length > 0 };
  return { template: 'referral/conflicted', data: { reference, recorded, ...beside } };
}
