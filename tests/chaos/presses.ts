import fc from 'fast-check';
import { bothAnswers, childAnswers } from '../support/answers.ts';
import { readCard } from '../support/rendered.ts';
import { anyPress, type ChosenPress, mutated } from './support/any-press.ts';
import { casey, ownChatOf, type Player, panel, pressed, priya, referrer, typed } from './support/cast.ts';
import { type Answered, deliver } from './support/client.ts';
import { type Edge, edge as startEdge } from './support/edge.ts';
import { inspected } from './support/faults-found.ts';
import { comes, readyForm, setUpChannel, setUpOffice } from './support/office.ts';
import { chanceOf } from './support/seed.ts';
import type { Target } from './support/target.ts';

export interface PressFigures {
  readonly presses: number;
  readonly faults: readonly string[];
  readonly referrals: number;
  /** How many presses were answered with a card, with words, or turned away at the door. */
  readonly answers: Readonly<Record<string, number>>;
  /** Bytes in use, after collecting, when a tenth was done and at the end. */
  readonly memory: readonly [number, number];
}

const people: readonly Player[] = [referrer(1), referrer(2), referrer(3), priya, casey];

/** Presses anything anywhere: what stands on the cards now, what stood there before, what was never there, and broken activities. */
export async function randomPresses(presses: number, seed: number, at: () => Promise<Target>): Promise<PressFigures> {
  const target = await at();
  const edge = await startEdge(0);
  const scene: Scene = { edge, target, faults: [], answers: {}, old: [] };
  try {
    await preparedOffice(scene, seed);
    const first = Math.floor(presses / 10);
    await pressAll(scene, fc.sample(anyPress, { numRuns: first, seed }));
    const before = target.memory();
    await pressAll(scene, fc.sample(anyPress, { numRuns: presses - first, seed: seed + 1 }));
    const after = target.memory();
    // Somebody may have taken the panel's channel away: what waits for one is sent once there is one again.
    await setUpChannel(target.tables, edge);
    await target.settle(edge);
    const found = inspected(await target.rows(), edge, []);
    const { faults, answers } = scene;
    const memory = [before, after] as const;
    return { presses, faults: [...faults, ...found.faults], referrals: found.referrals, answers, memory };
  } finally {
    await target.close();
    await edge.close();
  }
}

async function preparedOffice({ target: { tables }, edge }: Scene, seed: number): Promise<void> {
  const chance = chanceOf(seed);
  await setUpOffice(tables, edge);
  for (const [number, owner] of people.entries()) {
    await comes(tables, edge, owner);
    for (const form of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const name = `form-${number}-${form}`;
      await readyForm({ tables, edge, chance, now: new Date() }, owner, name, chance.pick([childAnswers, bothAnswers]));
    }
  }
}

interface Scene {
  readonly edge: Edge;
  readonly target: Target;
  readonly faults: string[];
  readonly answers: Record<string, number>;
  /** Presses that were possible once. */
  readonly old: Offered[];
}
interface Offered {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly on: string;
}

/** Eight people press at the same time; now and then the app does what is due. */
async function pressAll(scene: Scene, all: readonly ChosenPress[]): Promise<void> {
  for (let at = 0; at < all.length; at += 8) {
    await Promise.all(all.slice(at, at + 8).map((one) => pressOne(scene, one)));
    if (at % 400 === 0) await scene.target.tick();
    for (const line of scene.target.errors()) wrong(scene, line, all.slice(at, at + 8));
  }
}

async function pressOne(scene: Scene, chosen: ChosenPress): Promise<void> {
  const by = people[chosen.who % people.length] ?? casey;
  const activity = activityOf(scene, chosen, by);
  const answer = await deliver(scene.target.url, activity);
  const kind = answer.kind === 'refused' ? `turned away: ${answer.status}` : answer.kind;
  scene.answers[kind] = (scene.answers[kind] ?? 0) + 1;
  const what = whatIsWrong(answer);
  if (what) wrong(scene, what, activity);
}

/** The first are enough to go by. */
function wrong({ faults }: Scene, what: string, after: object): void {
  if (faults.length < 10) faults.push(`${what} after ${JSON.stringify(after).slice(0, 900)}`);
}

function whatIsWrong(answer: Answered): string | null {
  if (answer.kind === 'lost') return 'no answer';
  if (answer.kind === 'refused') return answer.status >= 500 ? `status ${answer.status}` : null;
  return answer.kind === 'words' && answer.words.startsWith('Sorry, something went wrong') ? 'an apology' : null;
}

function activityOf(scene: Scene, chosen: ChosenPress, by: Player): object {
  const { edge } = scene;
  const where = chosen.inPanel ? 'panel' : 'own-chat';
  if (chosen.kind === 'words') return typed(by, where, chosen.text, edge.url);
  const offered = offer(scene, chosen, chosen.inPanel ? panel : ownChatOf(by.id));
  const forged = chosen.kind === 'forged' ? { verb: chosen.verb } : {};
  const data = { ...offered.data, ...chosen.inputs };
  const activity = pressed({ by, where, ...offered, ...forged, data: mutated(data, chosen.mutations) }, edge.url);
  return chosen.kind === 'broken' ? mutated(activity, chosen.mutations) : activity;
}

/** A button that stands there now, filled in as it stands; or one that stood somewhere before. */
function offer(scene: Scene, { kind, which }: ChosenPress, conversation: string): Offered {
  const { edge, old } = scene;
  const stale = old[which % Math.max(old.length, 1)];
  if (stale && (kind === 'stale' || kind === 'forged')) return stale;
  const all = offered(edge, conversation);
  const one = all[which % Math.max(all.length, 1)] ?? { verb: 'chat/menu', data: {}, on: 'card-0' };
  if (old.length < 3_000) old.push(one);
  return one;
}

function offered(edge: Edge, conversation: string): Offered[] {
  return edge
    .standing(conversation)
    .filter((_, at, all) => at < 25 || at >= all.length - 25)
    .flatMap(({ card, id }) => {
      const { buttons, inputs } = readCard(card);
      const filled = Object.fromEntries(inputs.filter(({ value }) => value !== '').map((one) => [one.id, one.value]));
      return buttons.map(({ verb, data }) => ({ verb, data: { ...filled, ...data }, on: id }));
    });
}
