import { page } from '../../form/form.ts';
import { text } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import type { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { toPerson } from './messages.ts';
import { isOfBriefings, notOfBriefings, onlyAuthor, standsElsewhere } from './standing.ts';

/** The author takes it back to be changed, as long as it is not planned or sent. It then needs approving again. */
export const changeAgain = stepOf<Briefing>()({
  name: 'change-again',
  title: 'Change it again',
  does: 'Take it back',
  done: 'It was taken back, and can be changed.',
  barred: changingBarred,
  pages: () => [whyPage] as const,
  take(briefing, { why }, by) {
    const done = { at: by.now.toISOString(), by: doer(by.person) };
    const comment = typeof why === 'string' ? why : null;
    const record: Briefing = { ...briefing, stage: { name: 'writing', comment: null } };
    const approver = briefing.stage.name === 'approved' ? briefing.stage.by.id : null;
    const said = `${by.person.name} takes back the briefing that you approved, to change it. It needs approving again.`;
    const messages = approver === null ? [] : [toPerson(record, by, { person: approver, said, comment })];
    return { record, entry: { ...done, what: 'taken-back', note: null }, messages };
  },
});

const whyPage = page({
  name: 'why',
  title: 'Why is it taken back?',
  intro: ['It has to be approved again after that. “Write” goes on with the text as it is.'],
  questions: {
    why: text({
      question: 'What do you want to change?',
      label: 'What changes',
      ask: 'Enter what you want to change',
      need: 'optional',
    }),
  },
});

function changingBarred(briefing: Briefing, by: Stepper): Refusal | null {
  if (!isOfBriefings(by)) return notOfBriefings;
  if (briefing.author.id !== by.person.id) return onlyAuthor;
  return ['for-approval', 'approved'].includes(briefing.stage.name) ? null : standsElsewhere(briefing);
}
