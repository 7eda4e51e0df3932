import type { Turn } from '../action.ts';
import { historyOf } from '../change.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { casePack } from '../export/pdf.ts';
import { Refusal } from '../refusal.ts';
import type { OfferedFile } from '../services.ts';
import { exportCase } from './open-case.ts';
import { packView } from './pack-view.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

type PackFile = Pick<OfferedFile, 'name' | 'description' | 'bytes'>;

/** The case as a file for whoever pressed, made anew each time; that it was is on record before anything is read. */
export async function madePack(
  { services, person, place }: Turn,
  reference: ReferralReference,
  outcome: 'offered' | 'exported',
): Promise<PackFile | Refusal> {
  const opened = await exportCase(services, person, reference, { to: place.address, outcome });
  if (opened instanceof Refusal) return opened;
  const entries = await historyOf(services.tables, aggregateOf(reference));
  const now = services.now();
  return {
    name: `${reference} case pack ${dateInLondon(now)}.pdf`,
    description: 'OFFICIAL-SENSITIVE: everything in this case that you may read, as a PDF',
    bytes: await casePack(
      packView(opened, entries, {
        person,
        partnership: services.partnership,
        now,
        holidays: services.settings.holidays,
      }),
    ),
  };
}
