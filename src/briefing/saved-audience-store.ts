import type { Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import { audienceKey, audiencesPartition, SavedAudience } from './saved-audience.ts';

/** All of them, by name. */
export async function savedAudiences({ briefings }: Pick<Tables, 'briefings'>): Promise<SavedAudience[]> {
  const rows = await briefings.list(audiencesPartition, { prefix: audienceKey('') });
  return rows.map(({ body }) => SavedAudience.parse(body)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** What is gone already stays gone; briefings that were planned with it keep their audience. */
export async function dropAudience({ tables }: Pick<Services, 'tables'>, id: string): Promise<void> {
  await tables.briefings.commit(audiencesPartition, [{ kind: 'remove', key: audienceKey(id) }]);
}
