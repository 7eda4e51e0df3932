import { z } from 'zod';
import { type Outcome, show, type Turn } from '../action.ts';
import { savedHere } from '../file-views.ts';
import { Refusal } from '../refusal.ts';
import { caseAction } from './case-action.ts';
import { caseReaders } from './case-readers.ts';
import { offeredOnce, recordExport } from './export-store.ts';
import { packOfferedView } from './export-views.ts';
import { handOverPack } from './hand-over-pack.ts';
import { madePack } from './made-pack.ts';
import { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

const Asked = z.object({ reference: ReferralReference, id: z.string().min(1).max(64) });

/** Offers the case as a file to whoever may read it. Their answer comes back as another verb, which makes it again. */
export const makePack = caseAction({
  verb: 'referral/make-pack',
  allow: caseReaders,
  only: 'personal',
  data: Asked,
  async run(asked, turn) {
    const { reference, id } = asked;
    const offered = await offeredOnce(turn.services, aggregateOf(reference).partition, id, () => offer(turn, asked));
    return offered ?? show(packOfferedView(reference));
  },
});

async function offer(turn: Turn, { reference, id }: z.infer<typeof Asked>): Promise<Outcome> {
  const { services, person, place } = turn;
  const file = await madePack(turn, reference, 'offered');
  if (file instanceof Refusal) return file;
  const context = { verb: handOverPack.verb, reference, id };
  const answer = await services.files.offer(place.address, { ...file, context });
  if (answer === 'offered') return show(packOfferedView(reference));
  await recordExport(services, person, reference, 'exported');
  return show(savedHere(answer.savedAt));
}
