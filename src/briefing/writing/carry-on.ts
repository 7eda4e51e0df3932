import { z } from 'zod';
import { action, show } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId, briefingRoles } from '../briefing.ts';
import { aggregateOf, changeBriefing, readBriefing } from '../briefing-store.ts';
import { showBriefing } from '../show-briefing.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { readStepDraft } from '../steps/step-store.ts';
import { stepper } from '../steps/stepper.ts';
import { noBriefing } from '../steps/subject.ts';
import { carryOnView } from './carry-on-view.ts';
import { carriedOn, carryingOnBarred } from './carrying-on.ts';
import { write } from './write.ts';

/** A coordinator carries on with what somebody who has left began to write, once they are sure. */
export const carryOn = action({
  verb: 'briefing/carry-on',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({
    briefing: BriefingId,
    from: z.string().max(128).default(''),
    sure: z.enum(['yes', 'no']).default('no'),
  }),
  async run({ briefing: id, from, sure }, turn) {
    const { services, person } = turn;
    const by = await stepper(services, person, { needs: ['approvers'] }, { about: '', id: services.newId() });
    if (sure === 'no') {
      const briefing = await readBriefing(services.tables, id);
      return briefing ? (carryingOnBarred(briefing, by) ?? show(carryOnView(briefing))) : noBriefing;
    }
    const key = stepDraftKey({ step: write.name, about: '', personId: from });
    const result = await changeBriefing(services, id, async (briefing) =>
      carriedOn(briefing, from, await readStepDraft(services, aggregateOf(id), key), by),
    );
    return result instanceof Refusal ? result : showBriefing(turn, id, 'It is yours now. “Write” goes on with it.');
  },
});
