import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../../src/briefing/briefing.ts';
import { changeBriefing, readBriefing } from '../../../src/briefing/briefing-store.ts';
import {
  cancelled,
  held,
  movedTo,
  type Plan,
  planned,
  released,
} from '../../../src/briefing/planning/release-changes.ts';
import { releaseDue } from '../../../src/briefing/planning/release-due.ts';
import { stageWords } from '../../../src/briefing/stage-words.ts';
import { historyOf } from '../../../src/change.ts';
import { theApp } from '../../../src/people/person.ts';
import type { Services } from '../../../src/services.ts';
import { dyingTables } from '../../support/dying-tables.ts';
import { onEveryStorage } from '../../support/storages.ts';
import { world } from '../../support/world.ts';
import { ada, approved, join, mo, store } from './approved.ts';
import { joined } from './channels.ts';

const due = '2026-12-15T14:30:00.000Z';
const dueAt = new Date(due);
const before = new Date('2026-12-15T14:29:59.999Z');
const doing = { by: mo, now: new Date('2026-12-14T12:00:00.000Z') };

const recordOf = (change: { record: Briefing } | null): Briefing => {
  if (!change) throw new Error('nothing was changed');
  return change.record;
};
const plannedOne = recordOf(planned(approved, { audience: { kind: 'all' }, due, important: false }, doing));
const released1 = {
  number: 1,
  kind: 'release',
  at: due,
  by: mo,
  state: 'planning',
  planned: null,
  again: 0,
  brake: null,
  reach: null,
  rest: 0,
  told: [],
};

describe('A planned briefing', () => {
  test('keeps who approved it, goes out when it is due, and not a moment earlier', () => {
    expect(plannedOne.stage).toMatchObject({
      name: 'planned',
      approved: { by: ada },
      release: { by: mo, held: false },
    });
    expect(released(plannedOne, before)).toBeNull();
    const change = released(plannedOne, dueAt);
    expect(change?.record).toMatchObject({ stage: { name: 'released', at: due, approved: { by: ada } } });
    expect(change?.record.rounds).toEqual([released1]);
    expect(change?.entry).toMatchObject({ what: 'released', by: mo });
  });

  test('stays while it is held, and goes on at the time it is given then', () => {
    const heldBack = recordOf(held(plannedOne, 'The family asked for a week', { ...doing, by: ada }));
    expect(released(heldBack, dueAt)).toBeNull();
    expect(held(plannedOne, 'The family asked', doing)?.entry).toMatchObject({
      what: 'held',
      note: 'The family asked',
    });
    const goesOn = movedTo(heldBack, new Date('2026-12-16T09:00:00.000Z'), 'let-go-on', doing);
    expect(goesOn?.entry.note).toBe('to go out on Wednesday 16 December 2026 at 9am');
    expect(released(recordOf(goesOn), dueAt)).toBeNull();
    expect(released(recordOf(goesOn), new Date('2026-12-16T09:00:00.000Z'))).not.toBeNull();
  });

  test('is approved again once it is cancelled, by whoever approved it', () => {
    expect(recordOf(cancelled(plannedOne, null, doing)).stage).toEqual(approved.stage);
  });

  test('is nothing to hold, move or cancel once it has gone out', () => {
    const gone = recordOf(released(plannedOne, dueAt));
    const later = movedTo(gone, new Date('2027-01-04T09:00:00.000Z'), 'moved', doing);
    expect([held(gone, null, doing), cancelled(gone, null, doing), later, released(gone, dueAt)]).toEqual([
      ...[null, null, null, null],
    ]);
  });
});

/** It stands in storage, and a channel has joined that it can go to. */
async function ready(services: Services, briefing: Briefing): Promise<void> {
  await join(services, [joined('hospital', 'Ward 9')]);
  await store(services, briefing);
}

const standing = (services: Services) => readBriefing(services.tables, approved.id);

describe('At its time', () => {
  test('it goes out by itself, once, however often it is looked at', async () => {
    const { services } = world();
    await ready(services, plannedOne);
    expect(await releaseDue(services, plannedOne, before)).toEqual(dueAt);
    for (const now of [dueAt, dueAt, new Date('2026-12-16T14:30:00.000Z')])
      expect(await releaseDue(services, plannedOne, now)).toBeNull();
    expect(await standing(services)).toMatchObject({ stage: { name: 'released', at: due }, rounds: [released1] });
    const what = (await historyOf(services.tables, { table: 'briefings', partition: `briefing:${approved.id}` })).map(
      (entry) => entry.what,
    );
    expect(what).toEqual(['begun', 'released']);
  });

  test('what was moved while somebody looked waits for its new time', async () => {
    const { services } = world();
    const later = new Date('2026-12-16T09:00:00.000Z');
    await ready(services, recordOf(movedTo(plannedOne, later, 'moved', doing)));
    expect(await releaseDue(services, plannedOne, dueAt)).toEqual(later);
    expect(await standing(services)).toMatchObject({ stage: { name: 'planned' }, rounds: [] });
  });
});

describe('When no channel is left that it was to go to', () => {
  const toPolice: Plan = { audience: { kind: 'agencies', agencies: ['police'] }, due, important: false };

  test('it is held back, once, the planner is told and the card says why; it goes on once a channel has joined', async () => {
    const here = world();
    const { services } = here;
    const manager = await here.person(mo.id, mo.name);
    await manager.says('menu');
    await ready(services, recordOf(planned(approved, toPolice, doing)));
    here.pass(3 * 24);
    for (const _ of [1, 2]) await here.tick();
    const stands = await standing(services);
    expect(stands).toMatchObject({ stage: { name: 'planned', release: { held: true, by: theApp } }, rounds: [] });
    expect(manager.cards().filter(({ text }) => text.includes('no channel is left that it was to go to'))).toHaveLength(
      1,
    );
    expect(stands && stageWords(stands)).toBe(
      'Approved, and held back: no channel was left that it was to go to; it was to be sent on Tuesday 15 December 2026 at 2:30pm',
    );
    const history = await historyOf(services.tables, { table: 'briefings', partition: `briefing:${approved.id}` });
    expect(history.at(-1)).toMatchObject({
      what: 'held',
      by: theApp,
      note: 'no channel was left that it was to go to',
    });
    await join(services, [joined('police', 'Team 1')]);
    const now = services.now();
    const tickedOnly = { ...services, wake: () => {} };
    await changeBriefing(tickedOnly, approved.id, (one) => movedTo(one, now, 'let-go-on', { by: mo, now }));
    await here.tick();
    expect(await standing(services)).toMatchObject({ stage: { name: 'released' }, rounds: [{ planned: 1, by: mo }] });
  });
});

describe('When the app was away at its time', () => {
  const goesOutAt = async (planned: Briefing, now: string) => {
    const { services } = world();
    await ready(services, planned);
    const next = await releaseDue(services, planned, new Date(now));
    return next?.toISOString() ?? (await standing(services))?.stage.name;
  };

  test('it does not go out at night or on a day off: it waits for the next working morning', async () => {
    expect(await goesOutAt(plannedOne, '2026-12-15T14:44:00.000Z')).toBe('released');
    expect(await goesOutAt(plannedOne, '2026-12-15T23:10:00.000Z')).toBe('2026-12-16T08:00:00.000Z');
    expect(await goesOutAt(plannedOne, '2026-12-19T11:00:00.000Z')).toBe('2026-12-21T08:00:00.000Z');
    expect(await goesOutAt(plannedOne, '2026-12-16T11:00:00.000Z')).toBe('released');
  });

  test('it goes out late all the same where a day off was chosen on purpose', async () => {
    const saturday = recordOf(movedTo(plannedOne, new Date('2026-12-19T10:00:00.000Z'), 'moved', doing));
    expect(await goesOutAt(saturday, '2026-12-19T11:00:00.000Z')).toBe('released');
  });
});

onEveryStorage('two instances at once', (fresh) => {
  test('let it go once between them; who holds it at that moment holds it, or hears that it is gone', async () => {
    const tables = await fresh();
    const { services } = world(tables);
    await ready(services, plannedOne);
    const hold = changeBriefing(services, approved.id, (one) => held(one, null, doing));
    await Promise.all([1, 2].map(() => releaseDue(services, plannedOne, dueAt)).concat([hold.then(() => null)]));
    const after = await standing(services);
    const wasHeld = after?.stage.name === 'planned' && after.stage.release.held;
    expect(after?.rounds).toEqual(wasHeld ? [] : [released1]);
    expect(after?.stage.name).toBe(wasHeld ? 'planned' : 'released');
  });
});

test('an instance that dies at any of its calls leaves a briefing that the next one lets go, once', async () => {
  for (let nth = 1; nth < 12; nth += 1)
    for (const when of ['before', 'after'] as const) {
      const { services } = world();
      await ready(services, plannedOne);
      const dying = dyingTables(services.tables, nth, when);
      await releaseDue({ ...services, tables: dying.tables }, plannedOne, dueAt).catch(() => null);
      await releaseDue(services, plannedOne, dueAt);
      expect(await standing(services)).toMatchObject({ stage: { name: 'released' }, rounds: [released1] });
    }
});
