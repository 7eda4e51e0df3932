import { tellableIn } from '../people/tellable.ts';
import type { Services } from '../services.ts';

/** Whoever is told of channels that are lost and come back without anybody of the app asking for it. */
export async function whoRepairs(services: Pick<Services, 'tables' | 'settings' | 'directory'>): Promise<string[]> {
  return [...new Set([...services.settings.administrators, ...(await tellableIn(services, 'manager'))])];
}
