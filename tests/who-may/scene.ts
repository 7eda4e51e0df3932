import { office, type Pressed } from './office.ts';
import { answerIn, leaksIn, wordsShown } from './outcomes.ts';
import { type Presser, people } from './people.ts';
import { nobodys, prepared } from './prepared.ts';
import { wordsFor } from './reading.ts';
import { type Answer, answerOf, type Rule } from './rules.ts';
import type { Standing } from './standings.ts';

/** Thousands of presses take their time where much else runs. */
export const patiently = { timeout: 120_000 };

/** The office with a case for each way in which one can stand. */
export async function scene() {
  const at = await office();
  const places = await prepared(at);
  const place = (standing: Standing) => places.get(standing) ?? { reference: nobodys, written: [] };
  return {
    at,
    placeOf: (standing: Standing) => place(standing).reference,
    /** All that this person may read in a case that stands so. */
    readableTo: (by: Presser, standing: Standing) => wordsFor(by, standing, place(standing).written),
  };
}
export type Scene = Awaited<ReturnType<typeof scene>>;
export type Press = (by: Presser, standing: Standing) => Promise<Pressed>;

export const named = (rules: Readonly<Record<string, Rule>>) =>
  Object.entries(rules).map(([name, rule]) => ({ name, rule }));

/** Presses as everybody, however things stand; tells each answer that is not the rule's, and whatever leaks. */
export async function strays(
  { readableTo }: Scene,
  standings: readonly Standing[],
  rule: Rule,
  press: Press,
): Promise<string[]> {
  const found: string[] = [];
  for (const standing of standings) {
    for (const by of people) {
      const expected = answerOf(rule, by, standing);
      const pressed = await press(by, standing);
      const answer = answerIn(pressed);
      const where = `${by.who}, ${standing.name}`;
      if (answer !== expected)
        found.push(`${where}: ${answer}, not ${expected}: ${JSON.stringify(pressed.outcome).slice(0, 200)}`);
      found.push(...leaksIn(pressed, `chat of ${by.id}`).map((leak) => `${where}: whom it is about stands in ${leak}`));
      const open = rule.names && ['done', 'shown'].includes(expected) ? readableTo(by, standing) : [];
      const words = [...wordsShown(pressed)].filter((one) => !open.includes(one) && !isOwn(one, by, expected));
      if (words.length > 0) found.push(`${where}: is shown ${words}`);
    }
  }
  return found.length > 12 ? [...found.slice(0, 12), `and ${found.length - 12} more`] : found;
}

/** What they typed themselves, in what is open to them. */
const isOwn = (words: string, { id }: Presser, answer: Answer) =>
  words.endsWith(` by ${id}`) && (answer === 'done' || answer === 'shown');
