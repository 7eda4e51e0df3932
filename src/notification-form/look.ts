import { z } from 'zod';
import { action, show, type Turn } from '../action.ts';
import { noDraft, readDraft } from './draft-store.ts';
import { DraftData } from './press-data.ts';
import { cardOf } from './show-step.ts';
import type { Next } from './step.ts';

/** The task list. */
export const tasks = action({
  verb: 'notification-form/tasks',
  allow: 'anyone',
  only: 'personal',
  data: DraftData,
  run: ({ draft }, turn) => looked(draft, { kind: 'tasks' }, turn),
});

/** Check your answers, part by part; past the last part, sending. */
export const check = action({
  verb: 'notification-form/check',
  allow: 'anyone',
  only: 'personal',
  data: DraftData.extend({ part: z.coerce.number().int().min(0).max(999) }),
  run: ({ draft, part }, turn) => looked(draft, { kind: 'check', part }, turn),
});

/** Puts the form away; everything is saved already. */
export const close = action({
  verb: 'notification-form/close',
  allow: 'anyone',
  only: 'personal',
  data: DraftData,
  run: ({ draft }, turn) => looked(draft, { kind: 'saved' }, turn),
});

async function looked(id: string, next: Next, turn: Turn) {
  const draft = await readDraft(turn.services, turn.person.id, id);
  return draft ? show(cardOf({ draft, next }, turn)) : noDraft;
}
