import type { Action } from './action.ts';
import { chatActions } from './chat/index.ts';
import { draftsDue, notificationFormActions } from './notification-form/index.ts';
import { outboxActions } from './outbox/index.ts';
import { receiveSubmission } from './referral/receive.ts';
import { tellStatuses } from './referral/status.ts';
import type { DueHandlers } from './tick.ts';

/** Everything that a person can do here. */
export const allActions: readonly Action[] = [
  ...chatActions,
  ...notificationFormActions(receiveSubmission, tellStatuses),
  ...outboxActions,
];

/** What happens by itself, by the table in which it is due. */
export const dueHandlers: DueHandlers = { drafts: draftsDue(receiveSubmission) };
