import { z } from 'zod';
import { action } from '../action.ts';
import { doer } from '../people/person.ts';
import { BriefingId, briefingRoles, newBriefing } from './briefing.ts';
import { insertBriefing } from './briefing-store.ts';
import { showBriefing } from './show-briefing.ts';

/** Begins a briefing under the id that its button carried, so that a second press finds it there. */
export const begin = action({
  verb: 'briefing/begin',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ id: BriefingId }),
  async run({ id }, turn) {
    const { services, person } = turn;
    const now = services.now();
    const entry = { at: now.toISOString(), by: doer(person), what: 'begun', note: null };
    await insertBriefing(services, { record: newBriefing(id, doer(person), now), entry, messages: [] });
    return showBriefing(turn, id, null);
  },
});
