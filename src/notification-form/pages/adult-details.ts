import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { nhsNumber, nhsNumberWarning, postcode } from '../../form/questions/identifiers.ts';
import { longText, text } from '../../form/questions/text.ts';
import type { Partnership } from '../../partnership.ts';
import { areaOptions, otherArea } from './areas.ts';
import { ethnicBackground, ethnicGroup, hasBackgrounds } from './ethnicity.ts';

export const adultAbout = page({
  name: 'adult-about',
  title: 'About the adult',
  questions: {
    adultSex: choice({
      question: 'What is the adult’s sex?',
      label: 'Sex',
      ask: 'Choose the adult’s sex',
      need: 'known',
      options: [
        { value: 'female', title: 'Female' },
        { value: 'male', title: 'Male' },
        { value: 'indeterminate', title: 'Indeterminate' },
      ],
    }),
    adultEthnicGroup: ethnicGroup('adult'),
  },
});

export const adultEthnicBackground = page({
  name: 'adult-ethnic-background',
  title: 'The adult’s ethnic background',
  when: hasBackgrounds('adultEthnicGroup'),
  questions: {
    adultEthnicAsian: ethnicBackground('asian', 'adult', 'adultEthnicGroup'),
    adultEthnicBlack: ethnicBackground('black', 'adult', 'adultEthnicGroup'),
    adultEthnicMixed: ethnicBackground('mixed', 'adult', 'adultEthnicGroup'),
    adultEthnicWhite: ethnicBackground('white', 'adult', 'adultEthnicGroup'),
  },
});

export const adultCommunication = page({
  name: 'adult-communication',
  title: 'Language and communication',
  questions: {
    adultLanguage: text({
      question: 'What is the adult’s first language?',
      label: 'First language',
      hint: 'For example English, Bengali, or British Sign Language.',
      ask: 'Enter the first language',
      need: 'optional',
    }),
    adultCommunication: text({
      question: 'What helps the adult to communicate?',
      label: 'Communication needs',
      hint: 'For example an interpreter, pictures, or more time.',
      ask: 'Enter the communication needs',
      need: 'optional',
      most: 500,
    }),
  },
});

export const adultHome = page({
  name: 'adult-home',
  title: 'Where the adult lived',
  questions: {
    adultHomeKind: choice({
      question: 'In what kind of place was the adult living when it happened?',
      label: 'Kind of accommodation',
      ask: 'Choose the kind of place the adult was living in',
      options: [
        { value: 'own-home', title: 'Their own home, owned, rented or shared with family' },
        { value: 'care-home', title: 'Care home' },
        { value: 'supported-living', title: 'Supported living, or extra care housing' },
        { value: 'hospital', title: 'Hospital' },
        { value: 'custody', title: 'Prison, or other custody' },
        { value: 'sleeping-rough', title: 'Sleeping rough' },
        { value: 'none', title: 'No fixed address' },
        { value: 'other', title: 'Another place, or it is unclear' },
      ],
    }),
    adultAddress: longText({
      question: 'What is the address, or the last one known?',
      label: 'Address',
      hint: 'Give the name of the home, hospital or prison too.',
      ask: 'Enter the adult’s address',
      need: 'optional',
      most: 500,
    }),
    adultPostcode: text({
      question: 'What is the postcode?',
      label: 'Postcode',
      hint: 'For example AB1 2CD. Part of it is useful too.',
      ask: 'Enter the postcode',
      need: 'optional',
      most: 20,
      tidy: postcode,
    }),
  },
});

export const adultAreas = (partnership: Partnership) =>
  page({
    name: 'adult-areas',
    title: 'Local authorities for the adult',
    questions: {
      adultHomeArea: residence(partnership),
      adultPlacingArea: placing(partnership),
      adultIncidentArea: choice({
        question: 'In which local authority did the harm happen?',
        label: 'Local authority where harm happened',
        ask: 'Choose the local authority where the harm happened',
        need: 'known',
        options: areaOptions(partnership),
      }),
      adultOtherArea: otherArea('Other local authority'),
      adultHarmPlace: text({
        question: 'In what place did the harm happen?',
        label: 'Place where harm happened',
        hint: 'For example at home, in a care home, or in the street.',
        ask: 'Enter the place where the harm happened',
        need: 'known',
      }),
    },
  });

const residence = (partnership: Partnership) =>
  choice({
    question: 'Where was the adult ordinarily resident?',
    label: 'Ordinary residence',
    hint: 'The local authority responsible for their care, which may not be where they were living.',
    ask: 'Choose the local authority of ordinary residence',
    need: 'known',
    options: areaOptions(partnership),
  });

const placing = (partnership: Partnership) =>
  choice({
    question: 'Which authority placed the adult where they were living?',
    label: 'Placing authority',
    ask: 'Choose the placing authority, or that nobody placed the adult',
    need: 'known',
    options: [{ value: notPlaced, title: 'No authority placed the adult' }, ...areaOptions(partnership)],
  });

/** The answer that no authority placed somebody. */
export const notPlaced = 'not-placed';

export const adultNumbers = page({
  name: 'adult-numbers',
  title: 'Numbers that identify the adult',
  intro: ['Leave these empty if you do not have them to hand. You can add them later.'],
  questions: {
    adultNhs: text({
      question: 'What is the adult’s NHS number?',
      label: 'NHS number',
      hint: '10 numbers, for example 943 476 5919.',
      ask: 'Enter the NHS number',
      need: 'optional',
      warn: nhsNumberWarning,
      tidy: nhsNumber,
    }),
    adultCareId: text({
      question: 'What is the adult’s number in the social care system?',
      label: 'Social care system number',
      ask: 'Enter the number',
      need: 'optional',
    }),
    adultGp: text({
      question: 'Which GP practice is the adult registered with?',
      label: 'GP practice',
      ask: 'Enter the GP practice',
      need: 'optional',
    }),
  },
});
