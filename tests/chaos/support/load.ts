import { azureTables } from '../../../src/tables/azure-table.ts';
import { childAnswers } from '../../support/answers.ts';
import { azuriteChild } from './azurite-child.ts';
import { type Press, pressed, referrer } from './cast.ts';
import { deliver } from './client.ts';
import { type Edge, edge as startEdge } from './edge.ts';
import { type Inspection, inspected } from './faults-found.ts';
import { acknowledges, adds, sends } from './form-presses.ts';
import { comes, type Ready, readyForm, setUpOffice } from './office.ts';
import { type Chance, chanceOf } from './seed.ts';
import { settledAt } from './settled.ts';
import { allStored } from './stored.ts';

export interface InstanceFigures extends Inspection {
  readonly instances: number;
  /** Forms sent, each to several instances at the same moment. */
  readonly forms: number;
  /** Seconds, by the clock of the instances, from the death of one until another had posted what it had begun. */
  readonly takenOverAfter: number;
  readonly unsure: number;
}

export interface Scene {
  readonly storage: string;
  readonly edge: Edge;
  readonly chance: Chance;
  readonly forms: Ready[];
}

export async function withScene<T>(
  seed: number,
  work: (scene: Scene) => Promise<T>,
): Promise<T & Inspection & { unsure: number }> {
  const azurite = await azuriteChild();
  const edge = await startEdge();
  const scene: Scene = { storage: azurite.connectionString, edge, chance: chanceOf(seed), forms: [] };
  try {
    await setUpOffice(await tablesOf(scene), edge);
    const figures = await work(scene);
    const rows = () => allStored(scene.storage);
    const unsure = await settledAt(scene.storage, edge, rows);
    const references = scene.forms.flatMap((form) => form.references);
    return { ...figures, ...inspected(await rows(), edge, references), unsure };
  } finally {
    await Promise.all([edge.close(), azurite.stop()]);
  }
}

export const tablesOf = ({ storage }: Scene) => azureTables({ kind: 'connection-string', text: storage });

/** Every form is sent to each instance at the same moment, acknowledged at each, and two things are added to it at each. */
export async function loaded(scene: Scene, urls: readonly string[], forms: number): Promise<void> {
  const everywhere = (presses: readonly Press[]) => {
    const activities = presses.map((press) => pressed(press, scene.edge.url));
    return Promise.all(urls.flatMap((url) => activities.map((activity) => deliver(url, activity))));
  };
  for (let number = 0; number < forms; number += 5) {
    const some = await Promise.all([1, 2, 3, 4, 5].map(() => newForm(scene, new Date())));
    await everywhere(some.map(sends));
    await everywhere(some.map((form) => acknowledges(form, scene.edge)));
    await everywhere(some.flatMap((form) => [adds(form, 1), adds(form, 2)]));
  }
}

export async function newForm(scene: Scene, now: Date): Promise<Ready> {
  const owner = referrer(scene.forms.length % 4);
  const tables = await tablesOf(scene);
  await comes(tables, scene.edge, owner);
  const name = `form-${scene.forms.length}-${scene.chance.below(1e9)}`;
  const form = await readyForm({ tables, ...scene, now }, owner, name, childAnswers);
  scene.forms.push(form);
  return form;
}
