/** So much work goes on side by side. */
export interface Lanes {
  /** Comes back as soon as a lane is free. @throws what earlier work has thrown */
  free(): Promise<void>;
  take(work: () => Promise<void>): void;
  /** Comes back when every lane is empty. @throws what any work has thrown first */
  empty(): Promise<void>;
}

/** @param most how many there are, which may change meanwhile */
export function lanesOf(most: () => number): Lanes {
  const busy = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const check = () => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    async free() {
      while (busy.size >= most()) await Promise.race(busy);
      check();
    },
    take(work) {
      const lane: Promise<void> = work()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => busy.delete(lane));
      busy.add(lane);
    },
    async empty() {
      await Promise.all(busy);
      check();
    },
  };
}
