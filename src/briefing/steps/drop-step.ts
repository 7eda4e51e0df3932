import { z } from 'zod';
import { action, show } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { atStep } from './at-step.ts';
import type { Elsewhere } from './elsewhere.ts';
import { backFrom } from './show-step.ts';
import { stepDraftKey } from './step-draft.ts';
import { stepPress } from './step-press.ts';
import { dropStepDraft } from './step-store.ts';
import { stepDiscardView } from './step-view.ts';

/** Discards what a person has filled in of a step, once they are sure; what is gone already stays gone. */
export const dropStep = (elsewhere: Elsewhere) =>
  action({
    verb: 'briefing/drop-step',
    allow: 'anyone',
    only: 'personal',
    data: z.object({ ...stepPress, sure: z.enum(['yes', 'no']).default('no') }),
    async run({ sure, ...press }, turn) {
      const at = await atStep(turn, press, elsewhere);
      if (at instanceof Refusal) return at;
      if (sure === 'no') return show(stepDiscardView(at));
      await dropStepDraft(turn.services, at.aggregate, stepDraftKey({ ...press, personId: turn.person.id }));
      return backFrom(turn, press, 'Discarded: nothing of it was recorded.');
    },
  });
