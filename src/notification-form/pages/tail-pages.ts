import { page } from '../../form/form.ts';
import { choice, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { repeat } from '../../form/questions/repeat.ts';
import { text } from '../../form/questions/text.ts';
import type { Partnership } from '../../partnership.ts';
import { agencyOptions } from './agency-options.ts';
import { processes } from './processes.ts';

export const agencies = (partnership: Partnership) =>
  page({
    name: 'agencies',
    title: 'Agencies involved',
    intro: ['Add every agency you know to have been involved, your own too. Up to 15 agencies.'],
    questions: {
      agencies: repeat({
        question: 'Which agencies are or were involved?',
        label: 'Agencies involved',
        ask: 'Add at least one agency',
        one: 'agency',
        most: 15,
        item: { agency: whichAgency(partnership), ...agencyDetails },
      }),
    },
  });

const whichAgency = (partnership: Partnership) =>
  choice({
    question: 'Which agency is it?',
    label: 'Agency',
    ask: 'Choose the agency, or another agency',
    options: agencyOptions(partnership, 'Another agency, named below'),
  });

const agencyDetails = {
  team: text({
    question: 'Which team, or which other agency, is it?',
    label: 'Team',
    hint: 'For example the south family support team.',
    ask: 'Enter the team',
    need: 'optional',
  }),
  contact: text({
    question: 'Who can be contacted there, and how?',
    label: 'Contact',
    hint: 'A role or name, with a telephone number or email address.',
    ask: 'Enter whom to contact',
    need: 'known',
  }),
  stillInvolved: yesNo({
    question: 'Is the agency still involved?',
    label: 'Still involved',
    ask: 'Choose whether the agency is still involved',
    need: 'known',
  }),
  leadProfessional: yesNo({
    question: 'Is the lead professional in this agency?',
    label: 'Lead professional here',
    ask: 'Choose whether the lead professional is in this agency',
    need: 'known',
  }),
};

export const keyDates = page({
  name: 'key-dates',
  title: 'Key dates',
  intro: ['Add the moments that matter most, if you can. You can send this form without any.'],
  questions: {
    keyDates: repeat({
      question: 'Which dates should the panel know about?',
      label: 'Key dates',
      ask: 'Add a key date',
      need: 'optional',
      one: 'date',
      most: 15,
      item: {
        happened: text({
          question: 'What happened?',
          label: 'What happened',
          hint: 'For example, was not brought to a hospital appointment.',
          ask: 'Enter what happened',
          most: 500,
        }),
        date: date({
          question: 'When did it happen?',
          label: 'Date',
          hint: 'For example 27 3 2026, or about March 2026.',
          ask: 'Enter the date',
          about: true,
          period: true,
          future: 5,
        }),
      },
    }),
  },
});

export const parallelProcesses = page({
  name: 'parallel-processes',
  title: 'Other processes',
  intro: ['For example a police investigation, an inquest, a child death review, a section 42 enquiry or a complaint.'],
  questions: {
    parallelProcesses: choice({
      question: 'Are other investigations or reviews planned, under way or finished?',
      label: 'Parallel processes',
      ask: 'Choose yes, or none known',
      options: [
        { value: 'yes', title: 'Yes' },
        { value: 'none', title: 'None known' },
      ],
    }),
  },
});

export const processList = page({
  name: 'process-list',
  title: 'Which other processes there are',
  when: answered('parallelProcesses', 'yes'),
  questions: {
    processes: repeat({
      question: 'Which investigations or reviews are there?',
      label: 'Investigations and reviews',
      ask: 'Add at least one investigation or review',
      one: 'process',
      most: 15,
      item: {
        kind: choice({
          question: 'What kind of process is it?',
          label: 'Kind of process',
          ask: 'Choose the kind of process',
          options: processes,
        }),
        status: choice({
          question: 'How far is it?',
          label: 'Status',
          ask: 'Choose how far it is',
          need: 'known',
          options: [
            { value: 'planned', title: 'Expected, or planned' },
            { value: 'open', title: 'Under way' },
            { value: 'finished', title: 'Finished' },
          ],
        }),
        lead: text({
          question: 'Who leads it?',
          label: 'Led by',
          hint: 'For example the coroner, or a senior investigating officer.',
          ask: 'Enter who leads it',
          need: 'known',
        }),
        reference: text({
          question: 'What is its reference?',
          label: 'Reference',
          ask: 'Enter the reference',
          need: 'known',
        }),
        restrictsSharing: yesNo({
          question: 'May it restrict what can be shared?',
          label: 'May restrict sharing',
          hint: 'For example, witnesses must not be spoken to before a trial.',
          ask: 'Choose whether it may restrict sharing',
          need: 'known',
        }),
      },
    }),
  },
});
