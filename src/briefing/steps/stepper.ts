import { dateInLondon } from '../../clocks/london-time.ts';
import { agencyChannels } from '../../people/agency-channels.ts';
import type { Person } from '../../people/person.ts';
import { rolesOf } from '../../people/roles.ts';
import { shutChannels } from '../../people/shut-channels.ts';
import { tellableIn } from '../../people/tellable.ts';
import type { Services } from '../../services.ts';
import { savedAudiences } from '../saved-audience-store.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Approvers, Step, Stepper } from './step.ts';

/** A person as the steps see them, at this moment. */
export async function stepper(
  services: Services,
  person: Person,
  { needs }: Pick<Step<never>, 'needs'>,
  { about, id }: Pick<Stepper, 'about' | 'id'>,
): Promise<Stepper> {
  const now = services.now();
  const { partnership, settings, tables } = services;
  const [roles, channels, shut, audiences, approvers] = await Promise.all([
    rolesOf(services, person.id),
    needs?.includes('channels') ? agencyChannels(tables) : [],
    needs?.includes('channels') ? shutChannels(tables) : new Map(),
    needs?.includes('audiences') ? savedAudiences(tables) : [],
    needs?.includes('approvers') ? approversNow(services) : { managers: [], coordinators: [] },
  ]);
  return {
    person,
    roles,
    now,
    today: dateInLondon(now),
    partnership,
    holidays: settings.holidays,
    about,
    id,
    channels,
    shut,
    audiences,
    approvers,
    caseNames: null,
    reviews: [],
  };
}

/** The same person, knowing the register where the step needs it. */
export const knowingReviews = async (
  by: Stepper,
  { needs }: Pick<Step<never>, 'needs'>,
  { tables }: Pick<Services, 'tables'>,
  { reviews }: Pick<Elsewhere, 'reviews'>,
): Promise<Stepper> => (needs?.includes('reviews') ? { ...by, reviews: await reviews(tables) } : by);

async function approversNow(services: Services): Promise<Approvers> {
  const [managers, coordinators] = await Promise.all([
    tellableIn(services, 'manager'),
    tellableIn(services, 'coordinator'),
  ]);
  return { managers, coordinators };
}
