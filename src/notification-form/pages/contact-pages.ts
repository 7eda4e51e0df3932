import { page } from '../../form/form.ts';
import { choice, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { longText, text } from '../../form/questions/text.ts';
import type { Partnership } from '../../partnership.ts';
import { phoneError } from './contact-details.ts';

export const media = page({
  name: 'media',
  title: 'Media interest',
  questions: {
    mediaInterest: choice({
      question: 'Is there media interest, or could there be?',
      label: 'Media interest',
      hint: 'Newspapers, television, or social media.',
      ask: 'Choose none, possible or current',
      options: [
        { value: 'none', title: 'None' },
        { value: 'possible', title: 'Possible' },
        { value: 'current', title: 'Current' },
      ],
    }),
  },
});

export const mediaPhone = ({ phone }: Partnership) =>
  page({
    name: 'media-phone',
    title: 'Phone first about the media',
    intro: [`Before anybody answers the media, phone the partnership on ${phone}.`],
    when: answered('mediaInterest', 'current'),
    questions: {
      mediaPhone: text({
        question: 'What number should the partnership phone about the media interest?',
        label: 'Number to phone about the media',
        hint: 'For example your communications team, 01632 960100.',
        ask: 'Enter a telephone number',
        check: phoneError,
      }),
    },
  });

export const told = page({
  name: 'told',
  title: 'Whether the person or family has been told',
  intro: ['You can send this form whether or not they have been told.'],
  questions: {
    told: choice({
      question: 'Has the person or the family been told about this referral?',
      label: 'Person or family told',
      ask: 'Choose whether the person or family has been told',
      need: 'known',
      options: [
        { value: 'yes', title: 'Yes' },
        { value: 'no', title: 'No, and I will say why' },
        { value: 'not-appropriate', title: 'It is not appropriate to tell them' },
      ],
    }),
  },
});

export const notTold = page({
  name: 'not-told',
  title: 'Why the person or family has not been told',
  when: answered('told', 'no'),
  questions: {
    notToldBecause: longText({
      question: 'Why have they not been told?',
      label: 'Why the person or family has not been told',
      hint: 'For example, nobody has been able to reach them yet.',
      ask: 'Enter why they have not been told',
      most: 1000,
    }),
  },
});

export const mustNotContact = page({
  name: 'must-not-contact',
  title: 'Who must not be contacted',
  intro: ['Your answer stands at the top of every view of this case.'],
  questions: {
    mustNotContact: longText({
      question: 'Is there anybody who must not be contacted or told?',
      label: 'Must not be contacted or told',
      hint: 'Say who, and why. For example the father, until the police have spoken to him. Leave this empty if there is nobody.',
      ask: 'Enter who must not be contacted or told',
      need: 'optional',
      most: 1000,
    }),
  },
});

export const doneSoFar = page({
  name: 'done-so-far',
  title: 'What has been done so far',
  questions: {
    recordsSecured: yesNo({
      question: 'Have your agency’s records been secured?',
      label: 'Records secured',
      hint: 'Kept so that nobody can change them.',
      ask: 'Choose whether the records have been secured',
      need: 'optional',
    }),
    actionTaken: longText({
      question: 'What action has been taken already?',
      label: 'Action already taken',
      hint: 'For example, brothers and sisters have been seen, and staff have been offered support.',
      ask: 'Enter the action already taken',
      need: 'optional',
      most: 2000,
    }),
  },
});
