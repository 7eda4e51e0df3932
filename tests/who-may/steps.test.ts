import { beforeAll, describe, expect, test } from 'vitest';
import { readReferral } from '../../src/referral/referral-store.ts';
import type { Filled } from '../support/random-case.ts';
import { filledIn, leaves } from './filled.ts';
import { type Presser, people } from './people.ts';
import { requestFor, typedIn } from './presses.ts';
import { answerOf, type Rule } from './rules.ts';
import { named, patiently, type Scene, scene, strays } from './scene.ts';
import { caseStandings, requestStandings, type Standing, someCases } from './standings.ts';
import { caseStepRules, dropRules, requestStepRules } from './step-rules.ts';

let here: Scene;
beforeAll(async () => {
  here = await scene();
});

const shownWhen = (rule: Rule): Rule => ({ ...rule, comes: 'shown' });

describe.each([
  { of: 'case', dropped: 'view', rules: caseStepRules, standings: caseStandings, some: someCases },
  { of: 'request', dropped: 'return', rules: requestStepRules, standings: requestStandings, some: requestStandings },
] as const)('Who may take a step of a $of, however it stands', patiently, ({ of, rules, standings, some, dropped }) => {
  const pressOf = (step: string, standing: Standing, by: Presser) => ({
    ...{ reference: here.placeOf(standing), step, about: of === 'request' ? requestFor(standing, by) : '' },
  });

  test.each(named(rules))('$name is begun', async ({ name, rule }) => {
    const press = (by: Presser, standing: Standing) =>
      here.at.tries(by, 'referral/begin-step', pressOf(name, standing, by));
    expect(await strays(here, standings, shownWhen(rule), press)).toEqual([]);
  });

  test.each(named(rules))('$name is taken', async ({ name, rule }) => {
    const press = (by: Presser, standing: Standing) => take(name, rule, by, standing);
    expect(await strays(here, standings, rule, press)).toEqual([]);
  });

  test.each(named(rules))('$name is answered', async ({ name, rule }) => {
    const answer = (by: Presser, standing: Standing) =>
      here.at.tries(by, 'referral/answer-step', {
        ...pressOf(name, standing, by),
        page: 'nowhere',
        seen: 0,
        go: 'continue',
      });
    expect(await strays(here, some, shownWhen(rule), answer)).toEqual([]);
  });

  test('what was filled in is dropped', async () => {
    const press = async (by: Presser, standing: Standing) => {
      const place = pressOf(dropped, standing, by);
      if (standing.there)
        await leaves(here.at.turnOf(by.id), place, { step: dropped, about: place.about }, { typed: {}, visited: {} });
      return here.at.tries(by, 'referral/drop-step', { ...place, sure: 'yes' });
    };
    expect(await strays(here, standings, dropRules[of], press)).toEqual([]);
  });

  /** Filled in by somebody who may, and there under the name of whoever presses: they may have lost their role since. */
  async function take(step: string, rule: Rule, by: Presser, standing: Standing) {
    const place = pressOf(step, standing, by);
    const referral = await readReferral(here.at.services.tables, place.reference);
    if (!referral) return here.at.tries(by, 'referral/take-step', { ...place, id: 'nothing' });
    const filled = await filledBy(step, rule, by, standing);
    const filling = { step, about: place.about, id: `tried: ${step}` };
    return here.at.tries(by, 'referral/take-step', await leaves(here.at.turnOf(by.id), referral, filling, filled));
  }

  const byOthers = new Map<string, Promise<Filled>>();
  function filledBy(step: string, rule: Rule, by: Presser, standing: Standing): Promise<Filled> {
    const may = (one: Presser) => answerOf(rule, one, standing) === 'done';
    if (may(by)) return filled(step, by, standing);
    const where = `${step} ${standing.name}`;
    const known = byOthers.get(where) ?? filled(step, people.find(may), standing);
    byOthers.set(where, known);
    return known;
  }

  async function filled(step: string, by: Presser | undefined, standing: Standing): Promise<Filled> {
    const referral = by && (await readReferral(here.at.services.tables, here.placeOf(standing)));
    if (!referral) return { typed: {}, visited: {} };
    const { about } = pressOf(step, standing, by);
    return filledIn(here.at.turnOf(by.id), referral, { step, about, typed: typedIn[step] ?? {} });
  }
});
