import type { Turn } from '../../src/action.ts';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { notificationForm } from '../../src/notification-form/notification-form.ts';
import type { ConversationAddress } from '../../src/people/address.ts';
import type { Person } from '../../src/people/person.ts';
import type { Services, TeamMember } from '../../src/services.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { keptFiles } from './files.ts';
import { examplePartnership } from './partnership.ts';

const tenant = '11111111-1111-1111-1111-111111111111';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';

const staff = (id: string, name: string): Person => ({ id, name, email: `${id}@marlbridge.example`, tenant });
export const robin = staff('robin', 'Robin Ahmed');
export const priya = staff('priya', 'Priya Shah');
/** The administrator. */
export const casey = staff('casey', 'Casey Jones');

const neverPosts = async (): Promise<never> => {
  throw new Error('a verb commits messages and never posts');
};

/** What a verb needs, on memory tables, at noon on a Monday, with the teams' rosters given by team id. */
export function servicesOn(
  tables = memoryTables(),
  rosters: Readonly<Record<string, readonly TeamMember[]>> = {},
): Services {
  return {
    tables,
    messenger: { post: neverPosts, update: neverPosts, personalChat: neverPosts },
    directory: {
      teamMembers: async ({ team }) => rosters[team] ?? [],
      teamName: async () => 'Case review panel',
      channelName: async () => 'Alerts',
      member: async () => null,
      isIn: async () => null,
    },
    files: keptFiles(),
    partnership: examplePartnership,
    form: notificationForm(examplePartnership),
    settings: {
      administrators: [casey.id],
      tenants: [tenant],
      matchingKey: 'a key of at least thirty-two characters',
      holidays: shippedBankHolidays,
      limits: { perConversation: [{ count: 7, seconds: 1 }], perTenantPerSecond: 50, mostAttempts: 8 },
    },
    now: () => new Date('2026-12-14T12:00:00Z'),
    newId: () => 'id-of-22-characters-or-more',
    random: () => 0,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    wait: async () => {},
    wake: () => {},
  };
}

/** This person, in their own chat; `pressed` when a card's button was pressed there. */
export function inOwnChat(services: Services, person: Person, pressed = true): Turn {
  const address: ConversationAddress = { conversation: `chat-of-${person.id}`, serviceUrl, tenant, kind: 'personal' };
  return {
    services,
    person,
    place: { address, pressed: pressed ? { address, activityId: 'card' } : null, team: null },
  };
}

/** This person, in a thread of a channel of a team. */
export function inChannel(services: Services, person: Person, channel = '19:panel', pressed = true): Turn {
  const conversation = `${channel};messageid=1`;
  const address: ConversationAddress = { conversation, serviceUrl, tenant, kind: 'channel' };
  const team = { team: '19:panel-team', serviceUrl, tenant, name: 'Case review panel', channel };
  return { services, person, place: { address, pressed: pressed ? { address, activityId: 'card' } : null, team } };
}
