import { orderErrors } from '../../form/date-order.ts';
import { page } from '../../form/form.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText } from '../../form/questions/text.ts';

const untilFrom = {
  earlier: 'involvedFrom',
  later: 'involvedTo',
  error: 'Involved until must be on or after the day on which the involvement began',
} as const;

/** From when until when an agency had to do with them, and as what. */
export const involvement = page({
  name: 'involvement',
  title: 'How your agency was involved',
  when: answered('nil', 'no'),
  questions: {
    involvedFrom: date({
      question: 'When did your agency’s involvement begin?',
      label: 'Involved from',
      hint: 'A month or a year is enough.',
      ask: 'Enter when the involvement began',
      need: 'known',
      about: true,
    }),
    involvedTo: date({
      question: 'When did it end?',
      label: 'Involved until',
      hint: 'Leave it empty when it goes on.',
      ask: 'Enter when the involvement ended',
      need: 'optional',
      about: true,
    }),
    involvedAs: longText({
      question: 'In what role, and which services?',
      label: 'Role',
      hint: 'Roles and services, not names of staff.',
      ask: 'Enter your agency’s role',
      most: 1000,
    }),
  },
  check: (answers) => orderErrors(answers, [untilFrom]),
});
