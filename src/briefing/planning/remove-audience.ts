import { z } from 'zod';
import { action, show } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { dropAudience, savedAudiences } from '../saved-audience-store.ts';
import { removeAudienceView } from './audiences-view.ts';
import { showAudiences } from './show-audiences.ts';

/** Removes a saved audience, once the person is sure. What was planned with it keeps its channels. */
export const removeAudience = action({
  verb: 'briefing/remove-audience',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ audience: z.string().max(64), sure: z.enum(['yes', 'no']).default('no') }),
  async run({ audience: id, sure }, turn) {
    const saved = (await savedAudiences(turn.services.tables)).find((one) => one.id === id);
    if (!saved) return showAudiences(turn, 0, 'That audience is not there any more.');
    if (sure === 'no') return show(removeAudienceView(saved));
    await dropAudience(turn.services, id);
    return showAudiences(turn, 0, `Removed: ${saved.name}.`);
  },
});
