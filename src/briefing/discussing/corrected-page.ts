import { type Page, page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { type Typed, textOf } from '../../form/questions/question.ts';
import type { DocumentRow } from '../../form/rows.ts';
import type { Uptake } from '../uptake.ts';

const lookedAgain = 'corrected-';

/** What was said, not what somebody who recorded it was asked about. */
export const isOfTheTeam = ({ name }: Pick<DocumentRow, 'name'>): boolean => !name.startsWith(lookedAgain);

/** The briefing was corrected since this was begun, and may ask something else by now: asked once for each correction. */
export function correctedPages({ corrections }: Pick<Uptake, 'corrections'>, typed: Typed): Page[] {
  if (corrections === 0 || textOf(typed, 'since') === String(corrections)) return [];
  const question =
    'The briefing was corrected since you began, and its questions may be others. I look at my answers again';
  const ask = 'The briefing was corrected since you began: tick this, then look at your answers to its questions again';
  const looked = confirm({ question, label: 'Corrected meanwhile', ask });
  return [
    page({ name: 'corrected', title: 'Corrected meanwhile', questions: { [`${lookedAgain}${corrections}`]: looked } }),
  ];
}
