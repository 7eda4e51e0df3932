import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { clocksResumed } from '../case-clocks.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import { step } from './step.ts';
import { asItStands } from './when.ts';

const why = page({
  name: 'resume',
  title: 'Resume the case',
  intro: ['The clocks that stand still run again from today, with the days that were left.'],
  questions: {
    reason: longText({
      question: 'Why does the case go on?',
      label: 'Why it goes on',
      ask: 'Enter why the case goes on',
    }),
  },
});

/** Ends a pause: the case is back where it was, and its clocks run on. */
export const resume = step({
  name: 'resume',
  title: 'Resume the case',
  who: ['coordinator'],
  notNow: (referral) => (referral.aside?.name === 'paused' ? null : asItStands(referral)),
  pages: () => [why],
  take(referral, _answers, { now, person, today, holidays }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const record: Referral = { ...clocksResumed(referral, today, holidays), aside: null };
    const id = `resumed:${referral.papers.length}`;
    return {
      record,
      entry: { ...made, what: 'resumed', note: null },
      messages: [
        alertUpdated(record, id, now),
        ...referrerShown(record, id, now),
        ...agenciesTold(record, 'resumed', id, now),
      ],
    };
  },
});
