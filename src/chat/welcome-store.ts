import { Conflict, type Tables } from '../tables/table.ts';

/**
 * Whether this conversation is to be welcomed now; true once only.
 * Teams tells of one installation several times, sometimes at the same moment, and the row lets one of them through.
 */
export async function welcomeDue(tables: Pick<Tables, 'people'>, conversation: string, now: Date): Promise<boolean> {
  try {
    const welcomed = { kind: 'insert', key: 'welcomed', body: { at: now.toISOString() } } as const;
    await tables.people.commit(`conversation:${conversation}`, [welcomed]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
