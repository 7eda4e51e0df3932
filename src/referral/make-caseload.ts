import { z } from 'zod';
import { action, type Outcome, show, type Turn } from '../action.ts';
import { savedHere } from '../file-views.ts';
import { caseloadReaders } from './case-readers.ts';
import { caseloadPartition, offeredOnce, recordCaseload } from './export-store.ts';
import { caseloadOfferedView } from './export-views.ts';
import { handOverCaseload } from './hand-over-caseload.ts';
import { madeCaseload } from './made-caseload.ts';

/** Offers the caseload as a file. */
export const makeCaseload = action({
  verb: 'referral/make-caseload',
  allow: caseloadReaders,
  only: 'personal',
  data: z.object({ id: z.string().min(1).max(64) }),
  async run({ id }, turn) {
    const offered = await offeredOnce(turn.services, caseloadPartition, id, () => offer(turn, id));
    return offered ?? show(caseloadOfferedView());
  },
});

async function offer(turn: Turn, id: string): Promise<Outcome> {
  const { services, person, place } = turn;
  const file = await madeCaseload(turn, 'offered');
  const context = { verb: handOverCaseload.verb, reference: null, id };
  const answer = await services.files.offer(place.address, { ...file, context });
  if (answer === 'offered') return show(caseloadOfferedView());
  await recordCaseload(services, person, 'exported');
  return show(savedHere(answer.savedAt));
}
