/** `count` at once, and after that `count` in every so many `seconds`. */
export interface Rate {
  readonly count: number;
  readonly seconds: number;
}

/**
 * The millisecond until which what somebody did fills their rate, one after the other. `held`: they were asked to wait since
 * they last could go on.
 */
export interface Allowance {
  readonly usedUntilMs: number;
  readonly held: boolean;
}

/** Whether somebody may go on; if not, in how many seconds, and whether they have not been told so yet. */
export type Verdict =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly seconds: number; readonly first: boolean };

/** Takes one from an allowance; null is that of somebody who has not been here for long. */
export function taken(
  before: Allowance | null,
  { count, seconds }: Rate,
  nowMs: number,
): { readonly after: Allowance; readonly verdict: Verdict } {
  const eachMs = (seconds * 1000) / count;
  // Never further than a whole rate ahead: a clock that is put back locks nobody out.
  const usedUntilMs = Math.min(Math.max(before?.usedUntilMs ?? nowMs, nowMs), nowMs + seconds * 1000);
  const waitMs = usedUntilMs + eachMs - (nowMs + seconds * 1000);
  if (waitMs <= 0) return { after: { usedUntilMs: usedUntilMs + eachMs, held: false }, verdict: { kind: 'go' } };
  const verdict: Verdict = { kind: 'wait', seconds: Math.ceil(waitMs / 1000), first: !before?.held };
  return { after: { usedUntilMs, held: true }, verdict };
}

/** More people than this press within one refill in no partnership. The one longest away is forgotten: they begin anew. */
const mostPeople = 10_000;

/** Keeps everybody's allowance, in memory: each instance for itself, and it costs no storage. */
export function allowances(rate: Rate, most = mostPeople): (person: string, nowMs: number) => Verdict {
  const kept = new Map<string, Allowance>();
  return (person, nowMs) => {
    const { after, verdict } = taken(kept.get(person) ?? null, rate, nowMs);
    kept.delete(person);
    kept.set(person, after);
    const [longestAway] = kept.keys();
    if (kept.size > most && longestAway !== undefined) kept.delete(longestAway);
    return verdict;
  };
}
