import { orderErrors } from '../../form/date-order.ts';
import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { date } from '../../form/questions/date.ts';
import { text } from '../../form/questions/text.ts';
import { ageError, carriedOver, surelyChild } from './age-offer.ts';

export const adultName = page({
  name: 'adult-name',
  title: 'The adult’s name',
  questions: {
    adultName: text({
      question: 'What is the adult’s full name?',
      label: 'Adult’s name',
      hint: 'Give as much of the name as you know.',
      ask: 'Enter the adult’s full name',
    }),
    adultOtherNames: text({
      question: 'Is the adult known by any other names?',
      label: 'Adult’s other names',
      hint: 'Put a comma between two names.',
      ask: 'Enter the other names',
      need: 'optional',
    }),
  },
});

export const adultDates = page({
  name: 'adult-dates',
  title: 'The adult’s age, and when it happened',
  questions: {
    adultBirth: date({
      question: 'What is the adult’s date of birth?',
      label: 'Date of birth',
      hint: 'For example 27 3 1957. If you only know the month or the year, give that: March 1957, or 1957.',
      ask: 'Enter the adult’s date of birth',
      need: 'known',
      about: true,
    }),
    adultAge: text({
      question: 'If you do not know the date, about how old was the adult when it happened?',
      label: 'Estimated age in years',
      hint: 'For example 70.',
      ask: 'Enter the adult’s age in years',
      need: 'optional',
      check: ageError,
    }),
    adultIncident: date({
      question: 'When did the incident happen?',
      label: 'Date of the incident',
      hint: 'For example 27 3 2026, or about March 2026. For something that went on for a time, give both ends: 1 3 2026 to 4 4 2026.',
      ask: 'Enter the date of the incident, or about when it was',
      about: true,
      period: true,
    }),
  },
  check: (answers) =>
    orderErrors(answers, [
      {
        earlier: 'adultBirth',
        later: 'adultIncident',
        error: 'The date of the incident must be on or after the adult’s date of birth',
      },
    ]),
});

export const adultAgeOffer = page({
  name: 'adult-age-offer',
  title: 'Which form suits this age',
  intro: [
    'By the dates you gave, the person was under 18 when it happened. Reviews of what happened to children usually start from the child form.',
    'The adult form can still be right, for example when what happened went on after the person became 18.',
    'Whatever you choose, nothing you have typed is lost, and you can change it later.',
  ],
  when: surelyChild,
  questions: {
    adultAgeChoice: choice({
      question: 'Which form do you want to fill in?',
      label: 'Form for a person under 18',
      ask: 'Choose which form to fill in',
      options: [
        { value: 'stay', title: 'Stay with the adult form' },
        { value: 'change', title: 'Change to the child form' },
        { value: 'both', title: 'Fill in both forms' },
      ],
    }),
  },
  carry: (typed) => carriedOver(typed, 'adultAgeChoice', 'adult'),
});
