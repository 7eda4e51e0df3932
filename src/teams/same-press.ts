import type { Heard } from './activity.ts';

/**
 * Does one thing at a time for the same press: when Teams delivers it again while it is being done, both get the answer to the one.
 * `null` stands for what is never the same.
 * @param again what the second gets of an answer
 */
export function shared<T>(again: (answer: T) => T): (key: string | null, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, work) => {
    if (key === null) return work();
    const known = underWay.get(key);
    if (known) return known.then(again);
    const done = work().finally(() => underWay.delete(key));
    underWay.set(key, done);
    return done;
  };
}

/** Who pressed what, with what in its fields, on which card: Teams gives a repeat another id, and nothing else differs. */
export function pressKey({ person, place, did }: Heard): string | null {
  if (did.kind !== 'press' || !place.pressed) return null;
  const { address, activityId } = place.pressed;
  return JSON.stringify([person.id, address.conversation, activityId, did.verb, did.data]);
}
