/** Why an expected "no" was given; everything unexpected throws. */
export type RefusalReason =
  | 'not-allowed'
  | 'not-here'
  | 'not-found'
  | 'too-late'
  | 'too-fast'
  | 'changed-meanwhile'
  | 'bad-data';

/** An expected "no". `message` is shown to the person: plain words that say what to do. It carries no identity. */
export class Refusal {
  readonly reason: RefusalReason;
  readonly message: string;

  constructor(reason: RefusalReason, message: string) {
    this.reason = reason;
    this.message = message;
  }
}
