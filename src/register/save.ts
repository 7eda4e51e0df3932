import { z } from 'zod';
import { action, show } from '../action.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { bytesOf, mostTypedOnAPage } from '../form/inputs.ts';
import { doer } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { editView, overtakenView } from './edit-view.ts';
import { ReviewId, registerKeepers } from './published-review.ts';
import { readReview, saveReview } from './register-store.ts';
import { filledIn } from './review-form.ts';
import { showReview } from './show-review.ts';

const tooMuch = new Refusal(
  'bad-data',
  'That is too much text for one card, so it was not saved. It is still in the card: please shorten it and press again.',
);

/** Adds a review, or changes it, with what was filled in; what is wrong, or who was faster, is said on the same card. */
export const save = action({
  verb: 'register/save',
  allow: registerKeepers,
  only: 'personal',
  data: z.looseObject({ review: ReviewId, seen: z.coerce.number().int().min(0) }),
  async run({ review: id, seen, ...sent }, turn) {
    const { services, person } = turn;
    const now = services.now();
    const filled = filledIn(sent, dateInLondon(now));
    if (bytesOf(filled.typed) > mostTypedOnAPage) return tooMuch;
    const { content } = filled;
    if (!content) return show(editView({ review: id, seen }, filled, { tried: true, notice: null }));
    const saved = await saveReview(services, { id, content, seen }, { by: doer(person), now });
    if (!(saved instanceof Refusal)) return showReview(turn, id, 'Saved in the register.');
    const stands = saved.reason === 'changed-meanwhile' ? await readReview(services.tables, id) : null;
    return stands ? show(overtakenView(stands, filled, saved.message)) : saved;
  },
});
