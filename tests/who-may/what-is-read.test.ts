import { beforeAll, describe, expect, test } from 'vitest';
import { consentTo } from '../support/files.ts';
import { isOnTheirList, listRules } from './case-rules.ts';
import type { Pressed } from './office.ts';
import { wordsShown } from './outcomes.ts';
import { type Presser, people } from './people.ts';
import { nameIn } from './prepared.ts';
import { requestFor } from './presses.ts';
import { hasConflict, isAwaited, isOnTheLine, type When } from './rules.ts';
import { patiently, type Scene, scene } from './scene.ts';
import { caseStandings, requestStandings, type Standing } from './standings.ts';

let here: Scene;
beforeAll(async () => {
  here = await scene();
});

const everywhere = [...caseStandings, ...requestStandings].filter(({ there, request }) => there && request !== 'none');
const shown = ({ outcome, posted }: Pressed) => JSON.stringify([outcome, posted]);

/** Every page of a card, as one text. */
async function allPages(press: (page: number) => Promise<Pressed>): Promise<Pressed[]> {
  const first = await press(0);
  const pages = Number(/Page 1 of (\d+)/.exec(shown(first))?.[1] ?? 1);
  const others = [];
  for (let page = 1; page < pages; page += 1) others.push(await press(page));
  return [first, ...others];
}
const wordsOn = (pages: readonly Pressed[]) => [...new Set(pages.flatMap((one) => [...wordsShown(one)]))].sort();
const by = people.map((one) => ({ who: one.who, one }));

describe('What is read', patiently, () => {
  test.each(by)('in an opened case, by $who', async ({ one }) => {
    for (const standing of everywhere) {
      const reference = here.placeOf(standing);
      const pages = await allPages((page) => here.at.tries(one, 'referral/open', { reference, page }));
      const expected = one.part ? [] : here.readableTo(one, standing);
      expect([standing.name, wordsOn(pages)]).toEqual([standing.name, [...new Set(expected)].sort()]);
    }
  });

  test.each(by.filter(({ one }) => one.part))('of what is asked or released, by $who', async ({ one }) => {
    for (const standing of everywhere) {
      const reference = here.placeOf(standing);
      const request = requestFor(standing, one);
      const asked = await allPages((page) => here.at.tries(one, 'referral/open-request', { reference, request, page }));
      const isOpen =
        standing.request === null ? one.part === 'referrer' : isAwaited(standing, one) && isOnTheLine(standing, one);
      const status = await here.at.tries(one, 'referral/status', { reference });
      const expected = isOpen ? here.readableTo(one, standing) : [];
      expect([standing.name, wordsOn([...asked, status])]).toEqual([standing.name, [...expected].sort()]);
    }
  });
});

/** All the cases that one of these finds, by whatever it shows or hands over. */
const found: Readonly<Record<keyof typeof listRules, (one: Presser) => Promise<string>>> = {
  'referral/cases': async (one) =>
    (await allPages((page) => here.at.tries(one, 'referral/cases', { page }))).map(shown).join(' '),
  async 'referral/closed-cases'(one) {
    let text = '';
    let after: object | null = {};
    while (after) {
      const { outcome } = await here.at.tries(one, 'referral/closed-cases', after);
      text += JSON.stringify(outcome);
      const data: Readonly<Record<string, unknown>> =
        outcome && 'card' in outcome ? (outcome.card.data as object as Readonly<Record<string, unknown>>) : {};
      after = (data.last as object | undefined) ?? null;
    }
    return text;
  },
  async 'referral/find'(one) {
    const looked = [];
    for (const standing of everywhere)
      looked.push(await here.at.tries(one, 'referral/find', { typed: nameIn(here.placeOf(standing)) }));
    return looked.map(shown).join(' ');
  },
  async 'referral/make-caseload'(one) {
    const { files } = await here.at.tries(one, 'referral/make-caseload', { id: 'caseload-one' });
    return new TextDecoder().decode(files[0]?.bytes);
  },
  async 'referral/hand-over-caseload'(one) {
    const { handedOver } = await here.at.tries(one, 'referral/hand-over-caseload', {
      id: 'caseload-one',
      consent: consentTo,
    });
    return new TextDecoder().decode(handedOver[0]?.bytes);
  },
};

describe.each(Object.entries(listRules).map(([verb, rule]) => ({ verb: verb as keyof typeof listRules, rule })))(
  'Which cases are found by $verb',
  patiently,
  ({ verb, rule: { roles, lists } }) => {
    const holds: When = lists;

    test.each(by)('$who', async ({ one }) => {
      const may = one.letIn && one.role !== null && roles.some((role) => role === one.role);
      const text = await found[verb](one);
      const expected = everywhere.filter((standing) => may && !hasConflict(one, standing) && holds(standing, one));
      expect(everywhere.filter((standing) => text.includes(here.placeOf(standing))).map(({ name }) => name)).toEqual(
        expected.map(({ name }) => name),
      );
      expect(text).not.toContain('Canary');
    });
  },
);

describe('What is asked of somebody stands on their list', () => {
  test.each(by)('$who', async ({ one }) => {
    const pressed = await here.at.tries(one, 'referral/my-requests', {});
    const isTheirs = (standing: Standing) =>
      (one.part === 'asked' || one.part === 'asked of another') && !one.conflicted && isOnTheirList(standing, one);
    const asked = requestStandings.filter(({ request }) => request !== 'none');
    expect(asked.filter((standing) => shown(pressed).includes(here.placeOf(standing))).map(({ name }) => name)).toEqual(
      asked.filter(isTheirs).map(({ name }) => name),
    );
    expect([...wordsShown(pressed)]).toEqual([]);
  });
});
