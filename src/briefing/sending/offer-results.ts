import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { offerFile } from '../offer-file.ts';
import { noBriefing } from '../steps/subject.ts';
import { handOverResults } from './hand-over-results.ts';
import { madeResults } from './made-results.ts';
import { RoundPress } from './round-press.ts';
import { briefingOfRound } from './round-store.ts';

/** Offers what became of each channel as a CSV file. */
export const offerResults = action({
  verb: 'briefing/offer-results',
  allow: briefingRoles,
  only: 'personal',
  data: RoundPress,
  async run(press, turn) {
    if (!(await briefingOfRound(turn.services.tables, press))) return noBriefing;
    const context = { verb: handOverResults.verb, reference: String(press.round), id: press.briefing };
    return offerFile(turn, { ...(await madeResults(turn.services, press)), context });
  },
});
