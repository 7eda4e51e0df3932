import { z } from 'zod';
import { action, show } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId, briefingRoles, titleOf } from '../briefing.ts';
import { changeBriefing, readBriefing } from '../briefing-store.ts';
import { showBriefing } from '../show-briefing.ts';
import { stepper } from '../steps/stepper.ts';
import { noBriefing } from '../steps/subject.ts';
import { titlesBegun } from './begun-title-store.ts';
import { discardView } from './discard-view.ts';
import { discardBarred, discarded } from './discarding.ts';

/** Discards a briefing that was not sent, once they are sure. */
export const discard = action({
  verb: 'briefing/discard',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId, sure: z.enum(['yes', 'no']).default('no') }),
  async run({ briefing: id, sure }, turn) {
    const { services, person } = turn;
    const by = await stepper(services, person, { needs: ['approvers'] }, { about: '', id: services.newId() });
    if (sure === 'yes') {
      const result = await changeBriefing(services, id, (briefing) => discarded(briefing, by));
      return result instanceof Refusal ? result : showBriefing(turn, id, 'Discarded: nobody can send it any more.');
    }
    const briefing = await readBriefing(services.tables, id);
    if (!briefing) return noBriefing;
    const titles = await titlesBegun(services, [briefing], person.id);
    return discardBarred(briefing, by) ?? show(discardView(briefing, titles.get(id) ?? titleOf(briefing)));
  },
});
