import type { Change, Decided as DecidedOf, HistoryEntry } from '../change.ts';
import type { BankHolidays } from '../clocks/bank-holidays.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { doer, type Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { clocksStopped } from './case-clocks.ts';
import { closedTo } from './case-readers.ts';
import { additionKey, withdrawalKey } from './case-rows.ts';
import { alertUpdated, panelTold, referrerTold } from './messages.ts';
import { acknowledgementOf, canBeWithdrawn, isInHand, isOpen, isReferrer, type Referral } from './referral.ts';
import { agenciesTold } from './request-messages.ts';
import type { Contact } from './stage.ts';
import { gone } from './steps/elsewhere.ts';
import { timesTaken } from './steps/when.ts';
import { isForCoordinators, withdrawalWished } from './withdrawal-wish.ts';
import { saidAt, stageWords } from './words.ts';

/** What a decision about a referral comes to: a change, an expected no, or null when it was made before. */
export type Decided = DecidedOf<Referral>;

/** More than this and the coordinator should be spoken to. */
const mostAdditions = 50;

/** The same answer whether there is none or it is somebody else's, so that nobody learns which references exist. */
export const noReferral = new Refusal(
  'not-found',
  'There is no referral of yours with this reference. “My referrals” shows what you have sent.',
);
const tooManyAdditions = new Refusal(
  'too-late',
  'A great deal has been added to this referral already. Please phone or email the partnership with anything more.',
);

export const decisionMade = new Refusal(
  'too-late',
  'A decision has been made, so the referral cannot be withdrawn any more. Please phone or email the partnership if you are worried about it.',
);

export function acknowledged(
  referral: Referral,
  contact: Contact,
  person: Person,
  now: Date,
  holidays: BankHolidays,
): Decided {
  const earlier = acknowledgementOf(referral);
  if (earlier?.by.id === person.id) return null;
  if (earlier) {
    return new Refusal('too-late', `Already acknowledged by ${earlier.by.name}, ${saidAt(earlier.at)}.`);
  }
  if (!isOpen(referral)) return offTheLine(referral);
  const acknowledgement = { at: now.toISOString(), by: doer(person), contact };
  const stopped = clocksStopped(referral, ['acknowledge'], dateInLondon(now), holidays);
  const record: Referral = { ...stopped, stage: { name: 'acknowledged', acknowledgement } };
  return {
    record,
    entry: { at: now.toISOString(), by: doer(person), what: 'acknowledged', note: null },
    messages: [alertUpdated(record, 'acknowledged', now), referrerTold(record, acknowledgement, now)],
  };
}

export interface NewInformation {
  /** The id its card was given, so that a second press adds nothing. */
  readonly id: string;
  readonly information: string;
}

export function informationAdded(referral: Referral, added: NewInformation, person: Person, now: Date): Decided {
  if (!isReferrer(referral, person)) return noReferral;
  const closed = closedTo(referral, person);
  if (closed) return closed;
  if (referral.additions.some(({ id }) => id === added.id)) return null;
  if (!isInHand(referral)) return offTheLine(referral);
  if (referral.additions.length >= mostAdditions) return tooManyAdditions;
  const at = now.toISOString();
  const record: Referral = { ...referral, additions: [...referral.additions, { id: added.id, at }] };
  const key = additionKey(record.additions.length);
  return {
    record,
    entry: { at, by: doer(person), what: 'information-added', note: null },
    messages: panelTold(record, 'added', key, now),
    rows: [{ kind: 'insert', key, body: { at, information: added.information } }],
  };
}

/** Where duties of law run, or it was decided on once, it is only wished for. `coordinators`: by id, who are told of that in their own chats. */
export function withdrawn(
  referral: Referral,
  reason: string,
  person: Person,
  now: Date,
  holidays: BankHolidays,
  coordinators: readonly string[] = [],
): Decided {
  if (!isReferrer(referral, person)) return noReferral;
  const closed = closedTo(referral, person);
  if (closed) return closed;
  if (referral.aside?.name === 'withdrawn' || referral.withdrawalWish) return null;
  if (!isInHand(referral)) return offTheLine(referral);
  if (!canBeWithdrawn(referral)) return decisionMade;
  const made = { at: now.toISOString(), by: doer(person) };
  const key = withdrawalKey(timesTaken(referral, 'reopen') + timesTaken(referral, 'answer-wish'));
  const wished = isForCoordinators(referral);
  const change = wished
    ? withdrawalWished(referral, made, key, coordinators)
    : withdrawnAtOnce(referral, made, key, holidays);
  return { ...change, rows: [{ kind: 'insert', key, body: { at: made.at, reason, wished } }] };
}

function withdrawnAtOnce(
  referral: Referral,
  made: Pick<HistoryEntry, 'at' | 'by'>,
  key: string,
  holidays: BankHolidays,
): Change<Referral> {
  const now = new Date(made.at);
  const record = gone(referral, { name: 'withdrawn', at: made.at }, { today: dateInLondon(now), holidays });
  return {
    record,
    entry: { ...made, what: 'withdrawn', note: null },
    messages: [...panelTold(record, 'withdrawn', key, now), ...agenciesTold(record, 'ended', key, now)],
  };
}

/** For what can only be done while it is in hand. */
export const offTheLine = (referral: Referral): Refusal =>
  new Refusal('too-late', `${stageWords(referral)}. Please phone or email the partnership about it.`);
