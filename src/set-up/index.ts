import type { Action } from '../action.ts';
import { agencyChannelsJoined } from './agency-channels.ts';
import { check } from './check.ts';
import { confirmChannel } from './confirm-channel.ts';
import { confirmJoin } from './confirm-join.ts';
import { confirmLeave } from './confirm-leave.ts';
import { confirmLink } from './confirm-link.ts';
import { confirmRole } from './confirm-role.ts';
import { giveRole } from './give-role.ts';
import { joinChannel } from './join-channel.ts';
import { leaveChannel } from './leave-channel.ts';
import { linkTeam } from './link-team.ts';
import { rolesHeld } from './roles.ts';
import { stopAgencyChannel } from './stop-agency-channel.ts';
import { stopChannel } from './stop-channel.ts';
import { takeRole } from './take-role.ts';
import { undelivered } from './undelivered.ts';
import { unlinkTeam } from './unlink-team.ts';
import { useChannel } from './use-channel.ts';

export { followTeam } from './follow-team.ts';

/** What an administrator does, and of a channel also an owner of its team, in the order in which a partnership is set up. */
export const setUpActions: readonly Action[] = [
  ...[check, undelivered],
  ...[useChannel, confirmChannel, stopChannel],
  ...[joinChannel, confirmJoin, leaveChannel, confirmLeave, agencyChannelsJoined, stopAgencyChannel],
  ...[giveRole, confirmRole, linkTeam, confirmLink, rolesHeld, takeRole, unlinkTeam],
];
