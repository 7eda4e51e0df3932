import { page } from '../../form/form.ts';
import { choice, confirm, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText, text } from '../../form/questions/text.ts';
import type { Partnership } from '../../partnership.ts';
import { agencyOptions } from './agency-options.ts';
import { emailError, phoneError } from './contact-details.ts';

export const who = page({
  name: 'who',
  title: 'Who this is about',
  intro: [
    'You do not have to work out whether a case meets the criteria for a review. If you are not sure, send this form: the panel decides.',
  ],
  questions: {
    route: choice({
      question: 'Is this about a child, an adult or both?',
      label: 'Child, adult or both',
      hint: 'Go by age when it happened. An unborn baby counts as a child. For a care leaver aged 18 to 24, either form may be right: choose the one that seems to fit, and you can change it later.',
      ask: 'Choose a child, an adult or both',
      options: [
        { value: 'child', title: 'A child, under 18' },
        { value: 'adult', title: 'An adult, 18 or over' },
        { value: 'both', title: 'A child and an adult' },
      ],
    }),
  },
});

export const referredBefore = page({
  name: 'referred-before',
  title: 'Earlier referrals',
  intro: ['If another agency has referred the same case, still send this form. What you know may be new to the panel.'],
  questions: {
    referredBefore: yesNo({
      question: 'Has this case been referred for a review before?',
      label: 'Referred before',
      ask: 'Choose whether the case has been referred before',
      need: 'known',
    }),
    referredBeforeReference: text({
      question: 'If it has, what is the reference?',
      label: 'Reference of the earlier referral',
      hint: 'Leave this empty if you do not have it.',
      ask: 'Enter the reference',
      need: 'optional',
    }),
  },
});

export const privacy = ({ privacyNotice }: Partnership) =>
  page({
    name: 'privacy',
    title: 'How the information is used',
    intro: [
      // Children Act 2004 s16H; Care Act 2014 s45.
      'The law provides for information to be shared for reviews: for children, section 16H of the Children Act 2004; for adults, section 45 of the Care Act 2014.',
      'Sharing it does not rely on consent, so this form does not ask for consent. It asks who has been told, and who must not be contacted.',
    ],
    link: privacyNotice,
    questions: {
      privacyRead: confirm({
        question: 'I have read the privacy notice',
        label: 'Privacy notice read',
        ask: 'Read the privacy notice, then tick the box',
      }),
    },
  });

export const yourDetails = page({
  name: 'your-details',
  title: 'Your details',
  questions: {
    youName: text({
      question: 'What is your full name?',
      label: 'Your name',
      ask: 'Enter your full name',
    }),
    youJob: text({
      question: 'What is your job title?',
      label: 'Your job title',
      hint: 'For example health visitor, or detective sergeant.',
      ask: 'Enter your job title',
    }),
    youEmail: text({
      question: 'What is your work email address?',
      label: 'Your work email',
      ask: 'Enter your work email address',
      check: emailError,
    }),
    youPhone: text({
      question: 'What telephone number can we reach you on?',
      label: 'Your telephone number',
      hint: 'A direct line or mobile is best.',
      ask: 'Enter a telephone number',
      check: phoneError,
    }),
  },
});

export const yourOrganisation = (partnership: Partnership) =>
  page({
    name: 'your-organisation',
    title: 'Your organisation',
    questions: {
      youOrganisation: choice({
        question: 'Which organisation do you work for?',
        label: 'Your organisation',
        ask: 'Choose your organisation, or another organisation',
        options: agencyOptions(partnership, 'Another organisation'),
      }),
      youInvolvement: longText({
        question: 'How have you or your team been involved?',
        label: 'Your involvement',
        hint: 'For example, our team visited every week from January to March 2026.',
        ask: 'Describe your involvement',
        need: 'optional',
        most: 1000,
      }),
    },
  });

export const yourOtherOrganisation = page({
  name: 'your-other-organisation',
  title: 'The name of your organisation',
  when: answered('youOrganisation', 'other'),
  questions: {
    youOtherOrganisation: text({
      question: 'What is your organisation called?',
      label: 'Your other organisation',
      ask: 'Enter the name of your organisation',
    }),
  },
});

export const safeguardingLead = page({
  name: 'safeguarding-lead',
  title: 'Your safeguarding lead',
  intro: ['You can send this form whatever your answer is. It never has to wait for somebody to agree or sign.'],
  questions: {
    safeguardingLeadView: choice({
      question: 'Have you talked to your organisation’s safeguarding lead about this?',
      label: 'Safeguarding lead consulted',
      ask: 'Choose whether you have talked to your safeguarding lead',
      options: [
        { value: 'i-am-the-lead', title: 'I am the safeguarding lead' },
        { value: 'agrees', title: 'Yes, and they agree with referring' },
        { value: 'disagrees', title: 'Yes, and they do not agree with referring' },
        { value: 'not-reached', title: 'Not reached yet' },
      ],
    }),
  },
});

export const safeguardingLeadDetails = page({
  name: 'safeguarding-lead-details',
  title: 'Details of your safeguarding lead',
  when: answered('safeguardingLeadView', 'agrees', 'disagrees'),
  questions: {
    safeguardingLeadName: text({
      question: 'What is the safeguarding lead’s name?',
      label: 'Safeguarding lead’s name',
      ask: 'Enter the safeguarding lead’s name',
    }),
    safeguardingLeadRole: text({
      question: 'What is their job title?',
      label: 'Safeguarding lead’s job title',
      hint: 'For example named nurse for safeguarding children.',
      ask: 'Enter the safeguarding lead’s job title',
      need: 'known',
    }),
    safeguardingLeadEmail: text({
      question: 'What is their work email address?',
      label: 'Safeguarding lead’s email',
      ask: 'Enter the safeguarding lead’s email address',
      need: 'known',
      check: emailError,
    }),
    safeguardingLeadDate: date({
      question: 'When did you talk to them?',
      label: 'Date you talked to the safeguarding lead',
      hint: 'For example 27 3 2026.',
      ask: 'Enter the date you talked to the safeguarding lead',
      need: 'known',
      about: true,
    }),
  },
});
