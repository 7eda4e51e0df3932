import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { clocksResumed } from '../case-clocks.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { withRequest } from '../request.ts';
import { agenciesTold, requestsUpdated } from '../request-messages.ts';
import { redatedByPause, redatedWords } from '../request-resumed.ts';
import { step } from './step.ts';
import { asItStands } from './when.ts';

const why = page({
  name: 'resume',
  title: 'Resume the case',
  intro: [
    'The clocks that stand still run again from today, with the days that were left. Agencies that owe an answer have the days that they had left, too.',
  ],
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
  done: 'The case was resumed.',
  who: ['coordinator'],
  notNow: (referral) => (referral.aside?.name === 'paused' ? null : asItStands(referral)),
  pages: () => [why],
  take(referral, _answers, { now, person, today, holidays }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const redated = redatedByPause(referral, today, holidays);
    const asked = redated.reduce((one, { after }) => withRequest(one, after), referral);
    const record: Referral = { ...clocksResumed(asked, today, holidays), aside: null };
    const id = `resumed:${referral.papers.length}`;
    return {
      record,
      entry: { ...made, what: 'resumed', note: redated.map(redatedWords).join('; ') || null },
      messages: [
        alertUpdated(record, id, now),
        ...referrerShown(record, id, now),
        ...agenciesTold(record, 'resumed', id, now),
        ...requestsUpdated(
          record,
          redated.map(({ after }) => after),
          id,
          now,
        ),
      ],
    };
  },
});
