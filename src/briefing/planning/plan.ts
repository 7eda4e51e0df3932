import { page } from '../../form/form.ts';
import { yesNo } from '../../form/questions/choice.ts';
import type { Typed } from '../../form/questions/question.ts';
import { doer } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { audiencesPartition, keepAudience } from '../saved-audience.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { chosenAudience } from './chosen-audience.ts';
import { planNotes } from './plan-notes.ts';
import { planBarred } from './plannable.ts';
import { notWhole, planned } from './release-changes.ts';
import { chosenMoment, whenErrors, whenQuestions } from './when-questions.ts';
import { whomPages } from './whom-pages.ts';

/** An approved briefing goes out: to whom, and now or at another time. */
export const plan = stepOf<Briefing>()({
  name: 'plan',
  title: 'Send or plan',
  does: 'Yes, send it then',
  done: 'It goes out as you said.',
  needs: ['channels', 'audiences'],
  goesToChannels: true,
  barred: planBarred,
  pages: (_, by, typed) => [...whomPages(by, typed), whenPage(by, typed)] as const,
  notes: (_, walked, by, page) => planNotes(walked, by, page),
  beside(_, answers, by) {
    const audience = answers.saveAs && chosenAudience(answers, by);
    if (!audience) return null;
    const saved = { id: by.id, name: String(answers.saveAs), audience, by: doer(by.person), at: by.now.toISOString() };
    return { partition: audiencesPartition, writes: [keepAudience(saved)] };
  },
  take(briefing, answers, by) {
    const audience = chosenAudience(answers, by);
    const due = chosenMoment(answers, by.now)?.toISOString();
    if (!audience || !due) return notWhole;
    const important = answers.important === 'yes';
    return planned(briefing, { audience, due, important }, { by: doer(by.person), now: by.now }) ?? notWhole;
  },
});

const whenPage = (by: Stepper, typed: Typed) =>
  page({
    name: 'when',
    title: 'When',
    questions: {
      important: yesNo({
        question: 'Mark it as important? Teams then shows it with a red mark',
        label: 'Marked as important',
        ask: 'Choose whether to mark it as important',
      }),
      ...whenQuestions(by, typed),
    },
    check: whenErrors(by),
  });
