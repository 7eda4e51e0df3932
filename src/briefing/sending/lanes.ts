/** So much work goes on side by side. */
export interface Lanes {
  /** Comes back as soon as a lane has taken the work up. @throws what earlier work has thrown */
  take(work: () => Promise<void>): Promise<void>;
  /** Comes back when every lane is empty. @throws what any work has thrown first */
  empty(): Promise<void>;
}

export function lanesOf(most: number): Lanes {
  const busy = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const check = () => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    async take(work) {
      if (busy.size >= most) await Promise.race(busy);
      check();
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
