import { doer, type Person } from '../people/person.ts';
import type { Write } from '../tables/table.ts';
import { Look, lookKey } from './look.ts';

/** Who looked and when; `id` keeps two looks of one millisecond apart. */
interface Looked {
  readonly person: Person;
  readonly now: Date;
  readonly id: string;
}

/** The row that keeps a look; it goes into the partition of what was looked at. */
export function lookRow({ person, now, id }: Looked, seen: Pick<Look, 'where' | 'part' | 'outcome'>): Write {
  const body = Look.parse({ at: now.toISOString(), by: doer(person), ...seen });
  return { kind: 'insert', key: lookKey(now, id), body };
}
