import { z } from 'zod';
import { action } from '../../action.ts';
import type { Partnership } from '../../partnership.ts';
import { doer, type Person } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { type Briefing, BriefingId, briefingRoles, newBriefing } from '../briefing.ts';
import { insertBriefing, readBriefing } from '../briefing-store.ts';
import { showBriefing } from '../show-briefing.ts';
import { type StepDraft, stepDraftKey } from '../steps/step-draft.ts';
import { noBriefing } from '../steps/subject.ts';
import { typedReview } from './chosen-review.ts';
import { writersOf } from './writers.ts';
import { typedFrom } from './written.ts';

const nothingYet = new Refusal(
  'too-late',
  'There is nothing to copy yet: a briefing can be copied once it was sent for approval.',
);

/**
 * Begins a briefing with the text of another, under the id that the button carried. It comes from the same case, so that a copy is no
 * way round the names in it; and whoever wrote that does not approve the copy.
 */
export const duplicate = action({
  verb: 'briefing/duplicate',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId, id: BriefingId }),
  async run({ briefing: from, id }, turn) {
    const { services, person } = turn;
    const other = await readBriefing(services.tables, from);
    if (!other) return noBriefing;
    if (!other.text) return nothingYet;
    const now = services.now();
    const draft = draftOf(other, person, now, services);
    const key = stepDraftKey({ step: draft.step, about: '', personId: person.id });
    await insertBriefing(services, {
      record: {
        ...newBriefing(id, doer(person), now),
        case: other.case,
        copiedFrom: { briefing: from, writers: [...writersOf(other)] },
      },
      entry: { at: now.toISOString(), by: doer(person), what: 'begun-as-copy', note: null },
      messages: [],
      rows: [{ kind: 'put', key, body: { ...draft, id: services.newId() } }],
    });
    return showBriefing(turn, id, 'Copied. “Write” goes on with it.');
  },
});

const draftOf = (
  briefing: Briefing,
  person: Person,
  now: Date,
  { partnership }: { readonly partnership: Partnership },
): Omit<StepDraft, 'id'> => ({
  step: 'write',
  about: '',
  by: doer(person),
  savedAt: now.toISOString(),
  typed: {
    ...typedFrom(briefing.text, partnership.briefings.questions),
    review: typedReview(briefing),
  },
  visited: {},
  takenAway: 0,
});
