import { action, outOfDate } from '../../action.ts';
import { OfferAnswer } from '../../file-consent.ts';
import { Refusal } from '../../refusal.ts';
import { briefingRoles } from '../briefing.ts';
import { handOverFile } from '../offer-file.ts';
import { madeReport } from './made-report.ts';
import { choiceOf } from './report-choice.ts';

/** What somebody answered to the offer of the report. */
export const handOverReport = action({
  verb: 'briefing/hand-over-report',
  allow: briefingRoles,
  only: 'personal',
  data: OfferAnswer,
  async run({ consent, id }, turn) {
    const choice = choiceOf(id);
    if (!choice) return outOfDate;
    return handOverFile(turn, consent, async () => {
      const file = await madeReport(turn.services, choice);
      return file instanceof Refusal ? file : file.bytes;
    });
  },
});
