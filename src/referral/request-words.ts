import { saidShort } from '../clocks/plain-date.ts';
import type { InformationRequest } from './proceedings.ts';
import { saidAt } from './words.ts';

export const requestKindWords: Readonly<Record<InformationRequest['kind'], string>> = {
  summary: 'Summary',
  return: 'Return',
  'full-report': 'Full report',
};

/** How a request stands: "Returned by Sam Example, 18 December 2026 at 9am: nothing is held". */
export function requestStateWords({ state, due }: InformationRequest): string {
  switch (state.name) {
    case 'asked':
      return `Asked for by ${saidShort(due)}, not opened yet`;
    case 'opened':
      return `Opened by ${doneWords(state)}`;
    case 'returned':
      return `Returned by ${doneWords(state)}${state.nil ? ': nothing is held' : ''}`;
    case 'sent-back':
      return `Sent back to ${state.to.name} with a question by ${doneWords(state)}`;
    case 'accepted':
      return `Accepted by ${doneWords(state)}`;
    case 'taken-back':
      return `Taken back by ${doneWords(state)}`;
  }
}

const doneWords = ({ by, at }: { readonly by: { readonly name: string }; readonly at: string }) =>
  `${by.name}, ${saidAt(at)}`;
