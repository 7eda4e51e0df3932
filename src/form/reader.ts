import type { PlainDate } from '../clocks/plain-date.ts';
import { type Question, type Reading, type Typed, unknownInput } from './questions/question.ts';

interface Read {
  readonly typed: Typed[string] | undefined;
  readonly unknown: Typed[string] | undefined;
  readonly today: PlainDate;
  readonly reading: Reading<unknown>;
}
export type AlreadyRead = ReadonlyMap<Question, Read>;

/** Reads what was typed, question by question. A page answered changes a few inputs of a hundred: the others need no second reading. */
export class Reader {
  readonly done = new Map<Question, Read>();

  constructor(
    private readonly typed: Typed,
    readonly today: PlainDate,
    private readonly before: AlreadyRead = new Map(),
  ) {}

  read(question: Question, name: string): Reading<unknown> {
    const typed = this.typed[name];
    const unknown = this.typed[unknownInput(name)];
    const known = this.before.get(question);
    const same = known?.typed === typed && known?.unknown === unknown && known?.today === this.today;
    const read = known && same ? known : { typed, unknown, today: this.today, reading: this.readNew(question, name) };
    this.done.set(question, read);
    return read.reading;
  }

  private readNew(question: Question, name: string): Reading<unknown> {
    return question.read(this.typed, name, this.today);
  }
}
