import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Referral } from '../referral.ts';
import { staysClosed } from './also-closed.ts';
import { needed } from './answers.ts';
import { step } from './step.ts';

const nobody = new Refusal('too-late', 'Nobody has a conflict of interest on record in this case.');

const whose = (referral: Referral) =>
  page({
    name: 'lift-conflict',
    title: 'Lift a conflict of interest',
    intro: [
      'The case is open to this person again. That it was lifted, by whom and why, stays on record.',
      ...staysClosed(referral),
    ],
    questions: {
      whose: choice({
        question: 'Whose conflict of interest is lifted?',
        label: 'Lifted for',
        ask: 'Choose whose conflict of interest is lifted',
        options: referral.conflicts.map(({ person }) => ({ value: person.id, title: person.name })),
      }),
      reason: longText({
        question: 'Why is there none any more?',
        label: 'Reasons',
        ask: 'Enter why there is no conflict of interest any more',
      }),
    },
  });

/** Never silently, and never by the person whom it is about: the case is closed to them. */
export const liftConflict = step({
  name: 'lift-conflict',
  title: 'Lift a conflict of interest',
  done: 'The conflict of interest was lifted.',
  who: ['coordinator'],
  notNow: ({ conflicts }) => (conflicts.length > 0 ? null : nobody),
  pages: (referral) => [whose(referral)],
  take(referral, answers, { now, person }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const id = needed(answers.whose);
    const lifted = referral.conflicts.find((one) => one.person.id === id);
    return {
      record: { ...referral, conflicts: referral.conflicts.filter((one) => one !== lifted) },
      entry: { ...made, what: 'conflict-lifted', note: lifted?.person.name ?? null },
      messages: [],
    };
  },
});
