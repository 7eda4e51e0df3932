import { nothing, type Outcome, post, show, type Turn } from '../action.ts';
import type { FileConsent } from '../file-consent.ts';
import { handedOver, notWanted, savedHere } from '../file-views.ts';
import { Refusal } from '../refusal.ts';
import { DeliveryError, type OfferedFile } from '../services.ts';
import { fileOfferedView } from './file-views.ts';
import { forgetOffer, isFirstOffer } from './offer-store.ts';

const notOffered = new Refusal(
  'not-here',
  'The file could not be offered in your own chat, and nothing was handed over. Please press again in a minute.',
);

/** Offers a file in the presser’s own chat, once for a press however often it comes, and leaves the pressed card. */
export async function offerFile({ services, person, place }: Turn, file: OfferedFile): Promise<Outcome> {
  const what = `${file.context.verb}:${file.context.id}:${file.context.reference ?? ''}`;
  if (!(await isFirstOffer(services, person.id, what))) return nothing;
  try {
    const answer = await services.files.offer(place.address, file);
    return post(answer === 'offered' ? fileOfferedView(file.name) : savedHere(answer.savedAt));
  } catch (error) {
    await forgetOffer(services, person.id, what);
    if (error instanceof DeliveryError) return notOffered;
    throw error;
  }
}

/** What follows from the answer to the offer; the file is made again once it is accepted. */
export async function handOverFile(
  { services, place }: Turn,
  consent: FileConsent | null,
  make: () => Promise<Uint8Array | Refusal>,
): Promise<Outcome> {
  if (!consent) return show(notWanted);
  const bytes = await make();
  if (bytes instanceof Refusal) return bytes;
  return (await services.files.handOver(place.address, consent, bytes)) ?? show(handedOver);
}
