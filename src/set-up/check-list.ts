import type { PanelOf } from '../people/panel-channels.ts';
import { type Role, type RoleRow, roleNames } from '../people/roles.ts';
import { channelName, type PanelChannels, panelKinds } from './channel-changes.ts';
import { type PartnerHolders, partnerFindings, partnerRoles } from './check-partners.ts';

/** What the check looks at. */
export interface SetUpFacts {
  readonly channels: PanelChannels;
  readonly roleRows: readonly RoleRow[];
  readonly partners: readonly PartnerHolders[];
  /** Those who never opened their own chat cannot be told of failures. */
  readonly administrators: readonly { readonly name: string; readonly chatOpened: boolean }[];
  /** Messages about which a person has to say something. */
  readonly undelivered: number;
  /** Messages whose receiver is not set up, or never opened the chat. */
  readonly waiting: number;
  readonly holidaysWarning: string | null;
  readonly partnershipName: string;
}

/** `missing`: alerts or people do not get through; `to-do`: it works, and should be mended. */
export interface Finding {
  readonly state: 'missing' | 'to-do' | 'in-order';
  readonly what: string;
  readonly mend: string | null;
}

/** Everything the check looks at, what is missing first. */
export function checkSetUp(facts: SetUpFacts): readonly Finding[] {
  const findings = [
    ...panelKinds.map((of) => channelFinding(of, facts.channels)),
    ...neededRoles.map((role) => roleFinding(role, facts.roleRows)),
    ...partnerFindings(facts.partners),
    ...facts.administrators.map(administratorFinding),
    undeliveredFinding(facts.undelivered),
    waitingFinding(facts.waiting),
    holidaysFinding(facts.holidaysWarning),
    partnershipFinding(facts.partnershipName),
  ];
  return [...findings].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

const neededRoles = ['coordinator', 'panel-member', ...partnerRoles, 'independent-chair'] as const satisfies Role[];

const order: readonly Finding['state'][] = ['missing', 'to-do', 'in-order'];

const inOrder = (what: string): Finding => ({ state: 'in-order', what, mend: null });

const cases: Readonly<Record<PanelOf, string>> = { child: 'children’s cases', adult: 'adults’ cases' };

function channelFinding(of: PanelOf, channels: PanelChannels): Finding {
  if (channels[of]) return inOrder(`Alerts about ${cases[of]} go to ${channelName(channels[of])}.`);
  const what = `No channel gets alerts about ${cases[of]}. They wait.`;
  const mend = 'In the panel’s channel, type “@Safeguarding Reviews use this channel” and choose.';
  return { state: 'missing', what, mend };
}

function roleFinding(role: Role, rows: readonly RoleRow[]): Finding {
  if (rows.some((row) => row.role === role)) return inOrder(`The role “${roleNames[role]}” is held.`);
  const mend = 'Choose “Give a role” below. Or type “@Safeguarding Reviews link this team” in a channel of a team.';
  return { state: 'missing', what: `Nobody holds the role “${roleNames[role]}”.${withoutThem(role)}`, mend };
}

/** What cannot be done while nobody holds the role. */
function withoutThem(role: Role): string {
  if (role === 'independent-chair') return ' No decision about an adult can be signed.';
  return partnerRoles.some((partner) => partner === role) ? ' No decision about a child can be signed.' : '';
}

function administratorFinding({ name, chatOpened }: SetUpFacts['administrators'][number]): Finding {
  if (chatOpened) return inOrder(`${name}, administrator, can be told when a message fails.`);
  const what = `${name}, administrator, has never opened their own chat with Safeguarding Reviews and cannot be told when a message fails.`;
  return { state: 'missing', what, mend: 'Ask them to open it in Teams and type “menu”.' };
}

function undeliveredFinding(count: number): Finding {
  if (count === 0) return inOrder('No message failed.');
  const what =
    count === 1
      ? 'One message failed, or may not have arrived.'
      : `${counted(count)} messages failed, or may not have arrived.`;
  return { state: 'to-do', what, mend: 'Choose “Messages that failed” below and say what is to be done with each.' };
}

function waitingFinding(count: number): Finding {
  if (count === 0) return inOrder('No message waits for somebody to be set up.');
  const what = count === 1 ? 'One message has nowhere to go.' : `${counted(count)} messages have nowhere to go.`;
  const mend =
    'Set up the panel’s channels, and ask people to open their own chat with Safeguarding Reviews. The messages then go out by themselves.';
  return { state: 'to-do', what, mend };
}

/** More than these are not read for the check. */
export const mostCounted = 20;
const counted = (count: number): string => (count < mostCounted ? String(count) : `${mostCounted} or more`);

function holidaysFinding(warning: string | null): Finding {
  if (warning === null) return inOrder('The list of bank holidays reaches far enough.');
  return { state: 'to-do', what: warning, mend: 'Ask whoever runs the app to refresh the list.' };
}

function partnershipFinding(name: string): Finding {
  if (!name.includes('(invented)')) return inOrder(`The partnership file is that of ${name}.`);
  const what = 'The partnership file is the invented one: its phone numbers and agencies are not real.';
  return { state: 'missing', what, mend: 'Ask whoever runs the app to put your partnership’s own file in its place.' };
}
