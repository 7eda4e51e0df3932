import type { Option } from '../../form/questions/question.ts';

/** Only the first stops the form: whoever has told those who can act must be able to say so, and go on. */
export const riskNow = [
  { value: 'yes', title: 'Yes, and it has not been reported yet' },
  { value: 'reported', title: 'Yes, and it has been reported to somebody who can act today' },
  { value: 'no', title: 'No' },
] as const satisfies readonly Option[];
