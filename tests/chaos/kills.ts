import { setTimeout as pause } from 'node:timers/promises';
import { azureTables } from '../../src/tables/azure-table.ts';
import { adultAnswers, bothAnswers, childAnswers } from '../support/answers.ts';
import { azuriteChild } from './support/azurite-child.ts';
import { pressed, referrer } from './support/cast.ts';
import { deliver } from './support/client.ts';
import { type Edge, edge as startEdge } from './support/edge.ts';
import { type Inspection, inspected } from './support/faults-found.ts';
import { acknowledges, sends, withdraws } from './support/form-presses.ts';
import { comes, type Ready, readyForm, setUpOffice } from './support/office.ts';
import { type NamedPress, panelPresses, stepsFilledIn } from './support/panel-journey.ts';
import { type AppProcess, appProcess } from './support/process.ts';
import { type Chance, chanceOf } from './support/seed.ts';
import { settledAt } from './support/settled.ts';
import { type StorageProxy, storageProxy } from './support/storage-proxy.ts';
import { allStored } from './support/stored.ts';

export interface KillFigures extends Inspection {
  readonly kills: number;
  /** Forms sent to the app while it was being killed. */
  readonly forms: number;
  readonly lostPresses: number;
  /** Messages that nobody could be sure of, until somebody looked. */
  readonly unsure: number;
}

interface Work {
  readonly form: Ready;
  /** What the referrer, the coordinator and the panel still have to do, in order. */
  todo: NamedPress[];
  refused: number;
}
/** A step refused so often, by a living app, will never be done. */
const mostRefused = 200;

interface Scene {
  readonly edge: Edge;
  readonly chance: Chance;
  readonly works: Work[];
  lost: number;
}

/**
 * Kills the app at random calls to storage and to Teams, while forms are sent, acknowledged, decided and withdrawn; starts it again each
 * time; then lets everything be done and finished, and looks at what there is.
 * @param wait seconds that the last process has to take over what the dead ones had begun, before time is put forward
 */
export async function killedAgainAndAgain(kills: number, seed: number, wait = 0): Promise<KillFigures> {
  const azurite = await azuriteChild();
  const proxy = await storageProxy(azurite.connectionString);
  const edge = await startEdge();
  const tables = await azureTables({ kind: 'connection-string', text: azurite.connectionString });
  const scene: Scene = { edge, chance: chanceOf(seed), works: [], lost: 0 };
  try {
    await setUpOffice(tables, edge);
    for (let kill = 0; kill < kills; kill += 1) {
      for (const number of [1, 2, 3]) scene.works.push(await newWork(scene, tables, kill * 3 + number));
      const app = await appProcess(proxy.connectionString);
      aimed(scene, app, proxy);
      await Promise.race([app.ended, worked(scene, app)]);
      app.kill();
      await app.ended;
      proxy.disturb = () => null;
      edge.disturb = () => null;
    }
    const last = await appProcess(proxy.connectionString);
    await worked(scene, last);
    await pause(wait * 1000);
    await last.stop();
    const rows = () => allStored(azurite.connectionString);
    const unsure = await settledAt(azurite.connectionString, edge, rows);
    const references = scene.works.flatMap(({ form }) => form.references);
    const found = inspected(await rows(), edge, references);
    return { ...found, unsure, kills, forms: scene.works.length, lostPresses: scene.lost };
  } finally {
    await Promise.all([proxy.close(), edge.close(), azurite.stop()]);
  }
}

const answers = [childAnswers, adultAnswers, bothAnswers];

async function newWork(scene: Scene, tables: Parameters<typeof setUpOffice>[0], number: number): Promise<Work> {
  const owner = referrer(number % 7);
  await comes(tables, scene.edge, owner);
  const one = scene.chance.pick(answers);
  const form = await readyForm({ tables, ...scene, now: new Date() }, owner, `form-${number}`, one);
  const todo = scene.chance.pick(one === childAnswers ? [...ways, decided, decided] : ways);
  if (todo === decided) await stepsFilledIn({ tables, edge: scene.edge, now: new Date() }, form);
  return { form, todo: [...todo], refused: 0 };
}

const send = { name: 'send', press: sends };
const acknowledge = { name: 'acknowledge', press: acknowledges };
const withdraw = { name: 'withdraw', press: withdraws };
const ways: readonly (readonly NamedPress[])[] = [
  [send],
  [send, acknowledge],
  [send, acknowledge, withdraw],
  [send, withdraw],
];
/** Answered, decided and closed; its people press one after the other. */
const decided: readonly NamedPress[] = [send, ...panelPresses];

/** The process is killed at one of its calls, to storage or to Teams: before the call is taken, or when it has been done and not yet answered. */
function aimed({ edge, chance }: Scene, app: AppProcess, proxy: StorageProxy): void {
  const happens = chance.pick([true, false]);
  const isHit = countsTo(chance.below(60) + 1, app);
  const isHitAtTeams = countsTo(chance.below(6) + 1, app);
  const atTeams = chance.pick([true, false]);
  proxy.disturb = () => (!atTeams && isHit() && !happens ? 'cut before' : null);
  edge.disturb = () => (atTeams && isHitAtTeams() && !happens ? { status: null, happened: false } : null);
}

function countsTo(nth: number, app: AppProcess): () => boolean {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === nth) app.kill();
    return calls === nth;
  };
}

/** Four people at once press whatever comes next, until the process ends or nothing is left. */
async function worked(scene: Scene, app: AppProcess): Promise<void> {
  let gone = false;
  void app.ended.then(() => {
    gone = true;
  });
  const worker = async () => {
    for (;;) {
      const open = scene.works.filter(({ todo }) => todo.length > 0);
      if (gone || open.length === 0) return;
      if ((await next(scene, app, scene.chance.pick(open))) === 'lost') await pause(20);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

async function next(scene: Scene, app: AppProcess, work: Work): Promise<string> {
  const [step] = work.todo;
  if (!step) return 'done';
  const answer = await deliver(app.url, pressed(step.press(work.form, scene.edge), scene.edge.url));
  if (answer.kind === 'lost') scene.lost += 1;
  if (answer.kind === 'card' && work.todo[0] === step) work.todo.shift();
  if (answer.kind === 'words') work.refused += 1;
  if (work.refused > mostRefused) throw new Error(`${step.name} of ${work.form.id}: ${JSON.stringify(answer)}`);
  return answer.kind;
}
