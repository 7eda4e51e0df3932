import { page } from '../../form/form.ts';
import { choice, choices, yesNo } from '../../form/questions/choice.ts';
import { nhsNumber, nhsNumberWarning, postcode, upn, upnWarning } from '../../form/questions/identifiers.ts';
import { longText, text } from '../../form/questions/text.ts';
import type { Partnership } from '../../partnership.ts';
import { areaOptions, otherArea } from './areas.ts';
import { ethnicBackground, ethnicGroup, hasBackgrounds } from './ethnicity.ts';

export const childAbout = page({
  name: 'child-about',
  title: 'About the child',
  questions: {
    childSex: choice({
      question: 'What is the child’s sex?',
      label: 'Sex',
      ask: 'Choose the child’s sex',
      need: 'known',
      options: [
        { value: 'female', title: 'Female' },
        { value: 'male', title: 'Male' },
        { value: 'indeterminate', title: 'Indeterminate' },
      ],
    }),
    childEthnicGroup: ethnicGroup('child'),
    childDisability: choices({
      question: 'Which disabilities or additional needs did the child have?',
      label: 'Disability or additional needs',
      hint: 'Diagnosed or not.',
      ask: 'Choose the disabilities or additional needs, or none',
      need: 'known',
      options: [
        { value: 'none', title: 'None known', alone: true },
        { value: 'physical', title: 'Physical disability' },
        { value: 'sensory', title: 'Hearing or sight' },
        { value: 'learning', title: 'Learning disability or difficulty' },
        { value: 'autism-adhd', title: 'Autism or ADHD' },
        { value: 'speech', title: 'Speech, language or communication' },
        { value: 'mental-health', title: 'Mental health' },
        { value: 'health-condition', title: 'Long-term health condition, or born early' },
        { value: 'other', title: 'Another need' },
      ],
    }),
    childDisabilityDetails: text({
      question: 'Is there anything to add about these needs?',
      label: 'Details of disability or needs',
      ask: 'Enter the details',
      need: 'optional',
      most: 500,
    }),
  },
});

export const childEthnicBackground = page({
  name: 'child-ethnic-background',
  title: 'The child’s ethnic background',
  when: hasBackgrounds('childEthnicGroup'),
  questions: {
    childEthnicAsian: ethnicBackground('asian', 'child', 'childEthnicGroup'),
    childEthnicBlack: ethnicBackground('black', 'child', 'childEthnicGroup'),
    childEthnicMixed: ethnicBackground('mixed', 'child', 'childEthnicGroup'),
    childEthnicWhite: ethnicBackground('white', 'child', 'childEthnicGroup'),
  },
});

export const childLanguage = page({
  name: 'child-language',
  title: 'Language and religion',
  questions: {
    childLanguage: text({
      question: 'What is the child’s or the family’s first language?',
      label: 'First language',
      hint: 'For example English, Romanian, or British Sign Language.',
      ask: 'Enter the first language',
      need: 'optional',
    }),
    childInterpreter: yesNo({
      question: 'Is an interpreter needed, or was one?',
      label: 'Interpreter needed',
      ask: 'Choose whether an interpreter is needed',
      need: 'optional',
    }),
    childReligion: text({
      question: 'What is the child’s or the family’s religion?',
      label: 'Religion',
      hint: 'Leave this empty if it is not known.',
      ask: 'Enter the religion',
      need: 'optional',
    }),
  },
});

export const childAddress = page({
  name: 'child-address',
  title: 'The child’s address',
  questions: {
    childAddress: longText({
      question: 'Where was the child living when it happened?',
      label: 'Address',
      hint: 'If there was no fixed address, write “no fixed address” and where the child was staying.',
      ask: 'Enter the child’s address, or “no fixed address”',
      need: 'known',
      most: 500,
    }),
    childPostcode: text({
      question: 'What is the postcode?',
      label: 'Postcode',
      hint: 'For example AB1 2CD. Part of it is useful too.',
      ask: 'Enter the postcode, or “none”',
      need: 'known',
      most: 20,
      tidy: postcode,
    }),
  },
});

export const childAreas = (partnership: Partnership) =>
  page({
    name: 'child-areas',
    title: 'Local authorities for the child',
    questions: {
      childHomeArea: choice({
        question: 'Which local authority did the child live in?',
        label: 'Home local authority',
        ask: 'Choose the child’s home local authority',
        need: 'known',
        options: areaOptions(partnership),
      }),
      childIncidentArea: choice({
        question: 'In which local authority did it happen?',
        label: 'Local authority of the incident',
        ask: 'Choose the local authority where it happened',
        need: 'known',
        options: areaOptions(partnership),
      }),
      childOtherArea: otherArea('Other local authority'),
    },
  });

export const childNumbers = page({
  name: 'child-numbers',
  title: 'Numbers that identify the child',
  intro: ['Leave these empty if you do not have them to hand. You can add them later.'],
  questions: {
    childNhs: text({
      question: 'What is the child’s NHS number?',
      label: 'NHS number',
      hint: '10 numbers, for example 943 476 5919.',
      ask: 'Enter the NHS number',
      need: 'optional',
      warn: nhsNumberWarning,
      tidy: nhsNumber,
    }),
    childUpn: text({
      question: 'What is the child’s unique pupil number (UPN)?',
      label: 'Unique pupil number',
      hint: 'A letter and 12 numbers, for example B801200005001. The school has it.',
      ask: 'Enter the unique pupil number',
      need: 'optional',
      warn: upnWarning,
      tidy: upn,
    }),
    childCareId: text({
      question: 'What is the child’s number in the social care system?',
      label: 'Social care system number',
      ask: 'Enter the number',
      need: 'optional',
    }),
  },
});
