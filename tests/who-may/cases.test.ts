import { beforeAll, describe, expect, test } from 'vitest';
import { referralActions } from '../../src/referral/index.ts';
import { steps } from '../../src/referral/steps/all-steps.ts';
import { caseRules, listRules, requestRules } from './case-rules.ts';
import { wordsIn } from './filled.ts';
import { answerIn, leaksIn } from './outcomes.ts';
import { type Presser, people } from './people.ts';
import { dataOf, requestFor } from './presses.ts';
import { named, patiently, type Scene, scene, strays } from './scene.ts';
import { caseStandings, fewCases, requestStandings, type Standing } from './standings.ts';
import { caseStepRules, requestStepRules } from './step-rules.ts';

let here: Scene;
beforeAll(async () => {
  here = await scene();
});

/** A whole case as a file takes its time. */
const makesFile = (verb: string) => ['referral/make-pack', 'referral/hand-over-pack'].includes(verb);

describe('Who may do what with a case, however it stands', patiently, () => {
  test.each(named(caseRules))('$name', async ({ name, rule }) => {
    const press = (by: Presser, standing: Standing) =>
      here.at.tries(by, name, dataOf(name, by, here.placeOf(standing)));
    expect(await strays(here, makesFile(name) ? fewCases : caseStandings, rule, press)).toEqual([]);
  });

  test.each(named(requestRules))('$name', async ({ name, rule }) => {
    const press = (by: Presser, standing: Standing) =>
      here.at.tries(by, name, { reference: here.placeOf(standing), request: requestFor(standing, by) });
    expect(await strays(here, requestStandings, rule, press)).toEqual([]);
  });
});

describe('In a channel, where others read', patiently, () => {
  const places = ['to be acknowledged', 'with the panel', 'decided, referrer told'];
  const standings = caseStandings.filter(({ name }) => places.includes(name));
  const ofSteps = ['begin-step', 'take-step'].map((name) => `referral/${name}`);
  const dataThere = (name: string, by: Presser, standing: Standing) => ({
    ...dataOf(name, by, here.placeOf(standing)),
    ...(ofSteps.includes(name) && { step: 'conflict', id: 'nothing' }),
  });

  test.each([...Object.keys(caseRules), ...ofSteps])('%s says nothing of whom a case is about', async (name) => {
    const found: string[] = [];
    for (const standing of standings) {
      for (const by of people) {
        const pressed = await here.at.tries(by, name, dataThere(name, by, standing), { channel: '19:panel' });
        const isDone = answerIn(pressed) === 'done' && name !== 'referral/acknowledge';
        if (isDone || wordsIn(JSON.stringify(pressed.outcome)).size > 0) found.push(`${by.who}, ${standing.name}`);
        found.push(...leaksIn(pressed, `chat of ${by.id}`));
      }
    }
    expect(found).toEqual([]);
  });
});

describe('What this asks about', () => {
  const stepVerbs = ['begin-step', 'answer-step', 'take-step', 'drop-step'].map((name) => `referral/${name}`);
  const elsewhere = ['referral/my-requests', 'referral/caseload'];

  test('is every verb of the cases', () => {
    const ruled = [...Object.keys({ ...caseRules, ...requestRules, ...listRules }), ...stepVerbs, ...elsewhere];
    expect(referralActions.map(({ verb }) => verb).sort()).toEqual([...new Set(ruled)].sort());
  });

  test('is every step', () => {
    const ruled = Object.keys({ ...caseStepRules, ...requestStepRules });
    expect(steps.map(({ name }) => name).sort()).toEqual(ruled.sort());
  });
});
