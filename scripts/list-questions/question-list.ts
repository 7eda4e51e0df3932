import { type Branch, type Form, type Page, pagesOf, type Section } from '../../src/form/form.ts';
import type { Condition } from '../../src/form/questions/condition.ts';
import type { Need, Question, Questions } from '../../src/form/questions/question.ts';

const needs: Readonly<Record<Need, string>> = {
  required: 'Required',
  known: 'Required, “Not known yet” counts',
  optional: 'Optional',
};
const branches: Readonly<Record<Branch, string>> = { child: 'child’s form', adult: 'adult’s form' };

const opening = `# The questions of the case review notification form

Written by \`npx tsx scripts/list-questions.ts\`, from the form itself with the invented partnership. Do not change it by hand.
`;

/** Every page and question of the form in Markdown: its words, whether it must be answered, and when it is asked. */
export function questionList(form: Form): string {
  const known = new Map(pagesOf(form).flatMap(({ page }) => Object.entries(page.questions)));
  return [opening, ...form.sections.map((section) => sectionWords(section, known))].join('\n');
}

type Known = ReadonlyMap<string, Question>;

function sectionWords({ title, branch, pages }: Section, known: Known): string {
  const where = branch ? branches[branch] : 'both forms, asked once';
  return [`## ${title} (${where})\n`, ...pages.map((page) => pageWords(page, known))].join('\n');
}

function pageWords(page: Page, known: Known): string {
  const lines = [
    page.when ? `Asked when ${sayCondition(page.when, known)}.\n` : '',
    page.gate ? `Stops and shows whom to ring when ${sayCondition(page.gate, known)}; that answer is not kept.\n` : '',
    table(page.questions, known),
    ...Object.values(page.questions).map((question) => itemWords(question, known)),
  ];
  return [`### ${page.title} · \`${page.name}\`\n`, ...lines.filter(Boolean)].join('\n');
}

function itemWords(question: Question, known: Known): string {
  if (question.kind !== 'repeat') return '';
  return `Each ${question.one}, up to ${question.most}:\n\n${table(question.item, known)}`;
}

function table(questions: Questions, known: Known): string {
  const rows = Object.entries(questions).map(([name, question]) => row(name, question, known));
  return ['| name | question | in summaries | answer | choices |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

function row(name: string, { question, label, need, when, options, hint }: Question, known: Known): string {
  const asked = when ? ` Asked when ${sayCondition(when, known)}.` : '';
  const choices = options.map(({ title }) => title).join(' · ');
  const cells = [
    `\`${name}\``,
    hint ? `${question}<br>*${hint}*` : question,
    label,
    `${needs[need]}.${asked}`,
    choices,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A condition on one question is said by the choices it holds for; a wider one by what it looks at. */
function sayCondition(condition: Condition, known: Known): string {
  const labels = condition.names.map((name) => `“${known.get(name)?.label}”`);
  const [name, ...others] = condition.names;
  const options = (name !== undefined && known.get(name)?.options) || [];
  if (name === undefined || others.length > 0 || options.length === 0)
    return `the answers to ${labels.join(', ')} call for it`;
  const holding = options.filter(({ value }) => condition.holds({ [name]: value })).map(({ title }) => `“${title}”`);
  return `${labels[0]} is ${holding.join(' or ')}`;
}
