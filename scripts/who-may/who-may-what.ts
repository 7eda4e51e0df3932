import { steps } from '../../src/referral/steps/all-steps.ts';
import { caseRules, listRules, requestRules } from '../../tests/who-may/case-rules.ts';
import { people } from '../../tests/who-may/people.ts';
import { wordsFor } from '../../tests/who-may/reading.ts';
import { answerOf, type Rule, readers } from '../../tests/who-may/rules.ts';
import { caseStandings, requestStandings, type Standing } from '../../tests/who-may/standings.ts';
import { caseStepRules, requestStepRules } from '../../tests/who-may/step-rules.ts';
import { mergedTable, section, type Together } from './merged-table.ts';
import { briefingTables, registerTables } from './who-may-briefings.ts';

const intro = `# Who may do what with which case, briefing or review

Written by \`npx tsx scripts/who-may.ts\` from the rules in \`tests/who-may/\`, which say again in the words of the guidance who may do what, and
when. The tests beside them press every button as everybody, in a case, briefing or review that stands in each of these ways, and hold the app to it.
Rows and columns that say the same are one. Somebody has one role here, and no other.

- **done**: it is recorded, or a file is handed over. **shown**: a card is shown.
- **not now**: refused, in words that say how the case stands instead.
- **not theirs**: refused; it is somebody else’s.
- **other role**: refused, because it is for people with another role.

Of every button holds, and is left out of the tables: somebody of a tenant that is not allowed reaches nothing of the app, whatever their role. Whoever
would get further and has a conflict of interest on record in the case is told that it is closed to them, and finds it in no list. Of a case that is not
there, whoever may open cases is told so, and everybody else what they are told of one that is.
`;

const pressers = people
  .filter(({ letIn, conflicted }) => letIn && !conflicted)
  .map((one) => ({ ...one, name: one.who }));
const mayRead = pressers.filter(({ role }) => role && readers.includes(role));
const together: readonly Together[] = [{ name: 'whoever may open cases', members: mayRead.map(({ name }) => name) }];
const rest = { rows: 'everybody else', columns: 'however else it stands' };
type Presser = (typeof pressers)[number];
const tableOf = (standings: readonly Standing[], cell: (row: Presser, column: Standing) => string) =>
  mergedTable({ rows: pressers, columns: standings.filter(({ there }) => there), cell, together, rest });

const ruled = (rules: Readonly<Record<string, Rule>>, standings: readonly Standing[]) =>
  Object.entries(rules).map(([name, rule]): [string, string] => {
    return [titled(name), tableOf(standings, (by, standing) => answerOf(rule, by, standing))];
  });

const titled = (name: string): string => steps.find((one) => one.name === name)?.title ?? `\`${name}\``;

const lists = () =>
  Object.entries(listRules).map(([verb, { roles, lists }]): [string, string] => {
    const may = ({ role }: Presser) => role !== null && roles.some((one) => one === role);
    return [`\`${verb}\``, tableOf(caseStandings, (by, one) => (may(by) && lists(one, by) ? 'listed' : ''))];
  });

const view = 'view by priya';
function views(): string {
  const standings = caseStandings.filter(({ has }) => has.includes('a view'));
  const readsIt = (by: Presser, standing: Standing) => (wordsFor(by, standing, [view]).includes(view) ? 'read' : '');
  return `## Who reads the view of another member\n\nOf one who has not given a view, but for “${ownView}”, where the panel member has.\n\n${tableOf(standings, readsIt)}`;
}
const ownView = 'with the panel, views given';

/** Who may do what, by how the case stands, as Markdown. */
export const whoMayWhat = (): string =>
  [
    intro.trimEnd(),
    section('What is pressed about a case', ruled(caseRules, caseStandings)),
    section('Steps of a case', ruled(caseStepRules, caseStandings)),
    section('What is asked of an agency', ruled(requestRules, requestStandings)),
    section('Steps about what is asked', ruled(requestStepRules, requestStandings)),
    section('Which cases a list holds; none says whom a case is about', lists()),
    views(),
    briefingTables(),
    registerTables(),
    '',
  ].join('\n\n');
