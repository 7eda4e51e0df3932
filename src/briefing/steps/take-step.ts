import { z } from 'zod';
import { action } from '../../action.ts';
import { checked, isOf } from '../../form/checked.ts';
import { firstGap } from '../../form/filling.ts';
import { Refusal } from '../../refusal.ts';
import { atStep, isTaken } from './at-step.ts';
import type { Elsewhere } from './elsewhere.ts';
import { backFrom, showNext } from './show-step.ts';
import { stepPress } from './step-press.ts';

/** Records a step for good: the record, its history and what is to be said, in one commit. */
export const takeStep = (elsewhere: Elsewhere) =>
  action({
    verb: 'briefing/take-step',
    allow: 'anyone',
    only: 'personal',
    data: z.object({ ...stepPress, ...checked }),
    async run({ id, saved, ...press }, turn) {
      if (await isTaken(turn, press, id)) return backFrom(turn, press, null);
      const at = await atStep(turn, press, elsewhere);
      if (at instanceof Refusal) return at;
      if (!isOf(at.draft, { id, saved })) return showNext(turn, at, firstGap(at.walked));
      const refused = await at.take();
      return refused ?? backFrom(turn, press, at.step.done);
    },
  });
