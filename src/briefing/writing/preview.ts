import { z } from 'zod';
import { action, post, type Turn } from '../../action.ts';
import { gapsIn, walk } from '../../form/walk.ts';
import { Refusal } from '../../refusal.ts';
import { type Briefing, BriefingId, type BriefingText, briefingRoles } from '../briefing.ts';
import { aggregateOf, readBriefing } from '../briefing-store.ts';
import { postPreview } from '../post-view.ts';
import type { Elsewhere } from '../steps/elsewhere.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { readStepDraft } from '../steps/step-store.ts';
import { knowingReviews, stepper } from '../steps/stepper.ts';
import { noBriefing } from '../steps/subject.ts';
import { write } from './write.ts';
import { textFrom } from './written.ts';

const unfinished = new Refusal('bad-data', 'It can be seen as channels will see it once every page is filled in.');

/** Shows a briefing exactly as channels will see it: as it was sent for approval, or as this person is writing it. */
export const preview = (elsewhere: Elsewhere) =>
  action({
    verb: 'briefing/preview',
    allow: briefingRoles,
    only: 'personal',
    data: z.object({ briefing: BriefingId, of: z.enum(['record', 'draft']) }),
    async run({ briefing: id, of }, turn) {
      const briefing = await readBriefing(turn.services.tables, id);
      if (!briefing) return noBriefing;
      const text = of === 'draft' ? await drafted(briefing, turn, elsewhere) : briefing.text;
      return text ? post(postPreview(id, text, turn.services.partnership.briefings)) : unfinished;
    },
  });

/** What this person has written so far; null until every page is filled in. */
async function drafted(
  briefing: Briefing,
  { services, person }: Turn,
  elsewhere: Elsewhere,
): Promise<BriefingText | null> {
  const key = stepDraftKey({ step: write.name, about: '', personId: person.id });
  const stored = await readStepDraft(services, aggregateOf(briefing.id), key);
  if (!stored) return null;
  const known = await stepper(services, person, {}, { about: '', id: stored.draft.id });
  const by = await knowingReviews(known, write, services, elsewhere);
  const walked = walk(write.form(briefing, by, stored.draft.typed), { ...stored.draft, lookAgain: [] }, by.today);
  return gapsIn(walked).length > 0 ? null : textFrom(walked.answers, by.partnership.briefings);
}
