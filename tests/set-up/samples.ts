import type { CardView } from '../../src/card-view.ts';
import type { AgencyChannel } from '../../src/people/agency-channels.ts';
import type { PanelChannel } from '../../src/people/panel-channels.ts';
import type { RoleRow } from '../../src/people/roles.ts';
import { agencyChannelsBackView, agencyChannelsLostView } from '../../src/set-up/agency-channels-told.ts';
import {
  agencyChannelsView,
  channelJoinedView,
  channelLeftView,
  joinChannelView,
  leaveChannelView,
} from '../../src/set-up/agency-views.ts';
import { channelLostView, channelSetView, useChannelView } from '../../src/set-up/channel-views.ts';
import { checkSetUp, type SetUpFacts } from '../../src/set-up/check-list.ts';
import { partnerRoles } from '../../src/set-up/check-partners.ts';
import { checkView } from '../../src/set-up/check-views.ts';
import { giveRoleView, linkTeamView, roleDoneView, rolesView } from '../../src/set-up/role-views.ts';
import { examplePartnership } from '../support/partnership.ts';

const casey = { id: 'casey', name: 'Casey Jones' };
const at = '2026-12-14T12:00:00.000Z';
const place = { serviceUrl: 'https://smba.trafficmanager.net/uk/', tenant: 't' };
const team = { ...place, team: '19:panel-team', name: 'Case review panel' };
const given = { at, by: casey };

export const panelChannelOf = (channel: string): PanelChannel => ({
  address: { ...place, conversation: channel, kind: 'channel' },
  team: { ...team, channel },
  setBy: casey,
  at,
});

export const heldRow = (role: RoleRow['role'], id: string, name: string): RoleRow => ({
  kind: 'held',
  role,
  person: { id, name },
  given,
});

export const agencyChannelOf = (channel: string, agency: string, tags: string[]): AgencyChannel => {
  const { address, team, at, setBy } = panelChannelOf(channel);
  return { address, team, name: 'Night shift', agency, tags, joinedBy: setBy, at };
};
const manyChannels = Array.from({ length: 20 }, (_, n) => agencyChannelOf(`19:ward-${n}`, 'hospital', [`ward ${n}`]));

const rows: RoleRow[] = [
  { kind: 'linked', role: 'panel-member', team, given },
  heldRow('coordinator', 'priya', 'Priya *Shah* ${name}'),
  ...[...partnerRoles, 'independent-chair' as const].map((role) => heldRow(role, role, `Signs as ${role}`)),
  ...Array.from({ length: 8 }, (_, n) => heldRow('panel-member', `p${n}`, `Panel Person ${n}`)),
];
const history = [{ at, by: casey, what: 'role-given', note: 'The role “Coordinator” was given to Priya Shah' }];
const people = Array.from({ length: 150 }, (_, n) => ({
  id: `p${n}`,
  name: `Person ${n}`,
  email: n % 2 ? `p${n}@x.example` : null,
}));

export const allInOrder: SetUpFacts = {
  channels: { child: panelChannelOf('19:a'), adult: panelChannelOf('19:a') },
  roleRows: rows,
  partners: partnerRoles.map((role) => ({ role, holders: [{ id: role, name: `Signs as ${role}` }], unread: [] })),
  administrators: [{ name: casey.name, chatOpened: true }],
  undelivered: 0,
  waiting: 0,
  holidaysWarning: null,
  partnershipName: 'Eastmoor Safeguarding Partnership',
};
export const nothingInOrder: SetUpFacts = {
  channels: { child: null, adult: null },
  roleRows: [],
  partners: partnerRoles.map((role) => ({
    role,
    holders: [casey],
    unread: role === 'partner-police' ? ['Force'] : [],
  })),
  administrators: [{ name: casey.name, chatOpened: false }],
  undelivered: 3,
  waiting: 20,
  holidaysWarning: 'Bank holidays are known only to 31 December 2027.',
  partnershipName: 'Marlbridge Safeguarding Partnership (invented)',
};

const night = agencyChannelOf('19:night', 'community-health', ['nights', 'ward 4']);
const fire = agencyChannelOf('19:fire', 'fire', []);
const { agencies } = examplePartnership;

const here = panelChannelOf('19:a');
const chosen = { role: '', person: '', find: '' };

/** Every card of the set-up. */
export const samples: readonly CardView[] = [
  checkView(checkSetUp(nothingInOrder), true),
  checkView(checkSetUp(allInOrder), false),
  useChannelView({ child: here, adult: null }, history, here, true),
  useChannelView({ child: null, adult: null }, [], here, false),
  channelSetView({ child: null, adult: panelChannelOf('19:b') }, { child: here, adult: here }, here),
  channelSetView({ child: here, adult: here }, { child: null, adult: null }, here),
  giveRoleView(people, chosen, true, true),
  giveRoleView(people.slice(0, 3), { ...chosen, role: 'coordinator', find: 'nobody' }, false, false),
  roleDoneView('Priya Shah now holds the role “Coordinator”.', true),
  rolesView(rows, history, 0, 'Robin Ahmed no longer holds the role “Manager”.'),
  rolesView(rows, history, 9, null),
  rolesView([], [], 0, null),
  linkTeamView(rows, team, '', true),
  linkTeamView([], { team: team.team, name: null }, 'manager', false),
  joinChannelView(here, null, agencies, { agency: '', tags: 'one, two, three, four, five, six' }, true),
  joinChannelView(here, night, agencies, { agency: 'fire', tags: 'nights' }, false),
  channelJoinedView({ ...fire, agency: 'gone' }, night, agencies),
  channelJoinedView(null, fire, agencies),
  leaveChannelView(night, agencies),
  channelLeftView(),
  channelLostView(['child', 'adult'], 'Safeguarding Reviews was taken out of the team'),
  channelLostView(['adult'], 'it was deleted in Teams'),
  agencyChannelsLostView([night], agencies, 'it was deleted in Teams'),
  agencyChannelsLostView(
    [...manyChannels, ...manyChannels],
    agencies,
    'Safeguarding Reviews was taken out of the team',
  ),
  agencyChannelsBackView([night], agencies),
  agencyChannelsBackView([...manyChannels, ...manyChannels], agencies),
  agencyChannelsView(manyChannels, history, agencies, 0, 'Nothing more is posted to the channel “Night shift”.'),
  agencyChannelsView(manyChannels, history, agencies, 9, null),
  agencyChannelsView([], [], agencies, 0, null),
];
