import { type Outcome, show, type Turn } from '../action.ts';
import type { CardView } from '../card-view.ts';
import { firstGap, type NextCard } from '../form/filling.ts';
import { pageNamed } from '../form/walk.ts';
import { Refusal } from '../refusal.ts';
import type { AtStep, StepPress } from './at-step.ts';
import { openAbove } from './open-case.ts';
import { ownCard, showCase } from './show-case.ts';
import { showRequest } from './show-request.ts';
import { type Above, quiet, stepCheckView, stepView } from './step-view.ts';
import { stepNamed } from './steps/all-steps.ts';
import { foldedView } from './views.ts';
import { goOnWords } from './words.ts';

/** The card of a step that comes next. A page that is not asked any more gives way to the first that still is. */
export function showNext(turn: Turn, at: AtStep, next: NextCard): Promise<Outcome> | Outcome {
  if (next.kind === 'out') return backFrom(turn, at.place, savedWords(at));
  if (next.kind === 'check') return showAtStep(turn, at, (above) => stepCheckView(at, above));
  const page = pageNamed(at.walked, next.page);
  const notice = next.more ? 'Your answer brings another question on this page. Please answer it too.' : null;
  if (page) return showAtStep(turn, at, (above) => stepView(at, page, { ...quiet, tried: next.tried, notice }, above));
  return showNext(turn, at, firstGap(at.walked));
}

/** A card of a step. Whom not to contact is read for it when somebody outside is asked or told by it, and that is a look. */
export async function showAtStep(turn: Turn, at: AtStep, card: (above: Above) => CardView): Promise<Outcome> {
  const { step, place } = at;
  const own = ownCard(turn);
  if (!step.outward || !own) return show(card(null));
  const part = `who must not be contacted, beside “${step.title}”`;
  const above = await openAbove(turn.services, turn.person, place.reference, { part, at: own });
  return above instanceof Refusal ? above : show(card(above));
}

const savedWords = ({ step: { title, who } }: AtStep): string =>
  who === 'agency'
    ? 'Saved, not sent yet. “Go on with the return” takes you back to it.'
    : `Saved, not recorded yet: ${title}. “${goOnWords(title)}” takes you back to it.`;

/** Where the step was begun from: the request of an agency's person, for everybody else the case, with what was done said on top. */
export function backFrom(
  turn: Turn,
  { reference, step, about }: StepPress,
  note: string | null = null,
): Promise<Outcome> | Outcome {
  if (stepNamed(step)?.who === 'agency') return showRequest(turn, { reference, request: about }, 0, note);
  const own = ownCard(turn);
  return own ? showCase(turn, reference, 0, own, note) : show(foldedView({ reference }));
}
