import type { Action } from '../../src/action.ts';
import { type Role, roleNames, roles } from '../../src/people/roles.ts';
import type { Step } from '../../src/referral/steps/step.ts';

const places = { personal: 'own chat', channel: 'a channel', group: 'a group chat' } as const;

const intro = `# Who may do what

Written from the code by \`npx tsx scripts/who-may.ts\`; a test holds it to the code. The role is asked for on every press, and so is the object: a
person with a conflict of interest has lost the case whatever their role, a referrer reaches what they sent themselves, an agency's person what was
asked of them. “Anyone” is anyone of an allowed tenant. Who may do what with a case that stands so or so is in [who-may-what.md](who-may-what.md).
`;

/** The table of every verb and every step of a case, as Markdown. */
export function whoMayTable(actions: readonly Action[], steps: readonly Step[]): string {
  const verbs = actions.map(({ verb, allow, only }) => ({
    what: `\`${verb}\``,
    allow,
    where: only ? places[only] : 'anywhere',
  }));
  const taken = steps.map(({ title, who }) => ({ what: title, allow: who, where: 'own chat' }));
  return `${intro}\n## Verbs\n\n${table('verb', verbs)}\n\n## Steps of a case\n\nTaken by \`referral/take-step\`, each by these roles.\n\n${table('step', taken)}\n`;
}

interface Line {
  readonly what: string;
  readonly allow: 'anyone' | 'agency' | readonly Role[] | null;
  readonly where: string;
}

function table(first: string, lines: readonly Line[]): string {
  const head = [first, 'where', ...roles.map((role) => roleNames[role].replace('Safeguarding partner: ', ''))];
  const rows = lines.map(({ what, where, allow }) => [what, where, ...roles.map((role) => cell(allow, role))]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(allow: Line['allow'], role: Role): string {
  if (allow === null) return 'by step';
  if (allow === 'anyone') return 'anyone';
  if (allow === 'agency') return 'asked';
  return allow.includes(role) ? 'yes' : '';
}
