import type { Tables } from '../tables/table.ts';
import { SavedAudience } from './saved-audience.ts';

const partition = 'audiences';
const keyOf = (id: string) => `audience:${id}`;

/** All of them, by name. */
export async function savedAudiences({ briefings }: Pick<Tables, 'briefings'>): Promise<SavedAudience[]> {
  const rows = await briefings.list(partition, { prefix: keyOf('') });
  return rows.map(({ body }) => SavedAudience.parse(body)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
