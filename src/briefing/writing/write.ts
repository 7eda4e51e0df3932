import { gapsIn } from '../../form/walk.ts';
import { doer } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { stepOf } from '../steps/step.ts';
import { linkedCase, mayOpenCases, namesKnown } from './case-link.ts';
import { chosenIn, namedUnderReview, typedReview } from './chosen-review.ts';
import { keptMarks, marksOfText } from './marked.ts';
import { waitsForYou } from './messages.ts';
import { isOfBriefings, notOfBriefings, onlyAuthor, standsElsewhere } from './standing.ts';
import { writePages } from './write-pages.ts';
import { writingNotes } from './writing-notes.ts';
import { textFrom, typedFrom } from './written.ts';

/** The author writes it, and sends it for approval; what was typed stays for when it comes back. */
export const write = stepOf<Briefing>()({
  name: 'write',
  title: 'Write',
  does: 'Send for approval',
  done: 'It was sent for approval.',
  needs: ['approvers', 'reviews'],
  again: true,
  previews: 'draft',
  barred(briefing, by) {
    if (!isOfBriefings(by)) return notOfBriefings;
    if (briefing.stage.name !== 'writing') return standsElsewhere(briefing);
    return briefing.author.id === by.person.id ? null : onlyAuthor;
  },
  begins: (briefing, { partnership }) => ({
    ...typedFrom(briefing.text, partnership.briefings.questions),
    review: typedReview(briefing),
  }),
  pages: (briefing, by, typed) => writePages(by, typed, briefing.case),
  heldAgainst: (briefing, walked, by) =>
    mayOpenCases(by) && gapsIn(walked).length === 0 ? linkedCase(briefing, walked.answers, by) : null,
  notes: (briefing, walked, by, page) => writingNotes(briefing, walked, by, page),
  beside: namedUnderReview,
  take(briefing, answers, by) {
    const text = textFrom(answers, by.partnership.briefings);
    const at = by.now.toISOString();
    const record: Briefing = {
      ...briefing,
      case: linkedCase(briefing, answers, by),
      review: chosenIn(answers)?.review ?? null,
      text,
      keptMarks: keptMarks(marksOfText(text, namesKnown(by)), answers),
      stage: { name: 'for-approval', at, by: doer(by.person) },
    };
    const entry = { at, by: doer(by.person), what: 'sent-for-approval', note: null };
    return { record, entry, messages: waitsForYou(record, by) };
  },
});
