import { holdersOf } from '../people/role-holders.ts';
import { tellableIn } from '../people/tellable.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'tables' | 'settings' | 'directory'>;

/** One commit takes no more. */
export const mostTold = 40;

/**
 * Who answers by now for what these people did with a briefing, by id: those of them who are managers or coordinators still; when none
 * is any more, all managers, and where there is no manager, all coordinators.
 */
export async function responsibleFor(services: Needs, people: readonly string[]): Promise<string[]> {
  const [managers, coordinators] = await Promise.all([
    holdersOf(services, 'manager'),
    holdersOf(services, 'coordinator'),
  ]);
  const holders = new Set([...managers.people, ...coordinators.people]);
  // Teams did not tell who is in some team just now: nobody is taken to have left because of that.
  const isUnread = managers.unread.length + coordinators.unread.length > 0;
  const staying = people.filter((id) => holders.has(id) || isUnread);
  if (staying.length > 0) return [...new Set(staying)];
  const others = await tellableIn(services, 'manager');
  return (others.length > 0 ? others : await tellableIn(services, 'coordinator')).slice(0, mostTold);
}
