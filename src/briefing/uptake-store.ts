import { type Change, changeAggregate, insertAggregate, readRecord } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Aggregate, Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
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

export const readUptake = (tables: Tables, place: UptakePlace): Promise<Uptake | null> =>
  readRecord(tables, uptakeAggregate(place), Uptake);

/** False, and nothing is stored, when it was there already. */
export function insertUptake(services: Services, change: Change<Uptake>): Promise<boolean> {
  const { briefing, channel } = change.record;
  const place = { briefing, channel: channel.address.conversation };
  return insertAggregate(services, uptakeAggregate(place), { ...change, dueNext: services.now() });
}

/** Loads, decides and commits; `decide` answers null for a repeat. Every change is looked at at once: its summary follows it. */
export function changeUptake(
  services: Services,
  place: UptakePlace,
  decide: (uptake: Uptake) => Change<Uptake> | Refusal | null,
): Promise<Uptake | Refusal> {
  return changeAggregate(services, uptakeAggregate(place), Uptake, (uptake) => {
    const change = decide(uptake);
    if (change === null || change instanceof Refusal) return change;
    return { ...change, dueNext: services.now() };
  });
}
