import { action } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { briefingRoles } from '../briefing.ts';
import { offerFile } from '../offer-file.ts';
import { handOverReport } from './hand-over-report.ts';
import { madeReport } from './made-report.ts';
import { offerId, ReportChoice } from './report-choice.ts';

/** Offers what the report shows as a CSV file. */
export const reportFile = action({
  verb: 'briefing/report-file',
  allow: briefingRoles,
  only: 'personal',
  data: ReportChoice,
  async run(choice, turn) {
    const context = { verb: handOverReport.verb, reference: null, id: offerId(choice) };
    const file = await madeReport(turn.services, choice);
    return file instanceof Refusal ? file : offerFile(turn, { ...file, context });
  },
});
