import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Services } from '../../services.ts';
import { isToDecideAgain, type Row, type Tables, type Write } from '../../tables/table.ts';
import { shuffled, Thought, withThought } from './thoughts.ts';

/** A row holds so many; all rows are written again each time, so that storage’s own times tell of no thought by itself. */
const mostInARow = 40;
const mostThoughts = 400;
/** Each conflict means that somebody else got on. */
const tries = 8;

const partitionOf = (briefing: string) => `thoughts:${briefing}`;
const prefix = 'thoughts:';
const keyOf = (at: number) => `${prefix}${String(at).padStart(3, '0')}`;
/** Hashes of the ids of cards that were used, sorted: they lead to no thought. */
const usedKey = 'used';
const Used = z.array(z.string());

interface Stored {
  readonly rows: readonly Row[];
  readonly thoughts: readonly Thought[];
}

async function stored({ reflections }: Pick<Tables, 'reflections'>, briefing: string): Promise<Stored> {
  const rows = await reflections.list(partitionOf(briefing), { prefix });
  return { rows, thoughts: rows.flatMap(({ body }) => z.array(Thought).parse(body)) };
}

export const thoughtsOf = async (tables: Pick<Tables, 'reflections'>, briefing: string): Promise<readonly Thought[]> =>
  (await stored(tables, briefing)).thoughts;

type Needs = Pick<Services, 'tables' | 'random' | 'newId'>;

/** Keeps a thought, once for each card. `full`: as many as are kept have been shared. */
export async function keepThought(
  services: Needs,
  briefing: string,
  { card, text }: { readonly card: string; readonly text: string },
): Promise<'kept' | 'full'> {
  const { reflections } = services.tables;
  return again(async () => {
    const [before, row] = await Promise.all([
      stored(services.tables, briefing),
      reflections.read(partitionOf(briefing), usedKey),
    ]);
    const used = Used.parse(row?.body ?? []);
    const hash = createHash('sha256').update(card).digest('hex');
    if (used.includes(hash)) return 'kept';
    if (before.thoughts.filter(({ text }) => text !== null).length >= mostThoughts) return 'full';
    const thoughts = withThought(before.thoughts, { id: services.newId(), text });
    const usedWrite = written(row, usedKey, [...used, hash].sort());
    await reflections.commit(partitionOf(briefing), [usedWrite, ...rewritten(before.rows, thoughts, services)]);
    return 'kept';
  });
}

/** Changes thoughts, such as taking the words of one away. */
export async function changeThoughts(
  services: Needs,
  briefing: string,
  change: (thoughts: readonly Thought[]) => readonly Thought[],
): Promise<void> {
  await again(async () => {
    const { rows, thoughts } = await stored(services.tables, briefing);
    const writes = rewritten(rows, change(thoughts), services);
    if (writes.length > 0) await services.tables.reflections.commit(partitionOf(briefing), writes);
  });
}

function rewritten(rows: readonly Row[], thoughts: readonly Thought[], { random }: Needs): Write[] {
  const mixed = shuffled(thoughts, random);
  const count = Math.ceil(mixed.length / mostInARow);
  return Array.from({ length: count }, (_, at) =>
    written(rows[at] ?? null, keyOf(at), mixed.slice(at * mostInARow, (at + 1) * mostInARow)),
  );
}

const written = (row: Row | null, key: string, body: unknown): Write =>
  row ? { kind: 'replace', key, body, etag: row.etag } : { kind: 'insert', key, body };

/** Two people at once: the slower one looks again. @throws Conflict when others were faster each time */
async function again<T>(work: () => Promise<T>, left = tries): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isToDecideAgain(error) || left <= 1) throw error;
    return again(work, left - 1);
  }
}
