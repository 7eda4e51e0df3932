import { holdersOf } from '../../people/role-holders.ts';
import { tellableIn } from '../../people/tellable.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';

type Needs = Pick<Services, 'tables' | 'settings' | 'directory'>;

/** One commit takes no more. */
const mostPeople = 40;

/**
 * Whom to tell how a briefing stands: coordinators, and who wrote it and who sent it while they are managers; when neither is any more,
 * all who are.
 */
export async function weekReaders(services: Needs, { stage, author }: Briefing): Promise<string[]> {
  const [coordinators, holders] = await Promise.all([
    tellableIn(services, 'coordinator'),
    holdersOf(services, 'manager'),
  ]);
  const own = stage.name === 'released' ? [author.id, stage.release.by.id] : [author.id];
  const isStill = (id: string) => coordinators.includes(id) || holders.people.includes(id) || holders.unread.length > 0;
  const staying = own.filter(isStill);
  const managers = staying.length === 0 ? await tellableIn(services, 'manager') : staying;
  return [...new Set([...managers, ...coordinators])].slice(0, mostPeople);
}
