import { briefingSteps, uptakeSteps } from '../../src/briefing/steps/all-steps.ts';
import { briefingPeople } from '../../tests/who-may/briefings/people.ts';
import {
  type BriefingRule,
  briefingRules,
  briefingStepRules,
  postRules,
  uptakeRules,
  uptakeStepRules,
} from '../../tests/who-may/briefings/rules.ts';
import { type BriefingStanding, briefingStandings } from '../../tests/who-may/briefings/standings.ts';
import type { Presser } from '../../tests/who-may/people.ts';
import { registerPeople, registerRules, reviewStandings } from '../../tests/who-may/register/rules.ts';
import { type Line, mergedTable, section } from './merged-table.ts';

/** A table for each rule; of a tenant that is not allowed is said above. */
function tables<S extends Line>(
  rules: Readonly<Record<string, (by: Presser, standing: S) => string>>,
  { people, standings }: { readonly people: readonly Presser[]; readonly standings: readonly S[] },
): [string, string][] {
  const rows = people.filter(({ letIn }) => letIn).map((one) => ({ ...one, name: one.who }));
  const rest = { rows: 'everybody else', columns: 'however else it stands' };
  return Object.entries(rules).map(([name, cell]) => {
    return [titled(name), mergedTable({ rows, columns: standings, cell, together: [], rest })];
  });
}

const titled = (name: string): string =>
  [...briefingSteps, ...uptakeSteps].find((one) => one.name === name)?.title ?? `\`${name}\``;

const ofBriefings = (rules: Readonly<Record<string, BriefingRule>>) =>
  tables<BriefingStanding>(Object.fromEntries(Object.entries(rules).map(([name, { answer }]) => [name, answer])), {
    people: briefingPeople,
    standings: briefingStandings,
  });

export const briefingTables = (): string =>
  [
    section('What is pressed about a briefing', ofBriefings(briefingRules)),
    section('Steps of a briefing', ofBriefings(briefingStepRules)),
    section('What a team made of a briefing', ofBriefings({ ...uptakeRules, ...uptakeStepRules })),
    section('Under the post, in a channel that got it', ofBriefings(postRules)),
  ].join('\n\n');

export const registerTables = (): string =>
  section('Reviews in the register', tables(registerRules, { people: registerPeople, standings: reviewStandings }));
