import { tellableIn } from '../../people/tellable.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { mostTold, responsibleFor } from '../responsible.ts';

type Needs = Pick<Services, 'tables' | 'settings' | 'directory'>;

/** Whom to tell how a briefing stands: coordinators, and who answers by now for having written it and sent it. */
export async function weekReaders(services: Needs, { stage, author }: Briefing): Promise<string[]> {
  const own = stage.name === 'released' ? [author.id, stage.release.by.id] : [author.id];
  const [responsible, coordinators] = await Promise.all([
    responsibleFor(services, own),
    tellableIn(services, 'coordinator'),
  ]);
  return [...new Set([...responsible, ...coordinators])].slice(0, mostTold);
}
