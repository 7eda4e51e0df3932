import { show } from '../action.ts';
import { OfferAnswer } from '../file-consent.ts';
import { handedOver, notWanted } from '../file-views.ts';
import { Refusal } from '../refusal.ts';
import { caseAction } from './case-action.ts';
import { caseReaders } from './case-readers.ts';
import { madePack } from './made-pack.ts';
import { ReferralReference } from './reference.ts';

/** What somebody answered to the offer of a case pack. It is made again, as far as they may read the case now. */
export const handOverPack = caseAction({
  verb: 'referral/hand-over-pack',
  allow: caseReaders,
  only: 'personal',
  data: OfferAnswer.extend({ reference: ReferralReference }),
  async run({ reference, consent }, turn) {
    if (!consent) return show(notWanted);
    const file = await madePack(turn, reference, 'exported');
    if (file instanceof Refusal) return file;
    const refused = await turn.services.files.handOver(turn.place.address, consent, file.bytes);
    return refused ?? show(handedOver);
  },
});
