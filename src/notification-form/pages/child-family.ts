import { page } from '../../form/form.ts';
import { choice, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { repeat } from '../../form/questions/repeat.ts';
import { text } from '../../form/questions/text.ts';
import { riskNow } from './risk-now.ts';

export const childHousehold = page({
  name: 'child-household',
  title: 'Household and family',
  intro: ['Add the people who lived with the child, and close family who lived elsewhere. Up to 15 people.'],
  questions: {
    childHousehold: repeat({
      question: 'Who is in the child’s household and family?',
      label: 'Household and family',
      ask: 'Add the people in the household and family',
      need: 'known',
      one: 'person',
      most: 15,
      item: {
        name: text({
          question: 'What is the person’s name?',
          label: 'Name',
          hint: 'If you do not know it, say who they are, for example younger brother.',
          ask: 'Enter the person’s name',
        }),
        relationship: text({
          question: 'What is their relationship to the child?',
          label: 'Relationship',
          hint: 'For example mother, stepfather, brother, lodger.',
          ask: 'Enter the relationship to the child',
        }),
        birthOrAge: text({
          question: 'What is their date of birth or age?',
          label: 'Date of birth or age',
          hint: 'For example 27 3 1990, or about 35.',
          ask: 'Enter the date of birth or age',
          need: 'known',
        }),
        livesThere: yesNo({
          question: 'Did they live with the child?',
          label: 'Lives there',
          ask: 'Choose whether they lived with the child',
          need: 'known',
        }),
        parentalResponsibility: yesNo({
          question: 'Do they have parental responsibility?',
          label: 'Parental responsibility',
          ask: 'Choose whether they have parental responsibility',
          need: 'known',
        }),
        status: text({
          question: 'What is their situation now?',
          label: 'Status',
          hint: 'For example at home, in hospital, looked after, in custody, has died.',
          ask: 'Enter their situation now',
          need: 'known',
        }),
      },
    }),
  },
});

export const childrenAtRisk = page({
  name: 'children-at-risk',
  title: 'Other children now',
  questions: {
    anotherChildAtRisk: choice({
      question: 'Is another child at risk now?',
      label: 'Another child at risk now',
      hint: 'If you are worried about a child today and nobody who can act knows, you will be shown whom to ring.',
      ask: 'Choose whether another child is at risk now',
      need: 'known',
      options: riskNow,
    }),
  },
  gate: answered('anotherChildAtRisk', 'yes'),
});

export const childCarers = page({
  name: 'child-carers',
  title: 'Who was caring for the child',
  questions: {
    childCarers: text({
      question: 'Who was caring for the child when it happened?',
      label: 'Carer at the time',
      hint: 'For example mother and her partner, foster carers, or nursery.',
      ask: 'Enter who was caring for the child',
      need: 'known',
      most: 500,
    }),
    childCarePlace: text({
      question: 'Where was the child being cared for then?',
      label: 'Place of care at the time',
      hint: 'For example at home, or at a grandparent’s home.',
      ask: 'Enter where the child was being cared for',
      need: 'known',
      most: 500,
    }),
  },
});

export const otherChildren = page({
  name: 'other-children',
  title: 'Other children in the same incident',
  intro: ['Up to 3 more. If there were others too, say so in the account.'],
  questions: {
    otherChildren: repeat({
      question: 'Did the same incident happen to other children?',
      label: 'Other children in the incident',
      ask: 'Add the other children',
      need: 'optional',
      one: 'child',
      // The serious incident notification takes four children in all.
      most: 3,
      item: {
        name: text({
          question: 'What is the child’s name?',
          label: 'Name',
          hint: 'If you do not know it, say who they are, for example younger sister.',
          ask: 'Enter the child’s name',
        }),
        birthOrAge: text({
          question: 'What is their date of birth or age?',
          label: 'Date of birth or age',
          hint: 'For example 27 3 2019, or about 7.',
          ask: 'Enter the date of birth or age',
          need: 'known',
        }),
        relationship: text({
          question: 'What is their relationship to the first child?',
          label: 'Relationship',
          hint: 'For example sister, cousin, friend.',
          ask: 'Enter the relationship to the first child',
          need: 'known',
        }),
        happened: text({
          question: 'What happened to this child?',
          label: 'What happened',
          hint: 'For example died, was seriously harmed, or was there and unhurt.',
          ask: 'Enter what happened to this child',
          need: 'known',
          most: 500,
        }),
      },
    }),
  },
});
