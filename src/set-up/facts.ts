import { holidaysRunOutWarning } from '../clocks/bank-holidays.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { isUnsettled } from '../outbox/delivery.ts';
import { unsettled } from '../outbox/unsettled.ts';
import { chatOf } from '../people/chats.ts';
import { knownPeople } from '../people/known-people.ts';
import { holdersOf } from '../people/role-holders.ts';
import { roleRows } from '../people/roles.ts';
import type { Services } from '../services.ts';
import { panelChannels } from './channel-store.ts';
import { mostCounted, type SetUpFacts } from './check-list.ts';
import { partnerRoles } from './check-partners.ts';

/** Reads what the check looks at. */
export async function setUpFacts(services: Services): Promise<SetUpFacts> {
  const waitingForSomebody = await unsettled(services, mostCounted);
  const undelivered = waitingForSomebody.filter(({ stored }) => isUnsettled(stored.delivery)).length;
  return {
    channels: await panelChannels(services.tables),
    roleRows: await roleRows(services),
    partners: await partners(services),
    administrators: await administrators(services),
    undelivered,
    waiting: waitingForSomebody.length - undelivered,
    holidaysWarning: holidaysRunOutWarning(dateInLondon(services.now()), services.settings.holidays),
    partnershipName: services.partnership.name,
  };
}

async function partners(services: Services): Promise<SetUpFacts['partners']> {
  const nameOf = await naming(services);
  const look = async (role: (typeof partnerRoles)[number]) => {
    const { people, unread } = await holdersOf(services, role);
    return { role, holders: people.map((id) => ({ id, name: nameOf(id) })), unread: unread.map(({ name }) => name) };
  };
  return Promise.all(partnerRoles.map(look));
}

/** People's names, as far as they have talked to the app. */
async function naming({ tables }: Services): Promise<(id: string) => string> {
  const known = await knownPeople(tables);
  return (id) => known.find((person) => person.id === id)?.name ?? `The account ${id}`;
}

async function administrators(services: Services): Promise<SetUpFacts['administrators']> {
  const { settings, tables } = services;
  const nameOf = await naming(services);
  const look = async (id: string) => {
    const name = nameOf(id);
    const chat = await chatOf(tables, id);
    return { name, chatOpened: chat?.kind === 'personal' };
  };
  return Promise.all(settings.administrators.map(look));
}
