import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { stepOf } from '../steps/step.ts';
import type { Uptake } from '../uptake.ts';
import { impactMessages } from './messages.ts';
import { closedTo, tellsFor } from './recorded.ts';
import { impactKey, keepWords, theImpact } from './words.ts';

const forRecorders = new Refusal('not-allowed', 'Those who recorded a discussion here can tell what is different now.');

const different = page({
  name: 'different',
  title: 'What is different now',
  intro: ['Do not name or describe a child, an adult or a family here. “Nothing yet, because …” is an answer.'],
  questions: {
    difference: longText({
      question: 'What is different now, because your team talked this briefing through?',
      label: 'What is different',
      ask: 'Enter what is different now',
      most: 1500,
    }),
    known: longText({
      question: 'How do you know?',
      label: 'How you know',
      hint: 'An audit, what people who use the service say, figures, what you see in records.',
      ask: 'Enter how you know',
      most: 1500,
    }),
  },
});

/** Some months later: what the team does differently. Whoever told it can change it. */
export const impact = stepOf<Uptake>()({
  name: 'impact',
  title: 'What is different now',
  does: 'Record',
  done: 'What is different now is recorded.',
  again: true,
  inChannel: true,
  barred: (uptake, by) => {
    if (by.about !== theImpact || !uptake.discussions.some((one) => tellsFor(uptake, one.by, by))) return forRecorders;
    const { told, ...impact } = uptake.impact;
    return told && closedTo({ ...impact, by: told.by }, by);
  },
  pages: () => [different],
  take: (uptake, _answers, by, said) => {
    const at = by.now.toISOString();
    const versions = uptake.impact.versions + 1;
    const told = uptake.impact.told ?? { at, by: doer(by.person) };
    const record = { ...uptake, impact: { ...uptake.impact, told, versions } };
    const what = versions === 1 ? 'impact-told' : 'impact-changed';
    return {
      record,
      entry: { at, by: doer(by.person), what, note: null },
      messages: impactMessages(record, at),
      rows: [keepWords(impactKey(versions), { at, by: doer(by.person), said: [...said] })],
    };
  },
});
