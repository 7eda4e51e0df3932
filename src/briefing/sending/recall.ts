import { page } from '../../form/form.ts';
import { text } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { stepOf } from '../steps/step.ts';
import { recalled } from './post-changes.ts';
import { notOut, postsBarred } from './posted.ts';

const recallPage = page({
  name: 'recall',
  title: 'Recall everywhere',
  intro: [
    'Its words are taken out of every channel, and a line says that it was recalled. What was not sent yet is not sent.',
    'It cannot be sent again: a new briefing can be made from it.',
  ],
  questions: {
    why: text({
      question: 'Why is it recalled?',
      label: 'Reason',
      hint: 'Teams read this in place of the briefing. No names of people.',
      ask: 'Enter the reason',
    }),
  },
});

/** Takes a briefing back out of every channel. */
export const recall = stepOf<Briefing>()({
  name: 'recall',
  title: 'Recall everywhere',
  does: 'Recall it everywhere',
  barred: postsBarred,
  pages: () => [recallPage] as const,
  take: (briefing, { why }, { person, now }) => recalled(briefing, String(why), { by: doer(person), now }) ?? notOut,
});
