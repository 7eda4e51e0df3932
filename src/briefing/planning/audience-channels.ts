import { z } from 'zod';
import { action, show } from '../../action.ts';
import { walk } from '../../form/walk.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId, briefingRoles } from '../briefing.ts';
import { aggregateOf, readBriefing } from '../briefing-store.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { readStepDraft } from '../steps/step-store.ts';
import { stepper } from '../steps/stepper.ts';
import { noBriefing } from '../steps/subject.ts';
import { audienceChannelsView } from './channels-view.ts';
import { chosenAudience } from './chosen-audience.ts';
import { plan } from './plan.ts';

const nobodyChosen = new Refusal('too-late', 'What was chosen here is not kept any more. Type “briefings” to see it.');

/** Every channel that a briefing is about to go to, by name, a page at a time: as this person has chosen so far. */
export const audienceChannels = action({
  verb: 'briefing/audience-channels',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId, page: z.coerce.number().int().min(0).default(0) }),
  async run({ briefing: id, page }, { services, person }) {
    const key = stepDraftKey({ step: plan.name, about: '', personId: person.id });
    const briefing = await readBriefing(services.tables, id);
    if (!briefing) return noBriefing;
    const stored = await readStepDraft(services, aggregateOf(id), key);
    if (!stored) return nobodyChosen;
    const { draft } = stored;
    const by = await stepper(services, person, plan, { about: '', id: draft.id });
    const { answers } = walk(plan.form(briefing, by, draft.typed), { ...draft, lookAgain: [] }, by.today);
    const audience = chosenAudience(answers, by);
    return audience ? show(audienceChannelsView(briefing, audience, by, page)) : nobodyChosen;
  },
});
