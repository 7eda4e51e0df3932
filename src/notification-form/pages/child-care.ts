import { page } from '../../form/form.ts';
import { choice, choices } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { text } from '../../form/questions/text.ts';
import type { Partnership } from '../../partnership.ts';
import { areaOptions, otherArea } from './areas.ts';
import { legalStatuses, placements } from './looked-after.ts';

export const childEducation = page({
  name: 'child-education',
  title: 'Education and health',
  questions: {
    childEducation: choice({
      question: 'Where was the child being educated or looked after in the day?',
      label: 'Education',
      ask: 'Choose where the child was being educated',
      need: 'known',
      options: [
        { value: 'school', title: 'School or college' },
        { value: 'nursery', title: 'Nursery, pre-school or childminder' },
        { value: 'home-educated', title: 'Educated at home' },
        { value: 'missing-education', title: 'Missing education' },
        { value: 'not-in-education', title: 'Not in education, for example too young' },
      ],
    }),
    childEducationName: text({
      question: 'What is the school, college, nursery or childminder called?',
      label: 'Name of the school or nursery',
      ask: 'Enter the name of the school or nursery',
      need: 'optional',
    }),
    childGp: text({
      question: 'Which GP practice is the child registered with?',
      label: 'GP practice',
      ask: 'Enter the GP practice',
      need: 'optional',
    }),
    childHealthVisitor: text({
      question: 'Which health visiting or school nursing team knows the child?',
      label: 'Health visitor or school nurse',
      ask: 'Enter the team',
      need: 'optional',
    }),
  },
});

export const childSocialCare = page({
  name: 'child-social-care',
  title: 'Social care at the time',
  questions: {
    childSocialCare: choices({
      question: 'What was the child’s social care status when it happened?',
      label: 'Social care status at the time',
      ask: 'Choose the child’s social care status, or none',
      need: 'known',
      options: [
        { value: 'none', title: 'None', alone: true },
        { value: 'early-help', title: 'Early help' },
        { value: 'child-in-need', title: 'Child in need' },
        { value: 'section-47', title: 'Section 47 enquiry' },
        { value: 'child-protection-plan', title: 'Child protection plan at the time' },
        { value: 'child-protection-plan-before', title: 'Child protection plan at some time before' },
        { value: 'looked-after', title: 'Looked after' },
        { value: 'care-leaver', title: 'Care leaver' },
      ],
    }),
  },
});

export const childLookedAfter = (partnership: Partnership) =>
  page({
    name: 'child-looked-after',
    title: 'Being looked after',
    when: answered('childSocialCare', 'looked-after'),
    questions: {
      childLegalStatus: choice({
        question: 'What was the child’s legal status?',
        label: 'Legal status',
        ask: 'Choose the child’s legal status',
        need: 'known',
        options: legalStatuses,
      }),
      childPlacement: choice({
        question: 'Where was the child placed?',
        label: 'Placement',
        ask: 'Choose where the child was placed',
        need: 'known',
        options: placements,
      }),
      childPlacingArea: choice({
        question: 'Which local authority placed the child?',
        label: 'Placing local authority',
        ask: 'Choose the local authority that placed the child',
        need: 'known',
        options: areaOptions(partnership),
      }),
      childOtherPlacingArea: otherArea('Other placing local authority'),
    },
  });
