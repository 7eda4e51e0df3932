import { z } from 'zod';
import { PlainDate, said, saidShort } from '../clocks/plain-date.ts';
import { Doer } from '../people/person.ts';

const made = { at: z.iso.datetime(), by: Doer };

/**
 * Something that an agency is to do because of a review. What it is, the evidence that it was done, or why it is not implemented, stand in
 * papers: its own has its id, what became of it is in `paper`.
 */
export const ReviewAction = z.object({
  id: z.string(),
  ...made,
  /** 1 is the first of the case. */
  number: z.int().min(1),
  /** Its name, as in the partnership file when it was recorded. */
  agency: z.string(),
  /** Who holds it, when the app can write to them; else their name stands in the paper alone. */
  holder: Doer.nullable(),
  /** The paper that names who holds it since that was changed; null when its own does. */
  namedIn: z.string().nullable().default(null),
  /** A working day. */
  due: PlainDate,
  state: z.discriminatedUnion('name', [
    z.object({ name: z.literal('agreed') }),
    z.object({ name: z.literal('done'), ...made, on: PlainDate, paper: z.string() }),
    z.object({ name: z.literal('not-implementing'), ...made, paper: z.string() }),
  ]),
});
export type ReviewAction = z.infer<typeof ReviewAction>;

/** How the impact was checked, and what was found, stand in the paper of the same id. */
export const ImpactCheck = z.object({
  id: z.string(),
  ...made,
  on: PlainDate,
  result: z.enum(['difference', 'some', 'none', 'unclear']),
});
export type ImpactCheck = z.infer<typeof ImpactCheck>;

export const impactTitles: Readonly<Record<ImpactCheck['result'], string>> = {
  difference: 'It has made a difference',
  some: 'It has made some difference',
  none: 'No difference was found',
  unclear: 'It is not clear yet',
};

interface WithActions {
  readonly actions: readonly ReviewAction[];
}

export const openActions = ({ actions }: WithActions): readonly ReviewAction[] =>
  actions.filter(({ state }) => state.name === 'agreed');

/** "Action 2 of Marlbridge Constabulary": what it is could name somebody, and stands in the case alone. */
export const actionName = ({ number, agency }: Pick<ReviewAction, 'number' | 'agency'>): string =>
  `Action ${number} of ${agency}`;

/** "due on Friday 8 January 2027" */
export function actionStands({ due, state }: ReviewAction): string {
  if (state.name === 'agreed') return `due on ${said(due)}`;
  return state.name === 'done' ? `done on ${saidShort(state.on)}` : 'not to be implemented';
}

export const withAction = <R extends WithActions>(referral: R, action: ReviewAction): R => ({
  ...referral,
  actions: [...referral.actions.filter(({ id }) => id !== action.id), action].sort((a, b) => a.number - b.number),
});
