import type { Action } from '../action.ts';
import { check } from './check.ts';
import { confirmChannel } from './confirm-channel.ts';
import { confirmLink } from './confirm-link.ts';
import { confirmRole } from './confirm-role.ts';
import { giveRole } from './give-role.ts';
import { linkTeam } from './link-team.ts';
import { rolesHeld } from './roles.ts';
import { stopChannel } from './stop-channel.ts';
import { takeRole } from './take-role.ts';
import { undelivered } from './undelivered.ts';
import { unlinkTeam } from './unlink-team.ts';
import { useChannel } from './use-channel.ts';

/** What an administrator does, in the order in which a partnership is set up. */
export const setUpActions: readonly Action[] = [
  ...[check, undelivered],
  ...[useChannel, confirmChannel, stopChannel],
  ...[giveRole, confirmRole, linkTeam, confirmLink, rolesHeld, takeRole, unlinkTeam],
];
