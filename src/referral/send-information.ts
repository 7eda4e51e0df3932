import { z } from 'zod';
import { action, show } from '../action.ts';
import { bytesOf, mostTypedOnAPage } from '../form/inputs.ts';
import { Refusal } from '../refusal.ts';
import { informationAdded } from './changes.ts';
import { ownReferral } from './own-referral.ts';
import { ReferralReference } from './reference.ts';
import { changeReferral } from './referral-store.ts';
import { addInformationView, statusView } from './referrer-views.ts';
import { textError } from './typed.ts';

const tooMuch = new Refusal(
  'bad-data',
  'That is too much text for one card, so it was not sent. It is still there: please shorten it and press again.',
);

/** Adds what was typed to the referral. The card is replaced, so that no answer is left lying in the chat. */
export const sendInformation = action({
  verb: 'referral/send-information',
  allow: 'anyone',
  only: 'personal',
  data: z.object({
    reference: ReferralReference,
    id: z.string().min(1).max(64),
    information: z.string().max(100_000).default(''),
  }),
  async run({ reference, id, information }, turn) {
    const { services, person } = turn;
    if (bytesOf({ information }) > mostTypedOnAPage) return tooMuch;
    const error = textError(information, 'Enter the information you want to add');
    if (error) return show(addInformationView(reference, id, { text: information, error }));
    const own = await ownReferral(turn, reference);
    if (own instanceof Refusal) return own;
    const result = await changeReferral(services, reference, (referral) =>
      informationAdded(referral, { id, information }, person, services.now()),
    );
    if (result instanceof Refusal) return result;
    return show(statusView(result, 'What you sent was added. The panel is told that there is more to read.'));
  },
});
