import { ownChatOf, type Player, panel } from './cast.ts';
import type { Journey, Stage, Step } from './journey.ts';

/** A press on a card that the app need not have posted. */
export const press = (
  verb: string,
  by: Player | 'owner',
  where: 'own-chat' | 'panel',
  data: (journey: Journey) => object,
): Step => ({
  name: verb,
  press: ({ edge }, journey) => ({
    by: by === 'owner' ? journey.form.owner : by,
    where,
    verb,
    data: { ...data(journey) },
    on: by === 'owner' ? journey.cardOfBegun : (cardFor(edge, by, where) ?? 'card-0'),
  }),
});
/** A card of the test's own to press on, one for each person and place. */
const cards = new WeakMap<Stage['edge'], Map<string, string>>();
function cardFor(edge: Stage['edge'], { id }: Player, where: string): string | undefined {
  const known = cards.get(edge) ?? new Map<string, string>();
  cards.set(edge, known);
  const key = `${id} ${where}`;
  if (!known.has(key)) known.set(key, edge.place(where === 'panel' ? panel : ownChatOf(id)));
  return known.get(key);
}
