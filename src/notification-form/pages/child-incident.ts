import { orderErrors } from '../../form/date-order.ts';
import { page } from '../../form/form.ts';
import { choice, choices, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText, text } from '../../form/questions/text.ts';

export const childOutcome = page({
  name: 'child-outcome',
  title: 'What happened, in short',
  intro: [
    'Serious harm includes a potentially life-threatening injury, and serious or likely long-term impairment of physical or mental health or of development. There are other kinds too.',
    'A child who has recovered may still have been seriously harmed, and one event can be enough. If in doubt, choose what seems nearest.',
  ],
  questions: {
    childOutcome: choice({
      question: 'What happened to the child?',
      label: 'What happened',
      ask: 'Choose what happened to the child',
      options: [
        { value: 'died', title: 'The child died' },
        { value: 'harmed', title: 'The child was seriously harmed' },
        { value: 'learning', title: 'Something else to learn from, such as a near miss or good practice' },
        { value: 'unclear', title: 'It is not clear yet' },
      ],
    }),
  },
});

export const childDeath = page({
  name: 'child-death',
  title: 'The child’s death',
  intro: ['We are sorry to have to ask about this.'],
  when: answered('childOutcome', 'died'),
  questions: {
    childDeathDate: date({
      question: 'When did the child die?',
      label: 'Date of death',
      hint: 'For example 27 3 2026, or about March 2026.',
      ask: 'Enter the date of death',
      need: 'known',
      about: true,
    }),
    childDeathPlace: text({
      question: 'Where did the child die?',
      label: 'Place of death',
      hint: 'For example at home, or in hospital.',
      ask: 'Enter the place of death',
      need: 'known',
    }),
    childDeathCause: text({
      question: 'What was the cause of death?',
      label: 'Cause of death',
      hint: 'As far as it is known. It does not have to be confirmed.',
      ask: 'Enter the cause of death',
      need: 'known',
      most: 500,
    }),
    childSuicide: choice({
      question: 'Is it thought that the child died by suicide?',
      label: 'Suspected suicide',
      ask: 'Choose whether it is thought that the child died by suicide',
      need: 'known',
      options: [
        { value: 'yes', title: 'Yes, it is thought so' },
        { value: 'no', title: 'No' },
        { value: 'unclear', title: 'It is unclear' },
      ],
    }),
  },
  check: (answers) =>
    orderErrors(answers, [
      {
        earlier: 'childIncident',
        later: 'childDeathDate',
        error: 'The date of death must be on or after the date of the incident',
      },
      {
        earlier: 'childBirth',
        later: 'childDeathDate',
        error: 'The date of death must be on or after the child’s date of birth',
      },
    ]),
});

export const childHarm = page({
  name: 'child-harm',
  title: 'The harm to the child',
  when: answered('childOutcome', 'harmed'),
  questions: {
    childHarm: choices({
      question: 'What was the nature of the harm?',
      label: 'Nature of the harm',
      hint: 'Long-term harm need not be certain.',
      ask: 'Choose the nature of the harm',
      need: 'known',
      options: [
        { value: 'life-threatening', title: 'Potentially life-threatening injury' },
        { value: 'physical-health', title: 'Impairment of physical health' },
        { value: 'mental-health', title: 'Impairment of mental health' },
        { value: 'physical-development', title: 'Impairment of physical development' },
        { value: 'intellectual', title: 'Impairment of intellectual development' },
        { value: 'emotional', title: 'Impairment of emotional development' },
        { value: 'social-behavioural', title: 'Impairment of social or behavioural development' },
        { value: 'other', title: 'Other harm, described in the account' },
      ],
    }),
  },
});

export const childAbuse = page({
  name: 'child-abuse',
  title: 'Abuse or neglect of the child',
  questions: {
    childAbuse: choices({
      question: 'What kinds of abuse or neglect may have taken place?',
      label: 'Kinds of abuse or neglect',
      hint: 'Known or suspected.',
      ask: 'Choose the kinds of abuse or neglect',
      need: 'known',
      options: [
        { value: 'none', title: 'None known or suspected', alone: true },
        { value: 'physical', title: 'Physical abuse' },
        { value: 'emotional', title: 'Emotional abuse' },
        { value: 'sexual', title: 'Sexual abuse' },
        { value: 'neglect', title: 'Neglect' },
        { value: 'criminal-exploitation', title: 'Criminal exploitation' },
        { value: 'sexual-exploitation', title: 'Sexual exploitation' },
        { value: 'domestic', title: 'Domestic abuse' },
        { value: 'online', title: 'Online abuse' },
        { value: 'fabricated-illness', title: 'Fabricated or induced illness' },
        { value: 'fgm', title: 'Female genital mutilation (FGM)' },
        { value: 'radicalisation', title: 'Radicalisation' },
        { value: 'child-on-child', title: 'Child-on-child abuse' },
        { value: 'institutional', title: 'Institutional abuse' },
      ],
    }),
    childAbuseCertainty: choice({
      question: 'Is abuse or neglect known, suspected or unclear?',
      label: 'Abuse or neglect known or suspected',
      ask: 'Choose known, suspected or unclear',
      options: [
        { value: 'known', title: 'Known' },
        { value: 'suspected', title: 'Suspected' },
        { value: 'unclear', title: 'Unclear' },
      ],
    }),
    childAbuseReason: longText({
      question: 'Why do you say so?',
      label: 'Why known, suspected or unclear',
      hint: 'For example, a doctor found the injury does not match the explanation given.',
      ask: 'Enter why abuse or neglect is known, suspected or unclear',
      most: 1500,
    }),
  },
});

export const childSetting = page({
  name: 'child-setting',
  title: 'Where it happened to the child',
  questions: {
    childSetting: choice({
      question: 'In what kind of place did it happen?',
      label: 'Setting',
      ask: 'Choose the kind of place',
      need: 'known',
      options: [
        { value: 'family-home', title: 'The family’s home' },
        { value: 'other-home', title: 'Somebody else’s home' },
        { value: 'foster-home', title: 'Foster home' },
        { value: 'childrens-home', title: 'Children’s home, or supported accommodation' },
        { value: 'school', title: 'School or college' },
        { value: 'early-years', title: 'Nursery, pre-school or childminder' },
        { value: 'hospital', title: 'Hospital or mental health unit' },
        { value: 'secure', title: 'Secure home or custody' },
        { value: 'public', title: 'Public place' },
        { value: 'online', title: 'Online' },
        { value: 'other', title: 'Another place' },
      ],
    }),
    childSettingRegulated: yesNo({
      question: 'Was it a regulated setting?',
      label: 'Regulated setting',
      hint: 'One that Ofsted or the Care Quality Commission inspects, such as a children’s home or a nursery.',
      ask: 'Choose whether it was a regulated setting',
      need: 'known',
    }),
  },
});
