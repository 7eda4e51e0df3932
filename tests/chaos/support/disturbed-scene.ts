import { azureTables, type Patience } from '../../../src/tables/azure-table.ts';
import { childAnswers } from '../../support/answers.ts';
import { azuriteChild } from './azurite-child.ts';
import { ownChatOf, referrer } from './cast.ts';
import type { Answered } from './client.ts';
import { type Edge, edge as startEdge } from './edge.ts';
import { type Inspection, inspected } from './faults-found.ts';
import { instance } from './instance.ts';
import { isWell, type Journey, journeyOf, type Stage, type Step, taken, type Way } from './journey.ts';
import { setUpOffice } from './office.ts';
import { clock } from './own-clock.ts';
import { chanceOf } from './seed.ts';
import { settled } from './settled.ts';
import { type StorageProxy, storageProxy } from './storage-proxy.ts';
import { allStored } from './stored.ts';

/** Milliseconds that storage is waited for here, so that silence costs less than in earnest. */
const shortPatience: Patience = { read: 1_200, commit: 1_200 };

export interface DisturbedFigures extends Inspection {
  readonly journeys: number;
  /** Presses that were answered with an apology or not at all, and made once more. */
  readonly pressedAgain: number;
  readonly slowestMs: number;
  readonly unsure: number;
}

export interface DisturbedScene extends Stage {
  readonly proxy: StorageProxy;
  readonly faults: string[];
  readonly references: string[];
  pressedAgain: number;
  slowestMs: number;
}

/** Prepares one disturbance, for the journey that follows. */
export type Prepare = (scene: DisturbedScene) => { readonly name: string; calm(): void };

/** Journeys on storage and Teams that can be disturbed; then all is settled, and looked at. */
export async function withScene(
  work: (scene: DisturbedScene) => Promise<number>,
  patience: 'short' | 'usual' = 'short',
): Promise<DisturbedFigures> {
  const azurite = await azuriteChild();
  const proxy = await storageProxy(azurite.connectionString);
  const edge = await startEdge();
  const tables = await azureTables({ kind: 'connection-string', text: azurite.connectionString });
  const disturbed = await azureTables(
    { kind: 'connection-string', text: proxy.connectionString },
    patience === 'short' ? shortPatience : undefined,
  );
  const time = clock();
  const app = await instance(disturbed, time);
  const counts = { pressedAgain: 0, slowestMs: 0 };
  const scene: DisturbedScene = {
    tables,
    edge,
    app,
    clock: time,
    chance: chanceOf(7),
    proxy,
    faults: [],
    references: [],
    ...counts,
  };
  try {
    await setUpOffice(tables, edge);
    const journeys = await work(scene);
    const rows = () => allStored(azurite.connectionString);
    const unsure = await settled({ app, clock: time, edge, rows });
    const found = inspected(await rows(), edge, scene.references);
    const { pressedAgain, slowestMs } = scene;
    return { ...found, faults: [...scene.faults, ...found.faults], journeys, pressedAgain, slowestMs, unsure };
  } finally {
    await app.close();
    await Promise.all([proxy.close(), edge.close(), azurite.stop()]);
  }
}

/** One referral on its way, disturbed once. A press that did not go well left its card as it was, and goes well the next time. */
export async function journeyed(scene: DisturbedScene, way: Way, number: number, prepare: Prepare): Promise<void> {
  const journey = await journeyOf(scene, referrer(number), `j${number}`, childAnswers);
  await way.prepared(scene, journey);
  scene.references.push(...journey.form.references);
  const { name, calm } = prepare(scene);
  for (const step of way.steps) {
    const before = cardsOf(scene.edge, journey);
    const answer = await taken(scene, journey, step);
    calm();
    if (isWell(answer)) note(scene, answer);
    else await again(scene, journey, step, { name: `${name}, ${step.name}`, before, answer });
  }
  calm();
  scene.proxy.disturb = () => null;
  scene.edge.disturb = () => null;
}

interface Failed {
  readonly name: string;
  readonly before: string;
  readonly answer: Answered | null;
}

async function again(scene: DisturbedScene, journey: Journey, step: Step, failed: Failed): Promise<void> {
  const { answer, before, name } = failed;
  scene.pressedAgain += 1;
  note(scene, answer);
  if (answer?.kind !== 'words') scene.faults.push(`${name}: ${said(answer)}`);
  if (cardsOf(scene.edge, journey) !== before) scene.faults.push(`${name}: its card was changed all the same`);
  const second = await taken(scene, journey, step);
  if (!isWell(second)) scene.faults.push(`${name}, pressed again: ${said(second)}`);
}

const said = (answer: Answered | null): string =>
  answer?.kind === 'words' ? answer.words : `answered with ${answer?.kind}`;

/** The cards in which the referrer types. */
const cardsOf = ({ standing }: Edge, { form, cardOfBegun }: Journey): string => {
  const own = standing(ownChatOf(form.owner.id)).filter(({ id }) => id === form.card || id === cardOfBegun);
  return JSON.stringify(own.map(({ card }) => card));
};

function note(scene: DisturbedScene, answer: Answered | null): void {
  if (answer) scene.slowestMs = Math.max(scene.slowestMs, answer.ms);
}
