import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import {
  type Action,
  action,
  nothing,
  type Outcome,
  post,
  show,
  showOnlyToPresser,
  type Turn,
} from '../../src/action.ts';
import { told } from '../../src/app.ts';
import type { CardView } from '../../src/card-view.ts';
import type { TeamsSignIn } from '../../src/config/teams-sign-in.ts';
import { OfferAnswer } from '../../src/file-consent.ts';
import { handedOver, notWanted } from '../../src/file-views.ts';
import { jsonLog } from '../../src/log.ts';
import { met } from '../../src/met.ts';
import { Refusal } from '../../src/refusal.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import type { Rate } from '../../src/teams/allowance.ts';
import { teamsBot } from '../../src/teams/bot.ts';
import { catalogue } from '../../src/teams/catalogue.ts';
import { conversations } from '../../src/teams/conversations.ts';
import { teamsFiles } from '../../src/teams/file-consent.ts';
import { renderer } from '../../src/teams/render.ts';
import { teamsDirectory } from '../../src/teams/roster.ts';
import { teamsServer } from '../../src/teams/server.ts';
import { teamsAuthentication } from '../../src/teams/sign-in.ts';
import { TeamsAdapter } from '../../src/teams/teams-adapter.ts';
import { teamsMessenger } from '../../src/teams/teams-messenger.ts';
import { examplePartnership } from '../support/partnership.ts';
import { servicesOn } from '../support/turn.ts';
import { tenant } from './recorded.ts';

export const notice = (title: string): CardView => ({ template: 'common/notice', data: { title, paragraphs: [] } });

/** One action of each kind of outcome, so that how Teams is answered can be seen without any slice. */
const outcomes: Record<string, (turn: Turn) => Outcome | Promise<Outcome>> = {
  show: () => show(notice('Shown')),
  only: () => showOnlyToPresser(notice('Only you')),
  post: () => post(notice('Posted')),
  nothing: () => nothing,
  refuse: () => new Refusal('too-late', 'Already done.'),
  fail: () => JSON.parse('typed by a person'),
  unknown: () => show({ template: 'no/such-card', data: {} }),
  stall: () => new Promise<never>(() => {}),
};
const kinds: Action[] = Object.entries(outcomes).map(([name, run]) =>
  action({
    verb: `try/${name}`,
    words: [`try ${name}`],
    allow: 'anyone',
    data: z.object({}),
    run: async (_, turn) => run(turn),
  }),
);
/** Nobody is to know who did it. */
const quiet = action({
  verb: 'try/quiet',
  allow: 'anyone',
  unlogged: true,
  data: z.object({}),
  run: async () => showOnlyToPresser(notice('Only you')),
});
const chat = ['menu', 'unknown', 'install'].map((name) =>
  action({ verb: `chat/${name}`, allow: 'anyone', data: z.object({}), run: async () => show(notice(name)) }),
);

export const casePack = Buffer.from('%PDF-1.7 made anew each time it is wanted');
/** As an export does it: offers a file, and makes it again for whoever accepts. */
const fileActions = [
  action({
    verb: 'try/offer',
    allow: 'anyone',
    data: z.object({}),
    run: async (_, { services, place }) => {
      const context = { verb: 'try/hand-over', reference: 'CR-7KQ-2MF', id: 'export-1' };
      const name = 'CR-7KQ-2MF case pack 2026-11-22.pdf';
      await services.files.offer(place.address, { name, description: 'Case pack', bytes: casePack, context });
      return nothing;
    },
  }),
  action({
    verb: 'try/hand-over',
    allow: 'anyone',
    only: 'personal',
    data: OfferAnswer,
    run: async ({ consent }, { services, place }) => {
      if (!consent) return show(notWanted);
      return (await services.files.handOver(place.address, consent, casePack)) ?? show(handedOver);
    },
  }),
];

export interface Options {
  readonly signIn?: TeamsSignIn;
  readonly cloud?: Parameters<typeof teamsAuthentication>[2];
  readonly tables?: Tables;
  readonly hosts?: readonly string[];
  readonly fileHosts?: readonly string[];
  readonly ready?: () => Promise<void>;
  readonly perPerson?: Rate;
  /** Beside those of the tests. */
  readonly actions?: readonly Action[];
}

/** The real server, adapter and bot, with no sign-in unless one is given. */
export async function appUnderTest({
  signIn,
  cloud,
  tables = memoryTables(),
  hosts = ['127.0.0.1'],
  fileHosts = ['127.0.0.1'],
  ready = async () => {},
  perPerson,
  actions = [],
}: Options = {}) {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => void lines.push(line),
    () => new Date(),
  );
  const adapter = new TeamsAdapter(teamsAuthentication(signIn ?? null, undefined, cloud));
  const render = renderer('cards', examplePartnership);
  const teams = conversations(adapter, signIn?.appId ?? '');
  const now = () => new Date();
  const messenger = teamsMessenger(teams, render);
  const directory = teamsDirectory(teams, now, log);
  const files = teamsFiles(teams, { serviceHosts: fileHosts, https: false }, log);
  const services = { ...servicesOn(tables), messenger, directory, files, log, now };
  const bot = teamsBot({
    services,
    catalogue: catalogue([...kinds, quiet, ...chat, ...fileActions, ...actions]),
    render,
    met,
    told,
    perPerson,
  });
  const door = { tenants: [tenant], serviceHosts: hosts, https: false };
  const server = teamsServer({ adapter, door, turn: (context) => bot.run(context), ready, log, newId: () => 'ref-1' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = async (activity: unknown, headers: Record<string, string> = {}) => {
    const body = typeof activity === 'string' ? activity : JSON.stringify(activity);
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
    const response = await fetch(`${url}/api/messages`, init);
    const text = await response.text();
    return { status: response.status, text, json: text ? JSON.parse(text) : null, headers: response.headers };
  };
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url, send, close, lines, services, server };
}
