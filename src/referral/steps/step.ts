import type { Change } from '../../change.ts';
import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import type { AnswersOf, Form, Page } from '../../form/form.ts';
import type { Partnership } from '../../partnership.ts';
import type { ConversationAddress } from '../../people/address.ts';
import type { Doer, Person } from '../../people/person.ts';
import type { Role } from '../../people/roles.ts';
import type { Refusal } from '../../refusal.ts';
import type { ClosedCases } from '../possible-duplicates.ts';
import type { ReferralReference } from '../reference.ts';
import type { Referral } from '../referral.ts';

/** Who takes a step, when, and what about. */
export interface Stepper {
  readonly person: Person;
  readonly roles: ReadonlySet<Role>;
  readonly now: Date;
  /** The day it is in London. */
  readonly today: PlainDate;
  readonly partnership: Partnership;
  readonly holidays: BankHolidays;
  /** What the step belongs to within the case, such as the id of a request; empty for the case as a whole. */
  readonly about: string;
  /** The id of what was filled in: known before the step is taken, so that a repeat finds it done. */
  readonly id: string;
  /** Whom an agency can be asked through: nobody but for steps that need it. */
  readonly contacts: Contacts;
  /** Whoever can come to see something of a case, the members of the panel, or the coordinators, as the step needs: nobody for all others. */
  readonly colleagues: readonly Doer[];
  /** The case in which a duplicate goes on; null for a case of its own. */
  readonly goesOn: Referral | null;
  /** Possible duplicates that are not to be named to them. */
  readonly closed: ClosedCases;
}

/** Who and what can be written to for an agency. */
export interface Contacts {
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email'>[];
  /** Channels that have joined for an agency, each as people tell it from others. */
  readonly channels: readonly {
    readonly agency: string;
    readonly label: string;
    readonly address: ConversationAddress;
  }[];
}
export const noContacts: Contacts = { people: [], channels: [] };

/**
 * One thing that carries a referral on: who may, when, what is asked, and what it comes to. The form engine asks; what was answered
 * becomes a paper of the case; `take` says what becomes of the record, its history line and what is to be said.
 */
export interface Step {
  readonly name: string;
  /** On the button that begins it, and above its pages: "Triage". */
  readonly title: string;
  /** Above the case once it is recorded, whatever was answered; still true when it is read again later. */
  readonly done: string;
  /** By role; or `agency`: whoever has the request that the step belongs to, and no role. */
  readonly who: readonly Role[] | 'agency';
  readonly needs?: readonly ('contacts' | 'colleagues' | 'members' | 'coordinators')[];
  /** What was filled in stays with the person, to be changed and sent again. */
  readonly again?: true;
  /** By it somebody outside is asked or told: whom not to contact stands above its pages. */
  readonly outward?: true;
  /** The person of whom something is asked, by id: it is put on their list before it is recorded. Null when it is nobody yet. */
  asks(answers: Readonly<Record<string, unknown>>, referral: Referral, by: Stepper): string | null;
  /** Another case that is named: it is looked for before the step is recorded. Null when none is. */
  names(answers: Readonly<Record<string, unknown>>): ReferralReference | null;
  /** Why it cannot be done now, in words that say what has happened instead; null when it can. */
  notNow(referral: Referral, by: Stepper): Refusal | null;
  /** How what the step changes stands now, for whoever finds that somebody else was faster. */
  stands?(referral: Referral, by: Stepper): string;
  form(referral: Referral, by: Stepper): Form;
  /** The record, history and messages; the paper is added by the engine. Words of the answers belong in the paper alone. */
  take(referral: Referral, answers: Readonly<Record<string, unknown>>, by: Stepper): Change<Referral>;
}

interface Declared<P extends readonly Page[]> extends Omit<Step, 'form' | 'take' | 'asks' | 'names'> {
  pages(referral: Referral, by: Stepper): P;
  asks?(answers: AnswersOf<P>, referral: Referral, by: Stepper): string | null;
  names?(answers: AnswersOf<P>): ReferralReference | null;
  take(referral: Referral, answers: AnswersOf<P>, by: Stepper): Change<Referral>;
}

/** Declares a step; `take` gets the answers of its own pages, with their types. */
export function step<const P extends readonly Page[]>({ pages, take, asks, names, ...declared }: Declared<P>): Step {
  const { name, title } = declared;
  return {
    ...declared,
    asks: (answers, referral, by) => asks?.(answers as AnswersOf<P>, referral, by) ?? null,
    names: (answers) => names?.(answers as AnswersOf<P>) ?? null,
    form: (referral, by) => ({
      version: 1,
      branches: () => [],
      sections: [{ name, title, branch: null, pages: pages(referral, by) }],
    }),
    // The walk has read every answer with the question that declares its type.
    take: (referral, answers, by) => take(referral, answers as AnswersOf<P>, by),
  };
}
