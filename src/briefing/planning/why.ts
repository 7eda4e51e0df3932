import { text } from '../../form/questions/text.ts';

/** A reason for those who look later. */
export const whyText = (question: string) =>
  text({ question, label: 'Reason', hint: 'No names of people', ask: 'Enter a reason', need: 'optional' });

/** The reason, if one was given. */
export const whyOf = (answer: unknown): string | null => (typeof answer === 'string' ? answer : null);
