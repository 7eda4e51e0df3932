import { type HistoryEntry, historyOf } from '../../../src/change.ts';
import { ReferralReference } from '../../../src/referral/reference.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { aggregateOf, readReferral } from '../../../src/referral/referral-store.ts';
import { bothAnswers } from '../../support/answers.ts';
import { refers } from '../../support/fills-in.ts';
import { gives, panelOf } from '../../support/panel.ts';
import { type Player, players } from '../../support/random-case.ts';
import type { Rendered } from '../../support/rendered.ts';
import type { Seat } from '../../support/seat.ts';
import { undoableTables } from '../../support/undoable-tables.ts';
import { type World, world } from '../../support/world.ts';

/** The name of whom the cases are about: it is typed in the form and nowhere else. */
export const named = 'Quillon Placeholder-Canary';

/** The app with everybody who may press in it, and the two cases of one form; `undone` puts back what was pressed. */
export interface Scene {
  readonly here: World;
  readonly seatOf: ReadonlyMap<Player, Seat>;
  readonly references: readonly ReferralReference[];
  undone(): Promise<unknown>;
}

export async function sceneOf(): Promise<Scene> {
  const { tables, keep, undone } = undoableTables();
  const here = world(tables);
  const { robin, casey, channel } = await panelOf(here);
  const seatOf = new Map<Player, Seat>();
  for (const player of players) seatOf.set(player, await seated(here, casey, player));
  await refers(robin, { ...bothAnswers, childName: named, adultName: named });
  await here.tick();
  await acknowledges(channel(casey));
  const references = [...new Set(robin.card().text.match(/CR-\w{3}-\w{3}/g))].map((one) =>
    ReferralReference.parse(one),
  );
  keep();
  return { here, seatOf, references, undone };
}

/** Every referral that the channel tells of. */
async function acknowledges(seat: Seat): Promise<void> {
  const waits = ({ buttons }: Rendered) => buttons.some(({ title }) => title === 'Acknowledge');
  for (let next = seat.cards().find(waits); next; next = seat.cards().find(waits)) {
    await seat.pressesOn(next, 'Acknowledge');
  }
}

async function seated(here: World, administrator: Seat, { person, roles }: Player): Promise<Seat> {
  const seat = await here.person(person.id, person.name);
  await seat.says('menu');
  for (const role of roles) if (role !== 'coordinator') await gives(administrator, role, person.id);
  return seat;
}

/** A case as it is stored: its record and all lines of its history. */
export interface Stored {
  readonly referral: Referral;
  readonly history: readonly HistoryEntry[];
}

export async function storedCase({ here }: Scene, reference: ReferralReference): Promise<Stored> {
  const { tables } = here.services;
  const referral = await readReferral(tables, reference);
  if (!referral) throw new Error(`${reference} is gone`);
  return { referral, history: await historyOf(tables, aggregateOf(reference)) };
}
