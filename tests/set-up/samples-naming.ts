import type { CardView } from '../../src/card-view.ts';
import {
  agencyChannelsView,
  channelJoinedView,
  joinChannelView,
  leaveChannelView,
} from '../../src/set-up/agency-views.ts';
import { channelLostView, channelSetView, useChannelView } from '../../src/set-up/channel-views.ts';
import { checkSetUp } from '../../src/set-up/check-list.ts';
import { checkView } from '../../src/set-up/check-views.ts';
import { giveRoleView, linkTeamView, roleDoneView, rolesView } from '../../src/set-up/role-views.ts';
import { examplePartnership } from '../support/partnership.ts';
import { agencyChannelOf, allInOrder, heldRow, panelChannelOf } from './samples.ts';

const at = '2026-12-14T12:00:00.000Z';

/** Every card of the set-up in which a person or a team stands, all of this name. */
export function setUpNaming(name: string): readonly CardView[] {
  const by = { id: 'casey', name };
  const channel = panelChannelOf('19:a');
  const here = { ...channel, setBy: by, team: { ...channel.team, name } };
  const joined = { ...agencyChannelOf('19:a', 'fire', []), joinedBy: by, name, team: here.team };
  const elsewhere = { ...here, address: { ...here.address, conversation: '19:b' } };
  const history = Array.from({ length: 5 }, () => ({ at, by, what: 'role-given', note: `It was given to ${name}` }));
  const rows = Array.from({ length: 8 }, (_, n) => heldRow('panel-member', `p${n}`, name));
  const linked = { kind: 'linked', role: 'manager', team: here.team, given: { at, by } } as const;
  const people = Array.from({ length: 150 }, (_, n) => ({ id: `person-${n}`, name, email: null }));
  const administrators = [{ name, chatOpened: false }];
  return [
    checkView(checkSetUp({ ...allInOrder, administrators, channels: { child: here, adult: elsewhere } }), true),
    useChannelView({ child: here, adult: elsewhere }, history, here, true),
    channelLostView(['child', 'adult'], 'Safeguarding Reviews was taken out of the team'),
    channelSetView({ child: elsewhere, adult: here }, { child: here, adult: elsewhere }, here),
    giveRoleView(people, { role: '', person: '', find: name }, true, true),
    roleDoneView(`${name} now holds the role “Coordinator”.`, true),
    rolesView(rows, history, 0, `${name} no longer holds the role “Manager”.`),
    rolesView([linked], history, 0, null),
    linkTeamView([linked], here.team, '', true),
    joinChannelView(here, joined, examplePartnership.agencies, { agency: '', tags: '' }, true),
    channelJoinedView({ ...joined, agency: 'gone' }, joined, examplePartnership.agencies),
    leaveChannelView(joined, examplePartnership.agencies),
    agencyChannelsView(Array(8).fill(joined), history, examplePartnership.agencies, 0, name),
  ];
}
