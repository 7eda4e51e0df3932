import { z } from 'zod';
import { action } from '../../action.ts';
import { firstGap } from '../../form/filling.ts';
import { Refusal } from '../../refusal.ts';
import { atStep } from './at-step.ts';
import type { Elsewhere } from './elsewhere.ts';
import { showNext } from './show-step.ts';
import { PageName, stepPress } from './step-press.ts';

/** Begins a step, or takes it up where it was left; `page` is one to be changed. Who may is the step's to say. */
export const beginStep = (elsewhere: Elsewhere) =>
  action({
    verb: 'briefing/begin-step',
    allow: 'anyone',
    only: 'personal',
    data: z.object({ ...stepPress, page: PageName.optional() }),
    async run({ page, ...press }, turn) {
      const at = await atStep(turn, press, elsewhere);
      if (at instanceof Refusal) return at;
      return showNext(turn, at, page ? { kind: 'page', page, tried: false } : firstGap(at.walked));
    },
  });
