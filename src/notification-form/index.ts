import type { Action } from '../action.ts';
import { answer } from './answer.ts';
import { begin } from './begin.ts';
import { discard } from './discard.ts';
import { answerItem, item } from './item.ts';
import { check, close, tasks } from './look.ts';
import { mine } from './mine.ts';
import { open, resume } from './open.ts';
import { removeItem } from './remove-item.ts';
import { start } from './start.ts';
import type { ReceiveSubmission, TellStatuses } from './submission.ts';
import { submit } from './submit.ts';

export { draftsDue } from './drafts-due.ts';

/** The verbs in the order a partner meets them. How a referral is made of a form, and how it stands, is the referral's to say. */
export const notificationFormActions = (receive: ReceiveSubmission, tellStatuses: TellStatuses): readonly Action[] => [
  start,
  begin,
  tasks,
  open,
  answer,
  item,
  answerItem,
  removeItem,
  close,
  mine(tellStatuses),
  resume,
  discard,
  check,
  submit(receive),
];
