import { action, show } from '../action.ts';
import { OfferAnswer } from '../file-consent.ts';
import { handedOver, notWanted } from '../file-views.ts';
import { caseloadReaders } from './case-readers.ts';
import { madeCaseload } from './made-caseload.ts';

/** What somebody answered to the offer of the caseload. */
export const handOverCaseload = action({
  verb: 'referral/hand-over-caseload',
  allow: caseloadReaders,
  only: 'personal',
  data: OfferAnswer,
  async run({ consent }, turn) {
    if (!consent) return show(notWanted);
    const { bytes } = await madeCaseload(turn, 'exported');
    return (await turn.services.files.handOver(turn.place.address, consent, bytes)) ?? show(handedOver);
  },
});
