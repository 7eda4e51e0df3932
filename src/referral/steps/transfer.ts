import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { longText, text } from '../../form/questions/text.ts';
import type { Partnership } from '../../partnership.ts';
import { doer } from '../../people/person.ts';
import { runningClocks } from '../case-clocks.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import { needed } from './answers.ts';
import { clockPageName } from './clock-page-name.ts';
import { clocksThatStop } from './clocks-that-stop.ts';
import { gone } from './elsewhere.ts';
import { step } from './step.ts';
import { unlessInHand } from './when.ts';

const other = { value: 'other', title: 'Another area' } as const;

const whereTo = (referral: Referral, { areas }: Partnership) =>
  page({
    name: clockPageName('transfer', runningClocks(referral)),
    title: 'Transfer to another area',
    intro: [
      'The case leaves the list of open cases and its clocks stop. Send the papers to the other area yourself.',
      ...clocksThatStop(referral),
    ],
    questions: {
      to: choice({
        question: 'Which area takes the case over?',
        label: 'Area that takes it over',
        ask: 'Choose the area that takes the case over',
        options: [...areas.filter(({ ours }) => !ours).map(({ id, name }) => ({ value: id, title: name })), other],
      }),
      otherArea: text({
        question: 'Which one?',
        label: 'Name of the area',
        ask: 'Enter the name of the area',
        when: answered('to', other.value),
      }),
      reason: longText({
        question: 'What are the reasons?',
        label: 'Reasons for the transfer',
        ask: 'Enter the reasons for the transfer',
      }),
    },
  });

/** Another area takes the case over. */
export const transfer = step({
  name: 'transfer',
  title: 'Transfer to another area',
  done: 'The transfer is recorded.',
  who: ['coordinator'],
  outward: true,
  notNow: unlessInHand,
  pages: (referral, { partnership }) => [whereTo(referral, partnership)],
  take(referral, answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const to = needed(answers.to);
    const record = gone(referral, { name: 'transferred', ...made, to }, by);
    const area = by.partnership.areas.find(({ id }) => id === to)?.name ?? 'another area';
    const id = `transferred:${referral.papers.length}`;
    return {
      record,
      entry: { ...made, what: 'transferred', note: `to ${area}` },
      messages: [
        alertUpdated(record, id, by.now),
        ...referrerShown(record, id, by.now),
        ...agenciesTold(record, 'ended', id, by.now),
      ],
    };
  },
});
