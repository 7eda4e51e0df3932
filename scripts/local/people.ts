import { roleNames } from '../../src/people/roles.ts';
import type { GivenRole } from '../../src/set-up/role-changes.ts';

/** The invented people of the local world. Ids are constant, so that what one run stores still fits the next. */
export interface LocalPerson {
  /** One word: the window's name in addresses and file names. */
  readonly key: string;
  readonly name: string;
  readonly job: string;
  /** Teams' own id of the person. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly email: string;
  readonly personalChat: string;
  readonly administrator: boolean;
  readonly roles: readonly GivenRole[];
  readonly tryFirst: string;
}

export const localTenant = '10ca1000-0000-4000-8000-000000000001';
export const localBot = { id: '28:local-safeguarding-reviews', name: 'Safeguarding Reviews' };
export const localTeam = {
  /** Also the id of the General channel, as in Teams. */
  id: '19:local-team@thread.tacv2',
  name: 'Example Partnership',
  aadGroupId: '10ca1000-0000-4000-8000-000000000002',
  channel: { id: '19:local-panel@thread.tacv2', name: 'Case review panel' },
  groupChat: { id: '19:local-group@thread.v2', name: 'Group chat' },
};

interface Invented {
  key: string;
  name: string;
  job: string;
  roles: readonly GivenRole[];
  tryFirst: string;
}

function person(number: number, { key, name, job, roles, tryFirst }: Invented): LocalPerson {
  return {
    key,
    name,
    job,
    id: `29:local-${key}`,
    aadObjectId: `10ca1000-0000-4000-8000-${String(100 + number).padStart(12, '0')}`,
    email: `${key}@example.org`,
    personalChat: `a:local-chat-${key}`,
    administrator: key === 'casey',
    roles,
    tryFirst,
  };
}

/** Who has a window by default. */
export const usualPeople: readonly LocalPerson[] = [
  person(1, {
    key: 'robin',
    name: 'Robin Example',
    job: 'health visitor, a partner who refers',
    roles: [],
    tryFirst: 'say "refer a case"',
  }),
  person(2, {
    key: 'priya',
    name: 'Priya Sample',
    job: 'panel member',
    roles: ['panel-member'],
    tryFirst: 'once Casey has set the channel up: open "Case review panel"',
  }),
  person(3, {
    key: 'casey',
    name: 'Casey Placeholder',
    job: 'coordinator, manager and administrator',
    roles: ['coordinator', 'manager'],
    tryFirst: 'in the channel "Case review panel", say "@Safeguarding Reviews use this channel"',
  }),
];

const decides = (number: number, key: string, name: string, role: GivenRole): LocalPerson =>
  person(number, { key, name, job: roleNames[role].toLowerCase(), roles: [role], tryFirst: 'say "cases"' });

/** Who joins them with `--everyone`. */
export const decidingPeople: readonly LocalPerson[] = [
  decides(4, 'lee', 'Lee Invented', 'partner-local-authority'),
  decides(5, 'indra', 'Indra Specimen', 'partner-integrated-care-board'),
  decides(6, 'pat', 'Pat Fictional', 'partner-police'),
  decides(7, 'chris', 'Chris Standin', 'independent-chair'),
];

export const everybody: readonly LocalPerson[] = [...usualPeople, ...decidingPeople];
