import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { stepOf } from '../steps/step.ts';
import { secondPersonBarred } from './approve.ts';
import { toPerson } from './messages.ts';

/** It goes back to its author, with what should be different. */
export const sendBack = stepOf<Briefing>()({
  name: 'send-back',
  title: 'Send back',
  does: 'Send back',
  done: 'It was sent back.',
  barred: secondPersonBarred,
  pages: () => [commentPage] as const,
  take(briefing, { comment }, by) {
    const words = String(comment);
    const done = { at: by.now.toISOString(), by: doer(by.person) };
    const record: Briefing = { ...briefing, stage: { name: 'writing', comment: { ...done, words } } };
    const said = `${by.person.name} sent your briefing back. What you typed is kept: “Write” goes on with it.`;
    const messages = [toPerson(record, by, { person: briefing.author.id, said, comment: words })];
    return { record, entry: { ...done, what: 'sent-back', note: null }, messages };
  },
});

const commentPage = page({
  name: 'comment',
  title: 'What should be different?',
  questions: {
    comment: longText({
      question: 'What should the author change?',
      label: 'Comment',
      hint: 'The author reads it, and whoever opens the briefing. Please name nobody of a case.',
      ask: 'Enter what the author should change',
      most: 1_000,
    }),
  },
});
