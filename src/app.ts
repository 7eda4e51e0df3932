import type { Action } from './action.ts';
import { beginBriefings, briefingActions, briefingsDue, uptakesDue } from './briefing/index.ts';
import { chatActions } from './chat/index.ts';
import { draftsDue, notificationFormActions } from './notification-form/index.ts';
import { outboxActions } from './outbox/index.ts';
import {
  beginReferrals,
  namesOfCase,
  receiveSubmission,
  referralActions,
  referralsDue,
  tellStatuses,
} from './referral/index.ts';
import { allReviews, registerActions } from './register/index.ts';
import type { Services } from './services.ts';
import { followTeam, setUpActions } from './set-up/index.ts';
import type { DueHandlers } from './tick.ts';

/** Everything that a person can do here. */
export const allActions: readonly Action[] = [
  ...chatActions,
  ...notificationFormActions(receiveSubmission, tellStatuses),
  ...referralActions,
  ...registerActions,
  ...briefingActions({ namesOfCase, reviews: allReviews }),
  ...setUpActions,
  ...outboxActions,
];

/** What happens by itself, by the table in which it is due. */
export const dueHandlers: DueHandlers = {
  drafts: draftsDue(receiveSubmission),
  referrals: referralsDue,
  briefings: briefingsDue,
  reflections: uptakesDue,
};

/** What every instance sees to when it starts. */
export async function begin(services: Services): Promise<void> {
  await beginReferrals(services);
  await beginBriefings(services);
}

/** What follows when Teams tells what became of a team. */
export const told = followTeam;
