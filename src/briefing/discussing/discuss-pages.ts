import { type Page, page } from '../../form/form.ts';
import { choice, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText, text } from '../../form/questions/text.ts';

const nameNobody = 'Do not name or describe a child, an adult or a family here, nor a colleague’s mistake.';

export const howWords = {
  'face-to-face': 'face to face',
  online: 'online',
  both: 'some face to face, some online',
} as const;

/** More than any team: a number like this was mistyped. */
const mostPeople = 500;

const isCount = (typed: string): boolean =>
  /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= mostPeople;

export const held = page({
  name: 'held',
  title: 'Your discussion',
  intro: ['This takes the place of the paper form. What you type is kept, page by page.'],
  questions: {
    heldOn: date({
      question: 'On which day did you talk it through?',
      label: 'Day',
      hint: 'For example, 27 March 2026',
      ask: 'Enter the day on which you talked it through',
    }),
    led: text({
      question: 'Who led it?',
      label: 'Led by',
      hint: 'A name or a role',
      ask: 'Enter who led it',
      most: 120,
    }),
    people: text({
      question: 'How many people took part?',
      label: 'People',
      ask: 'Enter how many people took part',
      check: (typed) => (isCount(typed) ? null : `Enter how many people took part as a number from 1 to ${mostPeople}`),
    }),
    how: choice({
      question: 'How did you meet?',
      label: 'How you met',
      ask: 'Choose how you met',
      options: [
        { value: 'face-to-face', title: 'Face to face' },
        { value: 'online', title: 'Online' },
        { value: 'both', title: 'Some face to face, some online' },
      ],
    }),
  },
});

export const evidence = page({
  name: 'evidence',
  title: 'Evidence',
  questions: {
    evidence: text({
      question: 'Is there something to link to, such as notes of the meeting or a plan?',
      label: 'Evidence',
      hint: 'A link that begins with https://',
      ask: 'Enter a link',
      need: 'optional',
      check: (typed) =>
        /^https:\/\/\S+$/.test(typed) ? null : 'Enter a link that begins with https://, or leave it empty',
    }),
  },
});

/** A page for each question beside the briefing. */
export const answerPages = (questions: readonly string[]): Page[] =>
  questions.map((question, at) =>
    page({
      name: `answer-${at + 1}`,
      title: `Question ${at + 1} of ${questions.length}`,
      intro: [nameNobody],
      questions: {
        [`answer-${at + 1}`]: longText({
          question,
          label: `Question ${at + 1}`,
          hint: 'What you said, in a few sentences; “nothing yet” is an answer.',
          ask: 'Enter what you said',
          most: 1500,
        }),
      },
    }),
  );

export const actionNumbers = [1, 2, 3, 4, 5] as const;
export const actionId = (discussion: string, number: number): string => `${discussion}:${number}`;

export const anyAction = page({
  name: 'agreed',
  title: 'What you will do',
  questions: {
    'more-0': yesNo({
      question: 'Did you agree to do something?',
      label: 'Anything agreed',
      hint: 'Something that somebody does by a day. We ask how it went when the day has come.',
      ask: 'Choose whether you agreed to do something',
    }),
  },
});

/** A page for each thing agreed, where the one before says that there is another. */
export const actionPages = (): Page[] =>
  actionNumbers.map((number) =>
    page({
      name: `action-${number}`,
      title: `Action ${number}`,
      intro: [nameNobody],
      when: answered(`more-${number - 1}`, 'yes'),
      questions: agreedQuestions(number),
    }),
  );

const agreedQuestions = (number: number) => ({
  [`what-${number}`]: text({ question: 'What will be done?', label: 'What', ask: 'Enter what will be done' }),
  [`owner-${number}`]: text({
    question: 'Who sees to it?',
    label: 'Who',
    hint: 'A name or a role',
    ask: 'Enter who sees to it',
    most: 120,
  }),
  [`due-${number}`]: due,
  ...(number < actionNumbers.length && { [`more-${number}`]: another }),
});

const due = date({
  question: 'By which day?',
  label: 'By',
  hint: 'For example, 27 March 2027',
  ask: 'Enter the day by which it is to be done',
  future: 5,
});

const another = yesNo({
  question: 'Did you agree to do something else?',
  label: 'Another action',
  ask: 'Choose whether there is another action',
});
