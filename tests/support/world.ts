import { outOfDate, type Place, type Turn } from '../../src/action.ts';
import { allActions, dueHandlers } from '../../src/app.ts';
import type { CardView } from '../../src/card-view.ts';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import type { Form } from '../../src/form/form.ts';
import { met } from '../../src/met.ts';
import { notificationForm } from '../../src/notification-form/notification-form.ts';
import type { Person } from '../../src/people/person.ts';
import type { Log, Services, TeamMember } from '../../src/services.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import { answerTo } from '../../src/teams/answer.ts';
import { catalogue } from '../../src/teams/catalogue.ts';
import { renderer } from '../../src/teams/render.ts';
import { lookAt, tick } from '../../src/tick.ts';
import { teamsLikeConnector } from './connector.ts';
import { keptFiles } from './files.ts';
import { examplePartnership } from './partnership.ts';
import { type Seat, seatOf } from './seat.ts';

export const tenant = '11111111-1111-1111-1111-111111111111';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const hour = 60 * 60 * 1000;

/** The real app: its actions, cards and due work, on the tables and with the form given, with a clock that the test moves. */
export function world(tables: Tables = memoryTables(), form: Form = notificationForm(examplePartnership)) {
  let now = new Date('2026-12-14T12:00:00.000Z');
  let ids = 0;
  const logged: string[] = [];
  const rosters = new Map<string, TeamMember[]>();
  /** Whether Teams finds a person in a conversation; null when it does not answer. */
  const membership = { tells: (_person: string, _conversation: string): boolean | null => true };
  const connector = teamsLikeConnector({ now: () => now });
  const files = keptFiles();
  const log = (event: string, facts: object = {}) => void logged.push(JSON.stringify({ event, ...facts }));
  const background = new Set<Promise<unknown>>();
  const services: Services = {
    tables,
    messenger: connector,
    directory: {
      teamMembers: async ({ team }) => rosters.get(team) ?? [],
      teamName: async () => 'Case review panel',
      channelName: async () => 'Alerts',
      member: async (id) => ({ id, name: id, email: `${id}@marlbridge.example` }),
      isIn: async (id, { conversation }) => membership.tells(id, conversation),
    },
    files,
    partnership: examplePartnership,
    form,
    settings: {
      administrators: ['casey'],
      tenants: [tenant],
      matchingKey: 'a key of at least thirty-two characters',
      holidays: shippedBankHolidays,
      limits: { perConversation: [{ count: 1000, seconds: 1 }], perTenantPerSecond: 1000, mostAttempts: 8 },
    },
    now: () => now,
    newId: () => `id-${String(++ids).padStart(20, '0')}`,
    random: (below) => Math.floor(((Math.sin(++ids) + 1) / 2) * below) % below,
    log: { info: log, warn: log, error: log } satisfies Log,
    wait: async (ms) => {
      now = new Date(now.getTime() + ms);
    },
    wake: (aggregate) => {
      const look = lookAt(services, dueHandlers, aggregate).finally(() => background.delete(look));
      background.add(look);
    },
  };
  const draw = renderer('cards', examplePartnership);
  const { byVerb, byWords } = catalogue(allActions);

  async function done(person: Person, place: Place, verb: string, data: object) {
    const turn: Turn = { services, person, place };
    const outcome = (await byVerb(verb)?.perform(data, turn)) ?? outOfDate;
    await Promise.all(background);
    return answerTo(outcome);
  }

  return {
    services,
    connector,
    files,
    logged,
    rosters,
    membership,
    draw,
    done,
    byWords,
    pass: (hours: number) => {
      now = new Date(now.getTime() + hours * hour);
    },
    tick: () => tick(services, dueHandlers),
    /** Somebody in their own chat, or in a channel. They have opened the app's chat before. */
    async person(id: string, name: string): Promise<Seat> {
      const person = { id, name, email: null, tenant };
      const address = { conversation: `chat of ${id}`, serviceUrl, tenant, kind: 'personal' } as const;
      await met(services, person, address);
      return seatOf({ connector, draw, done, byWords }, person, { address, team: null });
    },
    inChannel: (person: Person, channel: string): Seat => {
      const address = { conversation: channel, serviceUrl, tenant, kind: 'channel' } as const;
      const team = { team: `team of ${channel}`, serviceUrl, tenant, name: 'Case review panel', channel };
      return seatOf({ connector, draw, done, byWords }, person, { address, team });
    },
  };
}
export type World = Awaited<ReturnType<typeof world>>;
export type Draw = (view: CardView) => object;
