import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { whoMayTable } from '../scripts/who-may/who-may-table.ts';
import { whoMayWhat } from '../scripts/who-may/who-may-what.ts';
import type { Place, Turn } from '../src/action.ts';
import { allActions } from '../src/app.ts';
import { type Role, roles, rolesPartition } from '../src/people/roles.ts';
import { caseReaders } from '../src/referral/case-readers.ts';
import { steps } from '../src/referral/steps/all-steps.ts';
import { Refusal } from '../src/refusal.ts';
import { renderer } from '../src/teams/render.ts';
import { samples as briefing } from './briefing/samples.ts';
import { samples as outbox } from './outbox/samples.ts';
import { samples as referral } from './referral/samples.ts';
import { samples as register } from './register/samples.ts';
import { samples as setUp } from './set-up/samples.ts';
import { ofType } from './support/card-parts.ts';
import { examplePartnership } from './support/partnership.ts';
import { inOwnChat, robin, servicesOn } from './support/turn.ts';

const render = renderer('cards', examplePartnership);
/** What a button of each verb carries, from the cards as people see them. */
const carried = new Map<string, unknown>(
  [...referral, ...register, ...setUp, ...briefing, ...outbox]
    .flatMap((view) => ofType(render(view), /^Action\.Execute$/))
    .map(({ verb, data }) => [String(verb), data]),
);

/** What Teams sends of itself when somebody answers the offer of a file. */
const offered = { reference: 'CR-7KQ-2MF', id: 'offer-1', consent: null };
const sent = (verb: string) => carried.get(verb) ?? (verb.includes('/hand-over-') ? offered : {});

const guarded = allActions.flatMap(({ verb, allow }) =>
  allow === 'anyone' || allow === null ? [] : [{ verb, allow }],
);
/** Those that depend on the step: a step of an agency is for whoever was asked, the others for whoever may open cases. */
const byStep = allActions
  .filter(({ allow }) => allow === null)
  .flatMap(({ verb }) =>
    steps.map(({ name, who }) => ({ verb, step: name, allow: who === 'agency' ? roles : caseReaders })),
  );
const none = 'no role' as const;
const everybody = [...roles, none];
const cases = [
  ...guarded.map((one) => ({ ...one, name: one.verb, data: sent(one.verb), free: false })),
  ...byStep.map(({ verb, step, allow }) => ({
    ...{ verb, allow, name: `${verb} of “${step}”`, data: { ...Object(sent(verb)), step }, free: allow === roles },
  })),
].flatMap(({ free, allow, ...one }) =>
  everybody.map((role) => ({ ...one, role, may: free || (role !== none && allow.some((may) => may === role)) })),
);

/** Robin, with this role and no other, in a place where the verb may be done. */
async function turnOf(role: Role | typeof none, only: Place['address']['kind'] | null): Promise<Turn> {
  const services = servicesOn();
  if (role === 'administrator') {
    Object.assign(services, { settings: { ...services.settings, administrators: [robin.id] } });
  } else if (role !== none) {
    const held = { kind: 'held', role, person: robin, given: { at: '2026-12-14T12:00:00Z', by: robin } };
    const write = { kind: 'put', key: `role:held:${role}:${robin.id}`, body: held } as const;
    await services.tables.people.commit(rolesPartition, [write]);
  }
  const turn = inOwnChat(services, robin);
  const address = { ...turn.place.address, kind: only ?? 'personal' };
  return { ...turn, place: { ...turn.place, address } };
}

const isNotAllowed = (outcome: unknown) => outcome instanceof Refusal && outcome.reason === 'not-allowed';

describe('Who may do what', () => {
  test('stands in docs/who-may.md as it is: run npx tsx scripts/who-may.ts after a change', () => {
    expect(readFileSync('docs/who-may.md', 'utf8')).toBe(whoMayTable(allActions, steps));
  });

  test('stands by how a case stands in docs/who-may-what.md: run npx tsx scripts/who-may.ts after a change', () => {
    expect(readFileSync('docs/who-may-what.md', 'utf8')).toBe(whoMayWhat());
  });

  test('is asked of every verb that is not for everybody', () => {
    expect(guarded.length).toBeGreaterThan(20);
    const verbs = ['begin-step', 'answer-step', 'take-step', 'drop-step'].map((name) => `referral/${name}`);
    expect([...new Set(byStep.map(({ verb }) => verb))]).toEqual(verbs);
  });

  test.each(cases.filter(({ may }) => !may))('$role may not: $name', async ({ verb, data, role }) => {
    const action = allActions.find((one) => one.verb === verb);
    const turn = await turnOf(role, action?.only ?? null);
    expect(isNotAllowed(await action?.perform(data, turn))).toBe(true);
  });

  test.each(cases.filter(({ may }) => may))('$role may: $name', async ({ verb, data, role }) => {
    const action = allActions.find((one) => one.verb === verb);
    const turn = await turnOf(role, action?.only ?? null);
    const outcome = await action?.perform(data, turn).catch(() => null);
    expect(isNotAllowed(outcome)).toBe(false);
  });
});
