import { holidaysRunOutWarning } from '../clocks/bank-holidays.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { isUnsettled } from '../outbox/delivery.ts';
import { unsettled } from '../outbox/unsettled.ts';
import { chatOf } from '../people/chats.ts';
import { knownPeople } from '../people/known-people.ts';
import { roleRows } from '../people/roles.ts';
import type { Services } from '../services.ts';
import { panelChannels } from './channel-store.ts';
import { mostCounted, type SetUpFacts } from './check-list.ts';

/** Reads what the check looks at. */
export async function setUpFacts(services: Services): Promise<SetUpFacts> {
  const waitingForSomebody = await unsettled(services, mostCounted);
  const undelivered = waitingForSomebody.filter(({ stored }) => isUnsettled(stored.delivery)).length;
  return {
    channels: await panelChannels(services.tables),
    roleRows: await roleRows(services),
    administrators: await administrators(services),
    undelivered,
    waiting: waitingForSomebody.length - undelivered,
    holidaysWarning: holidaysRunOutWarning(dateInLondon(services.now())),
    partnershipName: services.partnership.name,
  };
}

async function administrators({ settings, tables }: Services): Promise<SetUpFacts['administrators']> {
  const known = await knownPeople(tables);
  const look = async (id: string) => {
    const name = known.find((person) => person.id === id)?.name ?? `The account ${id}`;
    const chat = await chatOf(tables, id);
    return { name, chatOpened: chat?.kind === 'personal' };
  };
  return Promise.all(settings.administrators.map(look));
}
