import { dateInLondon } from '../../clocks/london-time.ts';
import { said } from '../../clocks/plain-date.ts';
import type { Check } from '../../form/form.ts';
import type { DateAnswer } from '../../form/questions/date-answer.ts';
import type { Referral } from '../referral.ts';
import { dayOf } from './answers.ts';

/** Nothing is done about a referral before it has come. `name` is the question, `label` how its error begins. */
export function notBeforeReceipt({ submittedAt }: Pick<Referral, 'submittedAt'>, name: string, label: string): Check {
  const received = dateInLondon(new Date(submittedAt));
  return (answers) => {
    const day = dayOf(answers[name] as DateAnswer | undefined);
    if (day === null || day >= received) return {};
    return { [name]: `${label} must be on or after ${said(received)}, when the referral was received` };
  };
}
