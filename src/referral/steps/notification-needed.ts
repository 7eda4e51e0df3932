import { page } from '../../form/form.ts';
import { yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';

/** Children Act 2004 section 16C: the local authority notifies the Panel; the day it became aware starts its clocks. */
export const notificationNeeded = (name: string, intro: readonly string[] = []) =>
  page({
    name,
    title: 'Serious incident notification',
    intro,
    questions: {
      sinNeeded: yesNo({
        question: 'Does the local authority have to send a serious incident notification?',
        label: 'Serious incident notification needed',
        hint: 'The local authority decides and sends it. “Not known yet” keeps the question open.',
        ask: 'Choose whether a serious incident notification is needed',
        need: 'known',
      }),
      laAwareOn: date({
        question: 'When did the local authority become aware of the incident?',
        label: 'The day the local authority became aware',
        ask: 'Enter the day the local authority became aware',
        need: 'known',
        when: answered('sinNeeded', 'yes'),
      }),
    },
  });
