import { type DisturbedFigures, journeyed, type Prepare, withScene } from './support/disturbed-scene.ts';
import type { EdgeFault } from './support/edge.ts';
import { referrerWay, type Way } from './support/journey.ts';
import { type StorageFault, storageFaults } from './support/storage-proxy.ts';

/** How many calls to storage, and to Teams, one journey makes when nothing disturbs it. */
export async function callsOfOneJourney(way: Way): Promise<{ readonly storage: number; readonly teams: number }> {
  const calls = { storage: 0, teams: 0 };
  const found = await withScene(async (scene) => {
    await journeyed(scene, way, 0, (stage) => {
      const before = stage.proxy.calls;
      stage.edge.disturb = () => {
        calls.teams += 1;
        return null;
      };
      return {
        name: 'undisturbed',
        calm: () => {
          calls.storage = stage.proxy.calls - before;
        },
      };
    });
    return 1;
  });
  if (found.faults.length > 0 || found.pressedAgain > 0) throw new Error(found.faults.join('\n'));
  return calls;
}

export interface StorageDisturbance {
  readonly call: number;
  readonly fault: StorageFault | 'away';
}
export const storageKinds = [...storageFaults, 'away'] as const;

/** A journey for each: storage fails so at that call, once; or, when it is away, at every call from there until the press is over. */
export const storageDisturbed = (way: Way, all: readonly StorageDisturbance[]): Promise<DisturbedFigures> =>
  withScene(async (scene) => {
    for (const [number, { call, fault }] of all.entries())
      await journeyed(scene, way, number, storageFails(call, fault));
    return all.length;
  });

const storageFails =
  (call: number, fault: StorageDisturbance['fault']): Prepare =>
  ({ proxy }) => {
    const start = proxy.calls;
    let calmed = false;
    proxy.disturb = (now) => {
      const nth = now - start;
      if (fault === 'away') return !calmed && nth >= call ? '503' : null;
      return nth === call ? fault : null;
    };
    return {
      name: `storage: ${fault} at call ${call}`,
      calm: () => {
        calmed = calmed || proxy.calls - start >= call;
      },
    };
  };

export interface TeamsDisturbance {
  readonly call: number;
  readonly fault: EdgeFault;
}

/** A journey for each: Teams answers so at that call, once. */
export const teamsDisturbed = (way: Way, all: readonly TeamsDisturbance[]): Promise<DisturbedFigures> =>
  withScene(async (scene) => {
    for (const [number, { call, fault }] of all.entries()) await journeyed(scene, way, number, teamsFails(call, fault));
    return all.length;
  });

const teamsFails =
  (call: number, fault: EdgeFault): Prepare =>
  ({ edge }) => {
    let calls = 0;
    edge.disturb = () => {
      calls += 1;
      return calls === call ? fault : null;
    };
    const done = fault.happened ? ', done' : '';
    return { name: `Teams: ${fault.status ?? 'no answer'}${done} at call ${call}`, calm: () => {} };
  };

/** Storage takes every call and answers none, for as long as it is waited for in earnest. Answers how long the person waited. */
export const storageSilent = (): Promise<DisturbedFigures> =>
  withScene(async (scene) => {
    await journeyed(scene, referrerWay, 0, ({ proxy }) => {
      const start = proxy.calls;
      let calmed = false;
      proxy.disturb = (now) => (!calmed && now - start >= 40 ? 'silent before' : null);
      return {
        name: 'storage: silent from call 40',
        calm: () => {
          calmed = calmed || proxy.calls - start >= 40;
        },
      };
    });
    return 1;
  }, 'usual');
