import type { Change } from '../../change.ts';
import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import type { AnswersOf, Form, Page } from '../../form/form.ts';
import type { Typed } from '../../form/questions/question.ts';
import type { DocumentRow } from '../../form/rows.ts';
import type { Walk } from '../../form/walk.ts';
import type { Partnership } from '../../partnership.ts';
import type { AgencyChannel } from '../../people/agency-channels.ts';
import type { Person } from '../../people/person.ts';
import type { Role } from '../../people/roles.ts';
import type { ShutChannels } from '../../people/shut.ts';
import type { ReferralReference } from '../../referral/reference.ts';
import type { Refusal } from '../../refusal.ts';
import type { PublishedReview } from '../../register/published-review.ts';
import type { Write } from '../../tables/table.ts';
import type { SavedAudience } from '../saved-audience.ts';
import type { PreviewOf } from '../writing/preview-of.ts';
import type { TakenStep } from './taken-step.ts';

/** What is carried on by steps: it remembers the last of each that each person took. The engine keeps them. */
export interface Carried {
  readonly taken: readonly TakenStep[];
}

/** Who takes a step, when, and what about. */
export interface Stepper {
  readonly person: Person;
  readonly roles: ReadonlySet<Role>;
  readonly now: Date;
  /** The day it is in London. */
  readonly today: PlainDate;
  readonly partnership: Partnership;
  readonly holidays: BankHolidays;
  /** What the step belongs to within the record, such as the id of a discussion; empty for the whole. */
  readonly about: string;
  /** The id of what was filled in: known before the step is taken, so that a repeat finds it done. */
  readonly id: string;
  /** The channels that have joined: none but for steps that need them. */
  readonly channels: readonly AgencyChannel[];
  /** Those of them that take no posts: none but for steps that need channels. */
  readonly shut: ShutChannels;
  /** Those that were saved, by name: none but for steps that need them. */
  readonly audiences: readonly SavedAudience[];
  /** Whoever may approve and can be written to, by id: nobody but for steps that need them. */
  readonly approvers: Approvers;
  /** The words of the names in the case that the text is held against; null where there is none, a refusal where it is closed to them. */
  readonly caseNames: readonly string[] | Refusal | null;
  /** Those in the register, newest first, removed ones too: none but for steps that need them. */
  readonly reviews: readonly PublishedReview[];
}

export interface Approvers {
  readonly managers: readonly string[];
  readonly coordinators: readonly string[];
}

/** Rows of another partition of the same table. */
export interface Beside {
  readonly partition: string;
  readonly writes: readonly Write[];
}

/**
 * One thing that carries a record on, be it a briefing or what became of it in a channel: who may and when, what is asked, and
 * what it comes to.
 */
export interface Step<R extends Carried> {
  readonly name: string;
  /** Above its pages: "Write". */
  readonly title: string;
  /** On the last button: "Send for approval". */
  readonly does: string;
  /** On the card that follows, whatever was answered. */
  readonly done: string;
  readonly needs?: readonly ('channels' | 'audiences' | 'approvers' | 'reviews')[];
  /** What was filled in stays with the person, to be changed and sent again. */
  readonly again?: true;
  /** It is for those who are in the channel now, whatever their role: Teams is asked on every press. */
  readonly inChannel?: true;
  /** What can be looked at as channels will see it before it is taken. */
  readonly previews?: PreviewOf;
  /** Each channel that it goes to can be looked at by name before it is taken. */
  readonly goesToChannels?: true;
  /** Why this person cannot do it now, by role, by what it is about, or because of what has happened; null when they can. */
  barred(record: R, by: Stepper): Refusal | null;
  /** What stands in the fields before anything is typed, by question. */
  begins(record: R, by: Stepper): Readonly<Record<string, string>>;
  /** @param typed what was filled in so far: a page may offer what follows from another */
  form(record: R, by: Stepper, typed?: Typed): Form;
  /** The case whose names are to be looked for in the text; null for none. Each asking is a look on record, so only once all is written. */
  heldAgainst(record: R, walked: Walk, by: Stepper): ReferralReference | null;
  /** Said beside the questions of a page, or on the last card (null), a line each: what is counted, what looks wrong. */
  notes(record: R, walked: Walk, by: Stepper, page: string | null): readonly string[];
  /** @param said the questions and answers as the person read them */
  take(
    record: R,
    answers: Readonly<Record<string, unknown>>,
    by: Stepper,
    said: readonly DocumentRow[],
  ): Change<R> | Refusal;
  /** Written before the step is taken: after a crash they may stand alone, and a repeat writes them again. */
  beside(record: R, answers: Readonly<Record<string, unknown>>, by: Stepper): Beside | null;
}

interface Declared<R extends Carried, P extends readonly Page[]>
  extends Omit<Step<R>, 'form' | 'take' | 'begins' | 'notes' | 'beside' | 'heldAgainst'>,
    Partial<Pick<Step<R>, 'begins' | 'notes' | 'heldAgainst'>> {
  pages(record: R, by: Stepper, typed: Typed): P;
  take(record: R, answers: AnswersOf<P>, by: Stepper, said: readonly DocumentRow[]): Change<R> | Refusal;
  beside?(record: R, answers: AnswersOf<P>, by: Stepper): Beside | null;
}

/** Declares a step; `take` gets the answers of its own pages, with their types. */
export const stepOf =
  <R extends Carried>() =>
  <const P extends readonly Page[]>({ pages, take, beside, ...declared }: Declared<R, P>): Step<R> => ({
    begins: () => ({}),
    notes: () => [],
    heldAgainst: () => null,
    ...declared,
    form: (record, by, typed = {}) => {
      const { name, title } = declared;
      return {
        version: 1,
        branches: () => [],
        sections: [{ name, title, branch: null, pages: pages(record, by, typed) }],
      };
    },
    // The walk has read every answer with the question that declares its type.
    take: (record, answers, by, said) => take(record, answers as AnswersOf<P>, by, said),
    beside: (record, answers, by) => beside?.(record, answers as AnswersOf<P>, by) ?? null,
  });
