import type { Outcome, Place, Turn } from '../../src/action.ts';
import { allActions } from '../../src/app.ts';
import type { CardView } from '../../src/card-view.ts';
import { rememberChat } from '../../src/people/chats.ts';
import { rememberPerson } from '../../src/people/known-people.ts';
import type { Person } from '../../src/people/person.ts';
import { type Role, rolesPartition } from '../../src/people/roles.ts';
import type { Services } from '../../src/services.ts';
import { catalogue } from '../../src/teams/catalogue.ts';
import { turnedAway } from '../../src/teams/door.ts';
import { type KeptFiles, keptFiles } from '../support/files.ts';
import { type Changed, undoableTables } from '../support/undoable-tables.ts';
import { tenant, world } from '../support/world.ts';
import { carriers } from './came.ts';
import { type Presser, people } from './people.ts';

const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const door = { tenants: [tenant], serviceHosts: ['smba.trafficmanager.net'], https: true };

/** What came of one press. */
export interface Pressed {
  /** Null when the door turned them away. */
  readonly outcome: Outcome | null;
  /** What was posted or put elsewhere than in the pressed card. */
  readonly posted: readonly { readonly conversation: string; readonly card: CardView }[];
  readonly files: KeptFiles['offered'];
  readonly handedOver: KeptFiles['handedOver'];
  readonly changes: readonly Changed[];
}
type Where = 'own chat' | { readonly channel: string };

const personOf = ({ id, letIn }: Pick<Presser, 'id' | 'letIn'>): Person => {
  const email = id === 'guest' ? 'guest_elsewhere.example#EXT#@marlbridge.example' : `${id}@marlbridge.example`;
  const name = id in carriers ? carriers[id as keyof typeof carriers].name : `Of ${id}`;
  return { id, name, email, tenant: letIn ? tenant : 'somewhere-else' };
};

/** The app with everybody in it: each press can be taken back, so that the next one finds everything as it was. */
export async function office(everybody: readonly Presser[] = people) {
  const store = undoableTables();
  const here = world(store.tables);
  const sent = recordingTeams();
  const administrators = everybody.filter(({ role }) => role === 'administrator').map(({ id }) => id);
  const services: Services = {
    ...here.services,
    ...sent.ports,
    // Who has left a channel is told so by their id.
    directory: { ...here.services.directory, isIn: async (id) => !id.endsWith('-left') },
    settings: { ...here.services.settings, administrators },
    // What is to be said is looked at where it is stored; nothing is sent.
    wake: () => {},
  };
  for (const { id, role } of everybody) await comes(services, id, role);
  for (const [id, { role }] of Object.entries(carriers)) await comes(services, id, role);
  const { byVerb } = catalogue(allActions);

  async function press(by: Pick<Presser, 'id' | 'letIn'>, verb: string, data: object, where: Where = 'own chat') {
    const person = personOf(by);
    const place = placeOf(person, where);
    const action = byVerb(verb);
    if (!action) throw new Error(`no verb ${verb}`);
    sent.forget();
    const outcome = turnedAway(activityOf(person, place), door)
      ? null
      : await action.perform(data, { services, person, place });
    return { outcome, posted: sent.posted(), files: sent.offered(), handedOver: sent.handedOver() };
  }

  return {
    services,
    /** Somebody before a card in their own chat. */
    turnOf: (id: string): Turn => {
      const person = personOf({ id, letIn: true });
      return { services, person, place: placeOf(person, 'own chat') };
    },
    /** What is done so stays. */
    async does(id: string, verb: string, data: object, where?: Where) {
      const { outcome } = await press({ id, letIn: true }, verb, data, where);
      here.pass(1 / 60);
      store.keep();
      return outcome;
    },
    /** What is tried so is taken back at once. */
    async tries(by: Presser, verb: string, data: object, where?: Where): Promise<Pressed> {
      const pressed = await press(by, verb, data, where);
      return { ...pressed, changes: await store.undone() };
    },
    keep: store.keep,
  };
}
export type WholeOffice = Awaited<ReturnType<typeof office>>;

async function comes({ tables }: Services, id: string, role: Role | null): Promise<void> {
  const person = personOf({ id, letIn: true });
  await rememberPerson(tables, person);
  await rememberChat(tables, id, placeOf(person, 'own chat').address);
  if (role === null || role === 'administrator') return;
  const doer = { id, name: person.name };
  const body = { kind: 'held', role, person: doer, given: { at: '2026-12-01T09:00:00.000Z', by: doer } };
  await tables.people.commit(rolesPartition, [{ kind: 'put', key: `role:held:${role}:${id}`, body }]);
}

function placeOf({ id, tenant: own }: Person, where: Where): Place {
  const [conversation, kind] = where === 'own chat' ? [`chat of ${id}`, 'personal'] : [where.channel, 'channel'];
  const address = { conversation, serviceUrl, tenant: own, kind } as Place['address'];
  const team = { team: `team of ${conversation}`, serviceUrl, tenant: own, name: null, channel: conversation };
  return { address, pressed: { address, activityId: `${conversation}/1` }, team: kind === 'channel' ? team : null };
}

/** As much of what Teams sends as the door looks at. */
const activityOf = ({ id }: Person, { address }: Place) => ({
  ...{ type: 'invoke', channelId: 'msteams', serviceUrl, from: { id: `29:${id}` }, recipient: { id: 'bot' } },
  conversation: { id: address.conversation, tenantId: address.tenant },
  channelData: { tenant: { id: address.tenant } },
});

function recordingTeams() {
  let posted: { conversation: string; card: CardView }[] = [];
  let files = keptFiles();
  const ports: Pick<Services, 'messenger' | 'files'> = {
    messenger: {
      async post(address, card) {
        posted.push({ conversation: address.conversation, card });
        return { address, activityId: `${address.conversation}/posted` };
      },
      async update({ address }, card) {
        posted.push({ conversation: address.conversation, card });
      },
      personalChat: async (id, via) => ({ ...via, conversation: `chat of ${id}`, kind: 'personal' }),
    },
    files: { offer: (...what) => files.offer(...what), handOver: (...what) => files.handOver(...what) },
  };
  return {
    ports,
    posted: () => posted,
    offered: () => files.offered,
    handedOver: () => files.handedOver,
    forget: () => {
      posted = [];
      files = keptFiles();
    },
  };
}
