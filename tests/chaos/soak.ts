import { setTimeout as pause } from 'node:timers/promises';
import { azureTables } from '../../src/tables/azure-table.ts';
import { childAnswers } from '../support/answers.ts';
import { azuriteChild } from './support/azurite-child.ts';
import { casey, ownChatOf, type Player, pressed, priya, referrer } from './support/cast.ts';
import { deliver } from './support/client.ts';
import { type Edge, edge as startEdge } from './support/edge.ts';
import { inspected } from './support/faults-found.ts';
import { comes, readyForm, setUpOffice } from './support/office.ts';
import { appProcess } from './support/process.ts';
import { chanceOf } from './support/seed.ts';
import { settledAt } from './support/settled.ts';
import { allStored } from './support/stored.ts';

export interface SoakFigures {
  readonly minutes: number;
  readonly clients: number;
  readonly presses: number;
  readonly failed: readonly string[];
  /** Milliseconds: half of the answers came sooner; 95 of 100; 99 of 100. */
  readonly ms: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** Bytes of the app's process, once in each tenth of the time. */
  readonly memory: readonly number[];
  readonly faults: readonly string[];
}

interface Scene {
  readonly url: string;
  readonly edge: Edge;
  readonly tables: Awaited<ReturnType<typeof azureTables>>;
  readonly until: number;
  readonly times: number[];
  readonly failed: string[];
  readonly references: string[];
}

/** So many people work without a pause: most fill in pages, and now and then a form is sent, opened, acknowledged and withdrawn. */
export async function soaked(minutes: number, clients: number, seed: number): Promise<SoakFigures> {
  const azurite = await azuriteChild();
  const edge = await startEdge();
  const storage = azurite.connectionString;
  const tables = await azureTables({ kind: 'connection-string', text: storage });
  await setUpOffice(tables, edge);
  const app = await appProcess(storage);
  const until = Date.now() + minutes * 60_000;
  const scene: Scene = { url: app.url, edge, tables, until, times: [], failed: [], references: [] };
  try {
    const memory: number[] = [];
    const watching = watched(scene, minutes, () => memory.push(app.memory()));
    await Promise.all(Array.from({ length: clients }, (_, number) => works(scene, number, seed + number)));
    await watching;
    const failed = [...scene.failed, ...app.errors()].slice(0, 20);
    await app.stop();
    await settledAt(storage, edge, () => allStored(storage));
    const { faults } = inspected(await allStored(storage), edge, scene.references);
    const sorted = scene.times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
    const ms = { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
    return { minutes, clients, presses: sorted.length, failed, ms, memory, faults };
  } finally {
    await app.stop();
    await Promise.all([edge.close(), azurite.stop()]);
  }
}

async function watched({ until }: Scene, minutes: number, look: () => void): Promise<void> {
  while (Date.now() < until) {
    await pause((minutes * 60_000) / 10);
    look();
  }
}

/** One partner at work: thirty pages of one form for each form that is sent. */
async function works(scene: Scene, number: number, seed: number): Promise<void> {
  const owner = referrer(number);
  await comes(scene.tables, scene.edge, owner);
  const chance = chanceOf(seed);
  for (let round = 0; Date.now() < scene.until; round += 1) {
    await fillsIn(scene, owner, `soak-${number}-${round}`);
    const form = await readyForm(
      { ...scene, chance, now: new Date() },
      owner,
      `ready-${number}-${round}`,
      childAnswers,
    );
    const [reference = ''] = form.references;
    scene.references.push(reference);
    const does = (by: Player, verb: string, data: object) =>
      press(scene, by, verb, { ...data }, by === owner ? form.card : null);
    await does(owner, 'notification-form/submit', { draft: form.id, confirmed: 'true' });
    await does(casey, 'referral/acknowledge', { reference });
    await does(priya, 'referral/open', { reference });
    await does(owner, 'referral/status', { reference });
    await does(owner, 'referral/confirm-withdrawal', { reference, reason: 'Invented: sent by mistake.' });
  }
}

async function fillsIn(scene: Scene, owner: Player, draft: string): Promise<void> {
  const card = scene.edge.place(ownChatOf(owner.id));
  await press(scene, owner, 'notification-form/begin', { draft }, card);
  await press(
    scene,
    owner,
    'notification-form/answer',
    { draft, page: 'route', seen: 0, from: '', go: 'continue', route: 'child' },
    card,
  );
  for (let page = 1; page <= 28 && Date.now() < scene.until; page += 1) {
    const typed = { youName: owner.name, youJob: `Invented, ${page}`, youEmail: owner.email, youPhone: '01632 960144' };
    const data = {
      draft,
      page: 'your-details',
      seen: page - 1,
      from: '',
      go: 'continue',
      youOrganisation: 'police',
      ...typed,
    };
    await press(scene, owner, 'notification-form/answer', data, card);
  }
  await press(scene, owner, 'notification-form/discard', { draft, sure: 'yes' }, card);
}

/** Without a card of their own, they press on one that is put in their chat. */
async function press(scene: Scene, by: Player, verb: string, data: object, card: string | null): Promise<void> {
  const on = card ?? scene.edge.place(ownChatOf(by.id));
  const answer = await deliver(
    scene.url,
    pressed({ by, where: 'own-chat', verb, data: { ...data }, on }, scene.edge.url),
  );
  scene.times.push(answer.ms);
  const went = answer.kind === 'card' || (answer.kind === 'words' && !answer.words.startsWith('Sorry'));
  if (!went && scene.failed.length < 20) scene.failed.push(`${verb}: ${JSON.stringify(answer).slice(0, 300)}`);
}
