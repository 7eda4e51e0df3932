import { page } from '../../form/form.ts';
import { choice, confirm, yesNo } from '../../form/questions/choice.ts';
import { all, answered } from '../../form/questions/condition.ts';
import { longText, text } from '../../form/questions/text.ts';
import { involvement } from './involvement-page.ts';
import type { Stepper } from './step.ts';

const known = answered('nil', 'no');

const nilReturn = page({
  name: 'nil',
  title: 'Does your agency know of them?',
  intro: [
    'Look in all your records first: under each name, each address and for the family. Knowing nothing is an answer that helps.',
  ],
  questions: {
    nil: choice({
      question: 'What do your records show?',
      label: 'What the records show',
      ask: 'Choose whether your agency knows of them',
      options: [
        { value: 'yes', title: 'We know nothing of them' },
        { value: 'no', title: 'We know something, and answer below' },
      ],
    }),
  },
});

const searched = page({
  name: 'searched',
  title: 'Where you looked',
  when: answered('nil', 'yes'),
  questions: {
    searchedBy: text({
      question: 'Who looked?',
      label: 'Who looked',
      ask: 'Enter who looked in your records',
    }),
    searched: longText({
      question: 'Where did they look, and for what?',
      label: 'Where they looked',
      ask: 'Enter where they looked, and for what',
      most: 2000,
    }),
  },
});

/** Asked before all that takes time to write. */
const othersAtRisk = page({
  name: 'risk',
  title: 'Is anybody else at risk?',
  when: known,
  questions: {
    othersAtRisk: yesNo({
      question: 'Are there other children or adults who may be at risk now?',
      label: 'Others who may be at risk',
      ask: 'Choose whether other children or adults may be at risk',
    }),
  },
});

/** Not gone past until the front door was told: a return is read days later. What was typed before is kept. */
const frontDoor = ({ partnership: { frontDoors } }: Pick<Stepper, 'partnership'>) =>
  page({
    name: 'front-door',
    title: 'Tell the front door now',
    when: all(known, answered('othersAtRisk', 'yes')),
    intro: [
      'In immediate danger: call 999.',
      ...frontDoors.map(({ name, phone, hours }) => `${name}: ${phone}, ${hours}`),
      'Nobody reads a return at once. Phone first, then come back: what you have typed is kept.',
    ],
    questions: {
      frontDoorTold: choice({
        question: 'Does the front door know?',
        label: 'Front door told',
        ask: 'Phone the front door, then choose what you did',
        options: [
          { value: 'told', title: 'Yes, I have told it now' },
          { value: 'knew', title: 'Yes, it knew already' },
        ],
      }),
      whoIsAtRisk: longText({
        question: 'Who may be at risk, and how?',
        label: 'Who may be at risk',
        hint: 'Name them, with their dates of birth where you know them, and what the front door was told.',
        ask: 'Enter who may be at risk, and how',
        most: 2000,
      }),
    },
  });

/** A page for each longer account, so that what people write fits the card in any script. */
const account = (name: string, title: string, hint: string, need: 'required' | 'optional' = 'optional') =>
  page({
    name,
    title,
    when: known,
    questions: {
      [name]: longText({ question: title, label: title, hint, ask: `Enter: ${title.toLowerCase()}`, need }),
    },
  });

const accounts = [
  account('keyDates', 'Key dates', 'A line for each: the day, and what happened.'),
  account(
    'episodes',
    'Key practice episodes',
    'What your agency did or decided, and what was known then. No names of staff.',
    'required',
  ),
  account('wentWell', 'What went well', 'Good practice is looked for as much as anything else.'),
  account('learning', 'Immediate learning', 'What you would already do differently, or have found out.'),
  account(
    'others',
    'Other children or adults',
    'Brothers, sisters, other residents, whoever else it touches: who they are, and what your agency knows of them.',
  ),
  account('safetyAction', 'Safety action taken', 'What your agency has done since, for anybody.'),
  account(
    'chronology',
    'Chronology',
    'As text, up to 4,000 characters. A longer one is sent as a document: name it on the next page.',
  ),
];

const attachments = page({
  name: 'attachments',
  title: 'Documents',
  intro: ['No document is sent here. Name what there is; it is handed over as you both agreed.'],
  when: known,
  questions: {
    attachments: longText({
      question: 'Which documents are there?',
      label: 'Documents',
      hint: 'The name of each, a line for each.',
      ask: 'Enter the names of the documents',
      need: 'optional',
      most: 2000,
    }),
    attachmentsBy: text({
      question: 'How will they be sent securely?',
      label: 'Sent by',
      hint: 'For example encrypted email or the partnership’s secure folder.',
      ask: 'Enter how they will be sent securely',
      need: 'optional',
    }),
  },
});

const signedOff = page({
  name: 'checked',
  title: 'Before you send it',
  questions: {
    checked: confirm({
      question: 'This is what our records show. What is known and what is believed are kept apart.',
      label: 'Checked against records',
      ask: 'Tick the box once you have checked it against your records',
    }),
  },
});

/** What an agency is asked, live risk first. A nil return is three short pages. */
export const returnPages = (by: Pick<Stepper, 'partnership'>) =>
  [nilReturn, searched, othersAtRisk, frontDoor(by), involvement, ...accounts, attachments, signedOff] as const;
