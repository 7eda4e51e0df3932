import { action, outOfDate } from '../../action.ts';
import { OfferAnswer } from '../../file-consent.ts';
import { briefingRoles } from '../briefing.ts';
import { handOverFile } from '../offer-file.ts';
import { noBriefing } from '../steps/subject.ts';
import { madeResults } from './made-results.ts';
import { RoundPress } from './round-press.ts';
import { briefingOfRound } from './round-store.ts';

/** What somebody answered to the offer of the results: `reference` is the round, `id` the briefing. */
export const handOverResults = action({
  verb: 'briefing/hand-over-results',
  allow: briefingRoles,
  only: 'personal',
  data: OfferAnswer,
  async run({ consent, reference, id }, turn) {
    const press = RoundPress.safeParse({ briefing: id, round: Number(reference) });
    if (!press.success) return outOfDate;
    if (!(await briefingOfRound(turn.services.tables, press.data))) return noBriefing;
    return handOverFile(turn, consent, async () => (await madeResults(turn.services, press.data)).bytes);
  },
});
