import { page } from '../../form/form.ts';
import { yesNo } from '../../form/questions/choice.ts';
import { answered, any, type Condition } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';

/** Working Together: the local authority tells the Secretary of State and Ofsted, whether or not it notifies the Panel. */
export const careDeath = (need: 'known' | 'optional', when?: Condition) =>
  yesNo({
    question: 'Has a looked-after child died, or a care leaver up to and including the age of 24?',
    label: 'Death of a looked-after child or care leaver',
    hint: 'The local authority tells the Secretary of State and Ofsted of it, also when it sends no notification.',
    ask: 'Choose whether a looked-after child or care leaver has died',
    need,
    ...(when && { when }),
  });

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
      careDeath: careDeath('known'),
      laAwareOn: date({
        question: 'When did the local authority become aware of the incident?',
        label: 'The day the local authority became aware',
        ask: 'Enter the day the local authority became aware',
        need: 'known',
        when: any(answered('sinNeeded', 'yes'), answered('careDeath', 'yes')),
      }),
    },
  });

/**
 * Working Together: the death of a care leaver up to and including 24 is told to the Secretary of State and Ofsted, so that it may come
 * on the adult form too.
 */
export const careLeaverDeath = (name: string, intro: readonly string[] = []) =>
  page({
    name,
    title: 'Death of a care leaver',
    intro,
    questions: {
      careDeath: yesNo({
        question: 'Has a care leaver up to and including the age of 24 died?',
        label: 'Death of a care leaver',
        hint: 'The local authority tells the Secretary of State and Ofsted of it. For anybody who was 25 or older, choose “No”.',
        ask: 'Choose whether a care leaver has died',
        need: 'known',
      }),
      laAwareOn: date({
        question: 'When did the local authority become aware of the death?',
        label: 'The day the local authority became aware',
        ask: 'Enter the day the local authority became aware',
        need: 'known',
        when: answered('careDeath', 'yes'),
      }),
    },
  });
