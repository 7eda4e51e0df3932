import { z } from 'zod';
import { action } from '../action.ts';
import { doer } from '../people/person.ts';
import { ReviewId } from '../register/published-review.ts';
import { BriefingId, briefingRoles, newBriefing } from './briefing.ts';
import { insertBriefing } from './briefing-store.ts';
import { showBriefing } from './show-briefing.ts';

/** Begins a briefing under the id that its button carried, so that a second press finds it there. `review`: the one that it is to come from. */
export const begin = action({
  verb: 'briefing/begin',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ id: BriefingId, review: ReviewId.nullable().default(null) }),
  async run({ id, review }, turn) {
    const { services, person } = turn;
    const now = services.now();
    const entry = { at: now.toISOString(), by: doer(person), what: 'begun', note: null };
    const record = { ...newBriefing(id, doer(person), now), review };
    await insertBriefing(services, { record, entry, messages: [] });
    return showBriefing(turn, id, null);
  },
});
