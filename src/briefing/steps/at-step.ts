import { outOfDate, type Turn } from '../../action.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import { gapsIn, type Walk, walk } from '../../form/walk.ts';
import type { ReferralReference } from '../../referral/reference.ts';
import { Refusal } from '../../refusal.ts';
import type { Aggregate } from '../../services.ts';
import type { Write } from '../../tables/table.ts';
import { knowingNames, type NamesOfCase, namesOfPress } from './case-names.ts';
import { changeOfStep, unfinished, wordsGone } from './change-of-step.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Carried, Step, Stepper } from './step.ts';
import { type StepDraft, stepDraftKey } from './step-draft.ts';
import type { StepPress } from './step-press.ts';
import { announceStepDraft, readStepDraft, type StoredStep } from './step-store.ts';
import { knowingReviews, stepper } from './stepper.ts';
import { noBriefing, ofBriefing, ofUptake, type Subject } from './subject.ts';

/** A person at a step that they may take now, with what they have filled in so far. */
export interface AtStep {
  readonly press: StepPress;
  readonly step: Pick<Step<never>, 'title' | 'does' | 'done' | 'previews' | 'goesToChannels'>;
  readonly aggregate: Aggregate;
  /** What it is about, as people know it. */
  readonly of: string | null;
  readonly today: PlainDate;
  readonly now: Date;
  readonly draft: StepDraft;
  /** Of the draft's row; null while nothing is saved. */
  readonly etag: string | null;
  readonly walked: Walk;
  /** Beside the questions of a page; null for the last card. */
  notes(page: string | null): readonly string[];
  /** The same with this draft in its place. */
  with(draft: StepDraft): Promise<AtStep>;
  /** Takes the step with what was filled in; null when that is done, now or before. */
  take(): Promise<Refusal | null>;
}

/** Whether the step can be taken is asked on every press: a card may be old, and a button forged. */
export async function atStep(turn: Turn, press: StepPress, elsewhere: Elsewhere): Promise<AtStep | Refusal> {
  const pressed = { turn, press, elsewhere, names: namesOfPress(turn, elsewhere.namesOfCase) };
  if (press.channel === '') return at(pressed, ofBriefing(turn.services, press));
  return at(pressed, ofUptake(turn.services, press));
}

/** Whether this person took it already with what the pressed card shows. */
export async function isTaken({ services, person }: Turn, press: StepPress, id: string): Promise<boolean> {
  const subject = press.channel === '' ? ofBriefing(services, press) : ofUptake(services, press);
  const record = await subject?.read();
  return record?.taken.some((one) => one.id === id && one.by.id === person.id) ?? false;
}

async function at<R extends Carried>(pressed: Pressed, subject: Subject<R> | null): Promise<AtStep | Refusal> {
  if (!subject) return outOfDate;
  const { turn, press, elsewhere } = pressed;
  const { services, person } = turn;
  const known = await stepper(services, person, subject.step, { about: press.about, id: '' });
  const notTheirs = subject.notFor(known);
  if (notTheirs) return notTheirs;
  const record = await subject.read();
  if (!record) return noBriefing;
  const refused =
    (await subject.closed(record, turn)) ?? subject.step.barred(record, known) ?? (await subject.shows(record, turn));
  if (refused) return refused;
  const stored = await readStepDraft(services, subject.aggregate, stepDraftKey({ ...press, personId: person.id }));
  const id = stored?.draft.id ?? services.newId();
  const by = await knowingReviews({ ...known, id }, subject.step, services, elsewhere);
  const draft = subject.readable(record, stored?.draft ?? begun(subject.step, record, by));
  return standing({ ...pressed, subject, record, by }, draft, stored?.etag);
}

function begun<R extends Carried>(step: Step<R>, record: R, by: Stepper): StepDraft {
  const { id, about, person, now } = by;
  const typed = step.begins(record, by);
  return { id, step: step.name, about, by: person, savedAt: now.toISOString(), typed, visited: {}, takenAway: 0 };
}

interface Pressed {
  readonly turn: Turn;
  readonly press: StepPress;
  readonly elsewhere: Elsewhere;
  readonly names: (of: ReferralReference) => ReturnType<NamesOfCase>;
}
interface Where<R extends Carried> extends Pressed {
  readonly subject: Subject<R>;
  readonly record: R;
  readonly by: Stepper;
}

async function standing<R extends Carried>(
  where: Where<R>,
  draft: StepDraft,
  etag: string | null = null,
): Promise<AtStep> {
  const { press, subject, record, names } = where;
  const { step, aggregate } = subject;
  const by = await knowingNames(step, record, where.by, draft, names);
  const walked = walk(step.form(record, by, draft.typed), { ...draft, lookAgain: [] }, by.today);
  return {
    ...{ press, step, aggregate, draft, etag, walked },
    of: subject.nameOf(record),
    today: by.today,
    now: by.now,
    notes: (page) => step.notes(record, walked, by, page),
    with: (changed) => standing(where, changed, etag),
    take: async () => (etag === null ? unfinished : taken({ ...where, by }, { draft, etag }, walked)),
  };
}

async function taken<R extends Carried>(
  where: Where<R>,
  { draft, etag }: StoredStep,
  walked: Walk,
): Promise<Refusal | null> {
  const { turn, press, subject, by } = where;
  const { step } = subject;
  const key = stepDraftKey({ ...press, personId: by.person.id });
  const kept = step.again && { ...draft, id: turn.services.newId(), savedAt: by.now.toISOString() };
  if (kept) await announceStepDraft(turn.services, subject.aggregate, kept);
  // Only while it still stands as it was read: words that were taken from it meanwhile must not come back.
  const after: Write = kept ? { kind: 'replace', key, body: kept, etag } : { kind: 'remove', key, etag };
  await writeBeside(where, walked);
  const result = await subject.change((fresh) => {
    if (fresh.taken.some(({ id }) => id === by.id)) return null;
    if (subject.readable(fresh, draft).typed !== draft.typed) return wordsGone;
    const change = step.barred(fresh, by) ?? changeOfStep(step, fresh, draft, by);
    return change instanceof Refusal ? change : { ...change, rows: [...(change.rows ?? []), after] };
  });
  return result instanceof Refusal ? result : null;
}

async function writeBeside<R extends Carried>({ turn, subject, record, by }: Where<R>, walked: Walk): Promise<void> {
  const { step, aggregate } = subject;
  const beside = gapsIn(walked).length === 0 ? step.beside(record, walked.answers, by) : null;
  if (beside) await turn.services.tables[aggregate.table].commit(beside.partition, beside.writes);
}
