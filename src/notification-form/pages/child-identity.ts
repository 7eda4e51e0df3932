import { orderErrors } from '../../form/date-order.ts';
import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { text } from '../../form/questions/text.ts';
import { ageError, carriedOver, surelyAdult } from './age-offer.ts';

export const childNaming = page({
  name: 'child-naming',
  title: 'A named, unnamed or unborn child',
  questions: {
    childNaming: choice({
      question: 'Is this a named child, an unnamed baby or an unborn baby?',
      label: 'Named, unnamed or unborn',
      hint: 'If it happened before the birth, choose an unborn baby.',
      ask: 'Choose a named child, an unnamed baby or an unborn baby',
      options: [
        { value: 'named', title: 'A named child' },
        { value: 'unnamed', title: 'A baby not named yet' },
        { value: 'unborn', title: 'An unborn baby' },
      ],
    }),
  },
});

export const childName = page({
  name: 'child-name',
  title: 'The child’s name',
  when: answered('childNaming', 'named'),
  questions: {
    childName: text({
      question: 'What is the child’s full name?',
      label: 'Child’s name',
      hint: 'Give as much of the name as you know.',
      ask: 'Enter the child’s full name',
    }),
    childOtherNames: text({
      question: 'Is the child known by any other names?',
      label: 'Child’s other names',
      hint: 'Put a comma between two names.',
      ask: 'Enter the other names',
      need: 'optional',
    }),
  },
});

export const babysMother = page({
  name: 'baby-mother',
  title: 'The baby’s mother',
  when: answered('childNaming', 'unnamed', 'unborn'),
  questions: {
    childMotherName: text({
      question: 'What is the mother’s full name?',
      label: 'Mother’s name',
      hint: 'It helps us not to mix two babies up.',
      ask: 'Enter the mother’s full name',
      need: 'known',
    }),
  },
});

export const childBirth = page({
  name: 'child-birth',
  title: 'The child’s age',
  when: answered('childNaming', 'named', 'unnamed'),
  questions: {
    childBirth: date({
      question: 'What is the child’s date of birth?',
      label: 'Date of birth',
      hint: 'For example 27 3 2017. If you only know the month or the year, give that: March 2017, or 2017.',
      ask: 'Enter the child’s date of birth',
      need: 'known',
      about: true,
    }),
    childEstimatedAge: text({
      question: 'If you do not know the date, about how old was the child when it happened?',
      label: 'Estimated age in years',
      hint: 'For example 7. For a baby under one year, enter 0.',
      ask: 'Enter the child’s age in years',
      need: 'optional',
      check: ageError,
    }),
  },
});

export const babyDue = page({
  name: 'baby-due',
  title: 'When the baby was due',
  when: answered('childNaming', 'unborn'),
  questions: {
    childDue: date({
      question: 'What is, or was, the due date?',
      label: 'Due date',
      hint: 'For example 27 3 2026. If you only know the month, give that: March 2026.',
      ask: 'Enter the due date',
      need: 'known',
      about: true,
      future: 1,
    }),
  },
});

export const childDates = page({
  name: 'child-dates',
  title: 'When it happened to the child',
  questions: {
    childIncident: date({
      question: 'When did the incident happen?',
      label: 'Date of the incident',
      hint: 'For example 27 3 2026, or about March 2026. For something that went on for a time, give both ends: 1 3 2026 to 4 4 2026.',
      ask: 'Enter the date of the incident',
      need: 'known',
      about: true,
      period: true,
    }),
    childAware: date({
      question: 'When did your agency become aware of it?',
      label: 'Date your agency became aware',
      hint: 'For example 28 3 2026. If you are not sure of the day, give the month.',
      ask: 'Enter the date your agency became aware',
      about: true,
    }),
  },
  check: (answers) =>
    orderErrors(answers, [
      {
        earlier: 'childBirth',
        later: 'childIncident',
        error: 'The date of the incident must be on or after the child’s date of birth',
      },
      {
        earlier: 'childIncident',
        later: 'childAware',
        error: 'The date your agency became aware must be on or after the date of the incident',
      },
      {
        earlier: 'childBirth',
        later: 'childAware',
        error: 'The date your agency became aware must be on or after the child’s date of birth',
      },
    ]),
});

export const childAgeOffer = page({
  name: 'child-age-offer',
  title: 'Which form fits best',
  intro: [
    'By the dates you gave, the person was 18 or over when it happened. Reviews of what happened to adults usually start from the adult form.',
    'The child form can still be right for a care leaver up to and including 24, whose death is told to the Secretary of State and Ofsted.',
    'Whatever you choose, nothing you have typed is lost, and you can change it later.',
  ],
  when: surelyAdult,
  questions: {
    childAgeChoice: choice({
      question: 'Which form do you want to fill in?',
      label: 'Form for a person aged 18 or over',
      ask: 'Choose which form to fill in',
      options: [
        { value: 'stay', title: 'Stay with the child form (for example a care leaver up to and including 24)' },
        { value: 'change', title: 'Change to the adult form' },
        { value: 'both', title: 'Fill in both forms' },
      ],
    }),
  },
  carry: (typed) => carriedOver(typed, 'childAgeChoice', 'child'),
});
