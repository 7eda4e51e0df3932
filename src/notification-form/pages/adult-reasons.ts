import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { longText, text } from '../../form/questions/text.ts';
import { accountIntro, believedAccount, knownAccount, withinOneAccount } from './account.ts';
import { riskNow } from './risk-now.ts';

export const adultOthers = page({
  name: 'adult-others',
  title: 'Other people affected',
  questions: {
    adultOthersAffected: text({
      question: 'Which children or other adults were in the home or affected?',
      label: 'Children or other adults affected',
      hint: 'For example two grandchildren at weekends. If there were none, write “none”.',
      ask: 'Enter the children or other adults, or “none”',
      need: 'known',
      most: 1000,
    }),
  },
});

export const adultsAtRisk = page({
  name: 'adults-at-risk',
  title: 'Other people now',
  questions: {
    anotherPersonAtRisk: choice({
      question: 'Is this adult, another adult or a child at risk now?',
      label: 'Adult or child at risk now',
      hint: 'If you are worried about somebody today and nobody who can act knows, you will be shown whom to ring.',
      ask: 'Choose whether anybody is at risk now',
      need: 'known',
      options: riskNow,
    }),
  },
  gate: answered('anotherPersonAtRisk', 'yes'),
});

export const adultAccount = page({
  name: 'adult-account',
  title: 'Your account of what happened to the adult',
  intro: accountIntro,
  questions: { adultAccount: knownAccount('adult'), adultBelieved: believedAccount() },
  check: withinOneAccount('adultAccount', 'adultBelieved'),
});

export const adultWhy = page({
  name: 'adult-why',
  title: 'Why a review should be considered for the adult',
  intro: ['This is not a test to pass. A borderline case is a reason to refer.'],
  questions: {
    adultWorkingTogether: longText({
      question: 'How could agencies have worked together better?',
      label: 'How agencies could have worked together better',
      hint: 'About how things worked, not about who did what. For example, no meeting brought the four agencies together. If you cannot tell, say so.',
      ask: 'Enter how agencies could have worked together better, or that you cannot tell',
      most: 2000,
    }),
    adultWhyReview: longText({
      question: 'In your own words, why should a review be considered?',
      label: 'Why a review should be considered',
      hint: 'For example, the same concerns came up in three agencies, and others could be in the same position.',
      ask: 'Enter why a review should be considered',
      most: 2000,
    }),
  },
});
