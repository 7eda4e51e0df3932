import type { Turn } from '../../src/action.ts';
import { timesSaved } from '../../src/form/filling.ts';
import type { Question, Typed } from '../../src/form/questions/question.ts';
import { gapsIn, walk } from '../../src/form/walk.ts';
import { type AtStep, atStep } from '../../src/referral/at-step.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { aggregateOf } from '../../src/referral/referral-store.ts';
import { stepDraftKey } from '../../src/referral/steps/step-draft.ts';
import { Refusal } from '../../src/refusal.ts';
import { canary, type Filled } from '../support/random-case.ts';

/** Stands in every text of a step: whom the case is about, and whose words they are. */
export const wordsOf = (step: string, by: string): string => `${canary} in the words of ${step} by ${by};`;
const said = new RegExp(`${canary}(?: in the words of ([a-z-]+ by [a-z-]+);)?`, 'g');
/** Whose words stand in a text; `name` where it says whom the case is about beside them. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(said)].map(([, words]) => words ?? 'name'));

/** A step to be filled in: by whom, and what is chosen where the first option would not do. */
export interface Filling {
  readonly step: string;
  readonly about?: string;
  readonly id?: string;
  readonly typed?: Typed;
  /** Whose words it holds, where one person takes the same step several times; the name of the step when left out. */
  readonly as?: string;
}

/** What somebody fills in of a step that they may take, as they would. @throws Error when they may not, or something still needs an answer. */
export async function filledIn(turn: Turn, referral: Referral, filling: Filling): Promise<Filled> {
  const { step: name, about = '', typed = {}, as = name } = filling;
  const at = await atStep(turn, referral, { reference: referral.reference, step: name, about });
  if (at instanceof Refusal) throw new Error(`${name} by ${turn.person.id}: ${at.message}`);
  return completed(at, typed, wordsOf(as, turn.person.id));
}

/** Puts it there as theirs, whether or not they may take it. Answers what its last button sends. */
export async function leaves(
  { services: { tables, now }, person: { id: personId, name } }: Turn,
  { reference }: Pick<Referral, 'reference'>,
  { step, about = '', as = step, id = `${as} by ${personId}` }: Filling,
  filled: Filled,
) {
  const draft = { id, step, about, by: { id: personId, name }, ...filled, savedAt: now().toISOString() };
  const key = stepDraftKey({ step, about, personId });
  await tables.referrals.commit(aggregateOf(reference).partition, [{ kind: 'put', key, body: draft }]);
  return { reference, step, about, id, saved: timesSaved(draft) };
}

function completed({ step, referral, by }: AtStep, chosen: Typed, words: string): Filled {
  const form = step.form(referral, by);
  const names = form.sections.flatMap(({ pages }) => pages.map(({ name }) => name));
  const visited = Object.fromEntries(names.map((name) => [name, 1]));
  const gapsWith = (typed: Typed) => gapsIn(walk(form, { typed, visited, lookAgain: [] }, by.today));
  let typed = chosen;
  for (let attempt = 0; attempt < 8 && gapsWith(typed).length > 0; attempt += 1) {
    const wrong = gapsWith(typed).flatMap(({ asked, errors }) =>
      Object.entries(asked).filter(([name]) => name in errors),
    );
    typed = { ...typed, ...Object.fromEntries(wrong.map(([name, one]) => [name, answerTo(one, words)])) };
  }
  const gaps = gapsWith(typed).map(({ errors }) => errors);
  if (gaps.length > 0) throw new Error(`${step.name} by ${by.person.id}: ${JSON.stringify(gaps)}`);
  return { typed, visited };
}

/** The first that there is to choose, and words that can be told from all others. */
function answerTo({ kind, options }: Question, words: string): string {
  if (kind === 'confirm') return 'true';
  if (kind === 'choice' || kind === 'choices') return options[0]?.value ?? '';
  return kind === 'date' ? 'today' : words;
}
