import {
  type Answer,
  badGateway,
  badGatewayAfterPosting,
  type Call,
  gatewayTimedOut,
  gatewayTimedOutAfterPosting,
  preconditionFailed,
  serverError,
  serverErrorAfterPosting,
  throttled,
  timedOut,
  timedOutAfterPosting,
} from '../connector.ts';

/** How Teams fails now and then, at any call. */
export const passing: readonly Answer[] = [
  throttled(null),
  throttled(2_000),
  preconditionFailed,
  badGateway,
  badGatewayAfterPosting,
  gatewayTimedOut,
  gatewayTimedOutAfterPosting,
  serverError,
  serverErrorAfterPosting,
  timedOut,
  timedOutAfterPosting,
];

/** One call in so many fails, in any of these ways. @param below a number from 0 up to, not including, its argument */
export const nowAndThen =
  (below: (most: number) => number, oneIn: number, ways: readonly Answer[] = passing) =>
  (): Answer | null =>
    below(oneIn) === 0 ? (ways[below(ways.length)] ?? null) : null;

/** What the first of these has to say. */
export const firstOf =
  (...all: readonly ((call: Call) => Answer | null)[]) =>
  (call: Call): Answer | null => {
    for (const answers of all) {
      const answer = answers(call);
      if (answer) return answer;
    }
    return null;
  };
