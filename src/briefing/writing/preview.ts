import { z } from 'zod';
import { action, post, type Turn } from '../../action.ts';
import { saidMoment } from '../../clocks/london-time.ts';
import type { Answers } from '../../form/questions/condition.ts';
import { gapsIn, walk } from '../../form/walk.ts';
import { Refusal } from '../../refusal.ts';
import { type Briefing, BriefingId, briefingRoles } from '../briefing.ts';
import { aggregateOf, readBriefing } from '../briefing-store.ts';
import { correct } from '../correcting/correct.ts';
import { waitingIn } from '../correcting/correction-changes.ts';
import { Version } from '../correcting/version.ts';
import { readVersion } from '../correcting/version-store.ts';
import { type Previewed, postPreview } from '../post-view.ts';
import type { Elsewhere } from '../steps/elsewhere.ts';
import type { Step } from '../steps/step.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { readStepDraft } from '../steps/step-store.ts';
import { knowingReviews, stepper } from '../steps/stepper.ts';
import { noBriefing } from '../steps/subject.ts';
import { PreviewOf } from './preview-of.ts';
import { write } from './write.ts';
import { textFrom, wordsOf } from './written.ts';

const notThere = new Refusal(
  'bad-data',
  'There is nothing to see yet, or not any more. What you are writing can be seen once every page is filled in.',
);

/** Shows a briefing exactly as channels see it or will: as it stands, as it stood, or as somebody is writing it. */
export const preview = (elsewhere: Elsewhere) =>
  action({
    verb: 'briefing/preview',
    allow: briefingRoles,
    only: 'personal',
    data: z.object({ briefing: BriefingId, of: PreviewOf, version: Version.shape.number.default(1) }),
    async run({ briefing: id, of, version }, turn) {
      const briefing = await readBriefing(turn.services.tables, id);
      if (!briefing) return noBriefing;
      const seen = await seenIn({ ...turn, elsewhere }, briefing, of, version);
      return seen ? post(postPreview(id, seen, turn.services.partnership.briefings)) : notThere;
    },
  });

interface Looking extends Pick<Turn, 'services' | 'person'> {
  readonly elsewhere: Elsewhere;
}

/** Null where there is nothing to see, or not yet. */
async function seenIn(looking: Looking, briefing: Briefing, of: PreviewOf, number: number): Promise<Previewed | null> {
  const { text, corrections } = briefing;
  const at = looking.services.now().toISOString();
  switch (of) {
    case 'record':
      return text && { text, corrected: corrections.at(-1) ?? null };
    case 'version':
      return stoodThen(looking, briefing, number);
    case 'correction': {
      const waiting = waitingIn(briefing);
      return waiting && { text: waiting.text, corrected: { at, why: waiting.why } };
    }
    case 'draft':
      return drafted(looking, briefing, write, () => null);
    case 'correction-draft':
      return drafted(looking, briefing, correct, (answers) => ({ at, why: wordsOf(answers, 'why') }));
  }
}

/** As it stood until this correction, counted from 1. */
async function stoodThen(
  { services: { tables } }: Looking,
  { id, corrections }: Briefing,
  number: number,
): Promise<Previewed | null> {
  const version = await readVersion(tables, id, number);
  const replaced = corrections[number - 1];
  const note = replaced && `As it stood until ${saidMoment(new Date(replaced.at))}, when a correction took its place.`;
  return version && { text: version.text, corrected: corrections[number - 2] ?? null, note: note ?? null };
}

/** What this person has written so far; null until every page is filled in. */
async function drafted(
  { services, person, elsewhere }: Looking,
  briefing: Briefing,
  step: Step<Briefing>,
  correctedBy: (answers: Answers) => Previewed['corrected'],
): Promise<Previewed | null> {
  const key = stepDraftKey({ step: step.name, about: '', personId: person.id });
  const stored = await readStepDraft(services, aggregateOf(briefing.id), key);
  if (!stored) return null;
  const known = await stepper(services, person, {}, { about: '', id: stored.draft.id });
  const by = await knowingReviews(known, step, services, elsewhere);
  const walked = walk(step.form(briefing, by, stored.draft.typed), { ...stored.draft, lookAgain: [] }, by.today);
  if (gapsIn(walked).length > 0) return null;
  return { text: textFrom(walked.answers, by.partnership.briefings), corrected: correctedBy(walked.answers) };
}
