import type { Outcome } from '../action.ts';
import type { CardView } from '../card-view.ts';
import { Refusal } from '../refusal.ts';

/** `told` is said to the person alone, in words, and changes no card. */
export type Answer =
  | { readonly kind: 'show' | 'only-to-presser' | 'post' | 'told'; readonly card: CardView }
  | { readonly kind: 'nothing' };

export const answerTo = (outcome: Outcome): Answer =>
  outcome instanceof Refusal
    ? { kind: 'told', card: { template: 'common/refusal', data: { message: outcome.message } } }
    : outcome;

/** `seconds` until there is room again. The foot of a card is not read by somebody in a hurry, so 999 stands here too. */
export const tooFast = (seconds: number): Refusal =>
  new Refusal(
    'too-fast',
    `That was faster than we can keep up with. Nothing is lost, and what you typed is still there. Please try again in ${seconds === 1 ? '1 second' : `${seconds} seconds`}. If somebody is in danger now, ring 999.`,
  );

/** For what nobody expected. `reference` finds it in the log. */
export const apology = (reference: string): Answer => ({
  kind: 'told',
  card: { template: 'common/apology', data: { reference } },
});

/** The body of the answer to an invoke; Teams reads the status inside it. */
export interface InvokeBody {
  readonly statusCode: 200;
  readonly type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message';
  readonly value: object | string;
}

export const cardBody = (card: object): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});
/** Stands under the card, for the person who pressed alone; the card and what was typed into it stay. */
export const wordsBody = (words: string): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: words,
});

/** What a card says to clients that cannot draw it: the words of an answer that has no room for a card. */
export const wordsOf = (card: object): string =>
  'fallbackText' in card && typeof card.fallbackText === 'string' ? card.fallbackText : 'Done.';
