import type { TurnContext } from 'botbuilder';

const kept = Symbol('correlation');

/** Gives a turn the id that its log lines carry, which is also the reference a person reads in an apology. */
export const setCorrelation = ({ turnState }: TurnContext, id: string): void => void turnState.set(kept, id);

export function correlationOf({ turnState }: TurnContext): string {
  const id: unknown = turnState.get(kept);
  return typeof id === 'string' ? id : '';
}
