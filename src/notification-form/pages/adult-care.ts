import { page } from '../../form/form.ts';
import { choice, choices, yesNo } from '../../form/questions/choice.ts';
import { repeat } from '../../form/questions/repeat.ts';
import { text } from '../../form/questions/text.ts';

export const adultNeeds = page({
  name: 'adult-needs',
  title: 'Care and support needs',
  intro: ['Needs count whether or not any service was given or was required.'],
  questions: {
    adultNeeds: choices({
      question: 'Which care and support needs did the adult have?',
      label: 'Care and support needs',
      hint: 'Assessed or not.',
      ask: 'Choose the care and support needs',
      need: 'known',
      options: [
        { value: 'none', title: 'None known', alone: true },
        { value: 'physical', title: 'Physical' },
        { value: 'sensory', title: 'Sensory, such as sight or hearing' },
        { value: 'memory-cognition', title: 'Memory and cognition' },
        { value: 'learning-disability', title: 'Learning disability' },
        { value: 'mental-health', title: 'Mental health' },
        { value: 'social', title: 'Social, such as drugs, alcohol or being alone' },
        { value: 'other', title: 'Another need' },
      ],
    }),
    adultNeedsMet: choice({
      question: 'Were these needs being met?',
      label: 'Needs being met',
      ask: 'Choose whether the needs were being met',
      need: 'known',
      options: [
        { value: 'yes', title: 'Yes' },
        { value: 'partly', title: 'Partly' },
        { value: 'no', title: 'No' },
      ],
    }),
  },
});

export const adultCapacity = page({
  name: 'adult-capacity',
  title: 'Mental capacity',
  questions: {
    adultCapacityConcerns: yesNo({
      question: 'Were there concerns about the adult’s mental capacity?',
      label: 'Mental capacity concerns',
      hint: 'Their ability to make the decisions that mattered here.',
      ask: 'Choose whether there were concerns about mental capacity',
      need: 'known',
    }),
    adultCapacityAssessed: yesNo({
      question: 'Was the adult’s mental capacity assessed?',
      label: 'Mental capacity assessed',
      ask: 'Choose whether mental capacity was assessed',
      need: 'known',
    }),
    adultCapacityArrangements: choices({
      question: 'Which of these were in place?',
      label: 'Legal arrangements in place',
      ask: 'Choose the legal arrangements, or none',
      need: 'known',
      options: [
        { value: 'none', title: 'None of these', alone: true },
        { value: 'lpa-health', title: 'Lasting power of attorney (LPA) for health and welfare' },
        { value: 'lpa-property', title: 'Lasting power of attorney (LPA) for property and money' },
        { value: 'deputy', title: 'Deputy appointed by the Court of Protection' },
        { value: 'dols', title: 'Deprivation of Liberty Safeguards (DoLS)' },
      ],
    }),
  },
});

export const adultSupporters = page({
  name: 'adult-supporters',
  title: 'People who speak for the adult',
  intro: ['Add advocates, representatives and next of kin. Up to 10 people.'],
  questions: {
    adultSupporters: repeat({
      question: 'Who speaks for the adult, or is close to them?',
      label: 'Advocates, representatives and next of kin',
      ask: 'Add an advocate, representative or next of kin',
      need: 'known',
      one: 'person',
      most: 10,
      item: {
        name: text({
          question: 'What is the person’s name?',
          label: 'Name',
          ask: 'Enter the person’s name',
        }),
        role: choice({
          question: 'Who are they to the adult?',
          label: 'Role',
          ask: 'Choose who they are to the adult',
          options: [
            { value: 'advocate', title: 'Advocate' },
            { value: 'representative', title: 'Representative, such as an attorney or deputy' },
            { value: 'next-of-kin', title: 'Next of kin' },
            { value: 'other', title: 'Another person' },
          ],
        }),
        relationship: text({
          question: 'What is their relationship to the adult?',
          label: 'Relationship',
          hint: 'For example daughter, neighbour, or advocacy service.',
          ask: 'Enter the relationship to the adult',
          need: 'optional',
        }),
        contact: text({
          question: 'How can they be contacted?',
          label: 'Contact',
          hint: 'For example 01632 960100.',
          ask: 'Enter how they can be contacted',
          need: 'known',
        }),
        safeToContact: yesNo({
          question: 'Is it safe to contact them?',
          label: 'Safe to contact',
          hint: 'Safe for them, for the adult and for any investigation.',
          ask: 'Choose whether it is safe to contact them',
          need: 'known',
        }),
      },
    }),
  },
});
