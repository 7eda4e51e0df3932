import { outOfDate } from '../../src/action.ts';
import { Refusal } from '../../src/refusal.ts';
import { wordsIn } from './filled.ts';
import type { Pressed } from './office.ts';
import type { Answer } from './rules.ts';

/** Words by which a refusal says that something is not theirs or not there, or for people with another role. */
export interface Words {
  readonly notTheirs: readonly string[];
  readonly otherRole: readonly string[];
}

const notTheirs = [
  'closed to you',
  'There is no case with this reference',
  'There is no referral of yours',
  'There is no request of yours',
];
const otherRole = ['people with another role', 'for panel members and coordinators', 'you do not hold that role'];
const ofCases: Words = { notTheirs, otherRole };
const says = (text: string, words: readonly string[]) => words.some((one) => text.includes(one));

/** What came of a press, as the person before the card takes it. */
export function answerIn(pressed: Pressed, words: Words = ofCases): Answer | 'not understood' {
  const { outcome } = pressed;
  if (outcome === null) return 'turned away';
  if (outcome === outOfDate) return 'not understood';
  const text = outcome instanceof Refusal ? outcome.message : JSON.stringify(outcome);
  if (says(text, words.notTheirs)) return 'not theirs';
  if (says(text, words.otherRole)) return 'other role';
  if (isDone(pressed)) return 'done';
  return outcome instanceof Refusal || hasEnded(text) ? 'not now' : 'shown';
}

/** What stood in somebody's own chat gives way to why there is nothing more to open. */
const hasEnded = (text: string) =>
  text.includes('"template":"referral/request-folded"') && !text.includes('"ended":null');

const recordsIn = ['referrals', 'briefings', 'reflections', 'register'];
/** A record is another now, or a file has left. */
const isDone = ({ changes, files, handedOver }: Pressed): boolean =>
  files.length + handedOver.length > 0 ||
  changes.some(({ table, key }) => recordsIn.includes(table) && (key === 'record' || key.startsWith('record:')));

/** Whose words the person was shown, in the pressed card's place or elsewhere in their own chat. */
export const wordsShown = ({ outcome, posted }: Pressed): ReadonlySet<string> =>
  wordsIn(JSON.stringify([outcome, posted]));

/** The rows that may say whom a case is about. */
const identity = /^(document|withdrawal|added|paper|begun)/;

/** Where else something stands that says whom a case is about: rows of the case, messages to be sent, other people's chats. */
export const leaksIn = ({ changes, posted, files }: Pressed, own: string): string[] => [
  ...changes
    .filter(
      ({ table, key, after }) =>
        !(table === 'referrals' && identity.test(key)) && wordsIn(JSON.stringify(after)).size > 0,
    )
    .map(({ table, key }) => `${table} ${key}`),
  ...posted
    .filter(({ conversation, card }) => conversation !== own && wordsIn(JSON.stringify(card)).size > 0)
    .map(({ conversation }) => conversation),
  ...files.filter(({ name, description }) => wordsIn(name + description).size > 0).map(({ name }) => name),
];
