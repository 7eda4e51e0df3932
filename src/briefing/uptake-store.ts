import { type Change, changeAggregate, type Decided, insertAggregate, readRecord } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Aggregate, Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import { readBriefing } from './briefing-store.ts';
import { asBriefed } from './discussing/as-briefed.ts';
import { Uptake } from './uptake.ts';

/** Which briefing, in which conversation. */
export interface UptakePlace {
  readonly briefing: string;
  readonly channel: string;
}

export const uptakeAggregate = ({ briefing, channel }: UptakePlace): Aggregate => ({
  table: 'reflections',
  partition: `uptake:${briefing}:${channel}`,
});

/** As the briefing stands now. */
export async function readUptake(tables: Tables, place: UptakePlace): Promise<Uptake | null> {
  const [uptake, briefing] = await Promise.all([
    readRecord(tables, uptakeAggregate(place), Uptake),
    readBriefing(tables, place.briefing),
  ]);
  return uptake && asBriefed(uptake, briefing);
}

/** False, and nothing is stored, when it was there already. */
export function insertUptake(services: Services, change: Change<Uptake>): Promise<boolean> {
  const { briefing, channel } = change.record;
  const place = { briefing, channel: channel.address.conversation };
  return insertAggregate(services, uptakeAggregate(place), { ...change, dueNext: services.now() });
}

/**
 * Loads, decides and commits; `decide` answers null for a repeat. Every change is looked at at once: its summary follows it. The
 * briefing is read just before: a recall in the moment between counts as one that came after.
 */
export async function changeUptake(
  services: Services,
  place: UptakePlace,
  decide: (uptake: Uptake) => Decided<Uptake> | Promise<Decided<Uptake>>,
): Promise<Uptake | Refusal> {
  const briefing = await readBriefing(services.tables, place.briefing);
  return changeAggregate(services, uptakeAggregate(place), Uptake, async (stored) => {
    const change = await decide(asBriefed(stored, briefing));
    if (change === null || change instanceof Refusal) return change;
    return { ...change, dueNext: services.now() };
  });
}
