import { orderErrors } from '../../form/date-order.ts';
import { page } from '../../form/form.ts';
import { choice, choices, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText, text } from '../../form/questions/text.ts';

export const adultOutcome = page({
  name: 'adult-outcome',
  title: 'What happened to the adult, in short',
  intro: [
    'A review can be about self-neglect too. There need not have been a section 42 enquiry, an inquest or a police case.',
    'If in doubt, choose what seems nearest: the panel looks at every case afresh.',
  ],
  questions: {
    adultOutcome: choice({
      question: 'What happened to the adult?',
      label: 'What happened',
      ask: 'Choose what happened to the adult',
      // The mandatory and the discretionary cases of a safeguarding adults review: Care Act 2014 s44.
      options: [
        { value: 'died', title: 'The adult died' },
        { value: 'alive', title: 'The adult is alive, after serious abuse or neglect' },
        { value: 'discretionary', title: 'Something else to learn from, such as a near miss or good practice' },
        { value: 'unclear', title: 'It is not clear yet' },
      ],
    }),
  },
});

export const adultDeath = page({
  name: 'adult-death',
  title: 'The adult’s death',
  intro: ['We are sorry to have to ask about this.'],
  when: answered('adultOutcome', 'died'),
  questions: {
    adultDeathDate: date({
      question: 'When did the adult die?',
      label: 'Date of death',
      hint: 'For example 27 3 2026, or about March 2026.',
      ask: 'Enter the date of death',
      need: 'known',
      about: true,
    }),
    adultDeathCause: text({
      question: 'What was the cause of death?',
      label: 'Cause of death',
      hint: 'As far as it is known. If it is thought that the adult died by suicide, say so.',
      ask: 'Enter the cause of death',
      need: 'known',
      most: 500,
    }),
  },
  check: (answers) =>
    orderErrors(answers, [
      {
        earlier: 'adultIncident',
        later: 'adultDeathDate',
        error: 'The date of death must be on or after the date of the incident',
      },
      {
        earlier: 'adultBirth',
        later: 'adultDeathDate',
        error: 'The date of death must be on or after the adult’s date of birth',
      },
    ]),
});

export const adultHarm = page({
  name: 'adult-harm',
  title: 'The harm to the adult',
  when: answered('adultOutcome', 'alive'),
  questions: {
    adultHarm: choices({
      question: 'What serious harm did the adult experience?',
      label: 'Serious harm',
      ask: 'Choose the serious harm',
      need: 'known',
      options: [
        { value: 'likely-death', title: 'Would likely have died but for an intervention' },
        { value: 'permanent', title: 'Permanent harm' },
        { value: 'capacity', title: 'Reduced capacity' },
        { value: 'physical', title: 'Reduced quality of life, physical effects' },
        { value: 'psychological', title: 'Reduced quality of life, psychological effects' },
        { value: 'other', title: 'Other harm, described in the account' },
      ],
    }),
  },
});

export const adultAbuse = page({
  name: 'adult-abuse',
  title: 'Abuse or neglect of the adult',
  questions: {
    adultAbuse: choices({
      question: 'What kinds of abuse or neglect are known or suspected?',
      label: 'Kinds of abuse or neglect',
      ask: 'Choose the kinds of abuse or neglect, or that it is unclear',
      options: [
        { value: 'physical', title: 'Physical abuse' },
        { value: 'domestic', title: 'Domestic abuse' },
        { value: 'sexual', title: 'Sexual abuse' },
        { value: 'psychological', title: 'Psychological abuse' },
        { value: 'financial', title: 'Financial or material abuse' },
        { value: 'modern-slavery', title: 'Modern slavery' },
        { value: 'discriminatory', title: 'Discriminatory abuse' },
        { value: 'organisational', title: 'Organisational abuse' },
        { value: 'neglect', title: 'Neglect and acts of omission' },
        { value: 'self-neglect', title: 'Self-neglect' },
        { value: 'sexual-exploitation', title: 'Sexual exploitation' },
        { value: 'unclear', title: 'It is unclear, or none is known', alone: true },
      ],
    }),
    adultHarmSource: text({
      question: 'What is thought to be the source of the harm?',
      label: 'Alleged source of harm',
      hint: 'Do not give a name. For example a relative, a paid carer, a neighbour, or self-neglect.',
      ask: 'Enter the alleged source of harm',
      need: 'optional',
    }),
  },
});

export const adultEnquiry = page({
  name: 'adult-enquiry',
  title: 'Section 42 enquiry',
  questions: {
    adultEnquiry: choice({
      question: 'Is there a section 42 enquiry, or was there one?',
      label: 'Section 42 enquiry',
      hint: 'The local authority’s safeguarding enquiry. A review does not depend on it.',
      ask: 'Choose whether there is a section 42 enquiry',
      need: 'known',
      options: [
        { value: 'none', title: 'None' },
        { value: 'open', title: 'Yes, open' },
        { value: 'closed', title: 'Yes, closed' },
      ],
    }),
  },
});

export const adultEnquiryOutcome = page({
  name: 'adult-enquiry-outcome',
  title: 'Outcome of the section 42 enquiry',
  when: answered('adultEnquiry', 'closed'),
  questions: {
    adultEnquiryOutcome: longText({
      question: 'What was the outcome of the section 42 enquiry?',
      label: 'Outcome of the section 42 enquiry',
      ask: 'Enter the outcome of the enquiry',
      need: 'known',
      most: 1000,
    }),
  },
});

export const adultProvider = page({
  name: 'adult-provider',
  title: 'Care provider',
  questions: {
    adultProvider: text({
      question: 'Which care provider was involved, if any?',
      label: 'Care provider',
      hint: 'For example a care home or home care agency.',
      ask: 'Enter the care provider',
      need: 'optional',
    }),
    adultCqc: yesNo({
      question: 'Does the Care Quality Commission (CQC) know about what happened?',
      label: 'Care Quality Commission told',
      ask: 'Choose whether the Care Quality Commission knows',
      need: 'optional',
    }),
  },
});
