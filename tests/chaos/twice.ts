import { childAnswers } from '../support/answers.ts';
import { type PlacedRow, rememberingTables } from '../support/remembering-tables.ts';
import { leavesBriefing } from './support/briefing-presses.ts';
import { newActivityId, pressed, referrer } from './support/cast.ts';
import { type Answered, deliver } from './support/client.ts';
import { edge as startEdge } from './support/edge.ts';
import { everyPress, leavesUnsure } from './support/every-press.ts';
import { inspected } from './support/faults-found.ts';
import { instance } from './support/instance.ts';
import { type Journey, journeyOf, type Stage, type Step, taken } from './support/journey.ts';
import { setUpOffice } from './support/office.ts';
import { clock } from './support/own-clock.ts';
import { chanceOf } from './support/seed.ts';
import { unhurried } from './support/unhurried.ts';

/** How an activity arrives: once, or a second time after the first or with it, under the same id or another. */
export const arrivals = ['once', 'again', 'again, new id', 'at once', 'at once, new id'] as const;
export type Arrival = (typeof arrivals)[number];

/** What one press left: what is stored, what stands in every conversation, and what it was answered. */
export interface Left {
  readonly step: string;
  readonly stored: readonly string[];
  readonly stands: readonly string[];
  /** One answer for each time it was delivered. */
  readonly answers: readonly Answered[];
}

/** Every button of the app pressed in order, each delivered so; and what was wrong at the end. */
export async function everyPressArriving(
  arrival: Arrival,
): Promise<{ left: readonly Left[]; faults: readonly string[] }> {
  const { tables, rows } = rememberingTables(unhurried());
  const edge = await startEdge(0);
  const time = clock(0, Date.parse('2026-12-14T12:00:00Z'));
  const app = await instance(tables, time);
  const stage: Stage = { tables, edge, app, clock: time, chance: chanceOf(1) };
  try {
    await setUpOffice(tables, edge);
    await leavesUnsure(tables, edge);
    await leavesBriefing(tables, edge);
    const journey = await journeyOf(stage, referrer(1), 'j1', childAnswers);
    const left: Left[] = [];
    for (const step of everyPress) {
      const answers = await arrives(stage, journey, step, arrival);
      const stored = (await rows()).filter(isComparable).map(storedText);
      const stands = [...edge.conversations].flatMap(([conversation, cards]) =>
        cards.map(({ card }) => `${conversation} ${standingText(card)}`),
      );
      left.push({ step: step.name, stored: stored.sort(), stands: stands.sort(), answers });
    }
    const faults = inspected(
      (await rows()).filter(({ table }) => table !== 'agenda'),
      edge,
      journey.form.references,
    ).faults;
    return { left, faults };
  } finally {
    await app.close();
    await edge.close();
  }
}

async function arrives(stage: Stage, journey: Journey, step: Step, arrival: Arrival): Promise<readonly Answered[]> {
  if ('minutes' in step) {
    await taken(stage, journey, step);
    return [];
  }
  const first = pressed(step.press(stage, journey), stage.edge.url);
  const second = arrival.endsWith('new id') ? { ...first, id: newActivityId() } : first;
  const { url } = stage.app;
  if (arrival === 'once') return settledAnswers(stage, [await deliver(url, first)]);
  if (arrival.startsWith('at once'))
    return settledAnswers(stage, await Promise.all([deliver(url, first), deliver(url, second)]));
  return settledAnswers(stage, [await deliver(url, first), await deliver(url, second)]);
}

async function settledAnswers({ app }: Stage, answers: readonly Answered[]): Promise<readonly Answered[]> {
  await app.idle();
  return answers;
}

/** Each time a case is shown is a look of its own; a mark says only that its message waits, and the agenda when it is tried again. */
const isComparable = ({ table, row }: PlacedRow): boolean =>
  table !== 'agenda' && !row.key.startsWith('look:') && !row.key.startsWith('open:');

/** How often a message was tried is chance: two answers in one chat can meet. That each arrived is seen at the end. */
const storedText = ({ table, row }: PlacedRow): string =>
  plain(
    `${table} ${row.partition} ${row.key} ${JSON.stringify(row.body).replace(/"delivery":\{.*\},"settle/, '"settle')}`,
  );

/** These say what was there before, and who looked: of a repeat they rightly say more, or less. */
const tellsOfBefore = /^(History of|Access log|The panel’s channels)/;

function standingText(card: object): string {
  const title = 'fallbackText' in card ? String(card.fallbackText) : '';
  return plain(tellsOfBefore.test(title) ? title : JSON.stringify(card));
}

/** Without what differs from run to run: ids, references, and the cards' own numbers. */
const plain = (text: string): string =>
  text
    .replace(/CR-\w{3}-\w{3}/g, '<reference>')
    .replace(/id-\d+-\d{16}/g, '<id>')
    .replace(/card-\d+/g, '<card>')
    .replace(/127\.0\.0\.1:\d+/g, '<host>')
    .replace(/\b\d{13}\b/g, '<moment>');

/** What the second delivery did that the first had not: rows and cards there should not be. */
export function moreThanOnce(once: readonly Left[], twice: readonly Left[]): string[] {
  return once.flatMap((one, at) => {
    const other = twice[at];
    const before = { one: once[at - 1], other: twice[at - 1] };
    if (!other) return [`${one.step} was not reached`];
    const stored = differences(added(before.one?.stored, one.stored), added(before.other?.stored, other.stored));
    const stands = differences(added(before.one?.stands, one.stands), added(before.other?.stands, other.stands));
    const unwell = other.answers.filter(({ kind }) => kind !== one.answers[0]?.kind);
    return [
      ...[...stored, ...stands].map((what) => `${one.step}: ${what}`),
      ...unwell.map(
        (answer) => `${one.step} is answered with ${answer.kind}${answer.kind === 'words' ? `: ${answer.words}` : ''}`,
      ),
    ];
  });
}

/** Rows that are there now and were not, as often as there are more of them. */
function added(before: readonly string[] = [], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const differences = (once: readonly string[], twice: readonly string[]): string[] => [
  ...added(once, twice).map((what) => `once more: ${what.slice(0, 300)}`),
  ...added(twice, once).map((what) => `missing: ${what.slice(0, 300)}`),
];
