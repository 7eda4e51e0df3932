import type { CardView } from '../card-view.ts';
import { putOnAgenda } from '../outbox/agenda.ts';
import { messageWrites, overtakenWrites } from '../outbox/outbox-store.ts';
import type { Posted } from '../people/address.ts';
import type { Person } from '../people/person.ts';
import type { Services } from '../services.ts';
import { Conflict, type Write } from '../tables/table.ts';
import { Opened, openedKey } from './look.ts';
import { foldedAt } from './messages.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

const hourMs = 3_600_000;
/** A page may still be on its way to the chat when a fold due sooner than this is sent, and would then stay open. */
const marginMs = 60_000;
/** What somebody is typing is not saved yet, and would go with the card. */
const writingMs = 2 * hourMs;

/** The card in which something is about to be read, and what is left there once it is folded. */
export interface Opening {
  readonly at: Posted;
  readonly folded: CardView;
  /** The id of the request that is read; left out for the case itself. */
  readonly request?: string | null;
}

/** When a card that stands open folds: it stays open `least` ms from now, or is given `given` ms more. */
interface Stay {
  readonly least: number;
  readonly given: number;
}

const tries = 3;

/** Commits these rows with the fold of the card. One that has a fold keeps it, unless it is just about to fold. */
export function commitOpened(
  services: Services,
  person: Person,
  reference: ReferralReference,
  { rows, ...opening }: Opening & { readonly rows: readonly Write[] },
): Promise<void> {
  return committed(services, person, reference, opening, { rows, least: marginMs, given: foldAfterMs(services) });
}

/** A card in which somebody writes is known as opened, if it was not, and does not fold for two hours after their last press. */
export function keepOpen(
  services: Services,
  person: Person,
  reference: ReferralReference,
  opening: Opening,
): Promise<void> {
  const stay = { least: writingMs, given: writingMs + marginMs };
  return committed(services, person, reference, opening, { rows: [], ...stay });
}

const foldAfterMs = ({ partnership }: Services): number => partnership.openedCases.foldAfterHours * hourMs;

/** The fold may be sent at this very moment, or the same press come again: what stands by then is looked at once more. */
async function committed(
  services: Services,
  person: Person,
  reference: ReferralReference,
  opening: Opening,
  { rows, ...stay }: Stay & { readonly rows: readonly Write[] },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const writes = [...rows, ...(await foldWrites(services, person, reference, opening, stay))];
    try {
      if (writes.length > 0) await services.tables.referrals.commit(aggregateOf(reference).partition, writes);
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === tries) throw error;
    }
  }
}

/** A later fold takes the place of the one that was planned. */
async function foldWrites(
  services: Services,
  person: Person,
  reference: ReferralReference,
  { at, folded, request = null }: Opening,
  { least, given }: Stay,
): Promise<Write[]> {
  const aggregate = aggregateOf(reference);
  const now = services.now();
  const key = openedKey(person.id, at.activityId);
  const row = await services.tables.referrals.read(aggregate.partition, key);
  const before = row && Opened.parse(row.body);
  if (before && Date.parse(before.foldAt) > now.getTime() + least) return [];
  const foldAt = new Date(now.getTime() + (before ? given : Math.max(given, foldAfterMs(services))));
  await putOnAgenda(services, aggregate, foldAt);
  const fold = `fold:${services.newId()}`;
  const body = Opened.parse({ foldAt: foldAt.toISOString(), at, request, fold });
  const mark: Write = row ? { kind: 'replace', key, body, etag: row.etag } : { kind: 'insert', key, body };
  const overtaken = before?.fold ? await overtakenWrites(services.tables, aggregate, before.fold, now) : [];
  return [mark, ...overtaken, ...messageWrites([foldedAt(foldAt, folded, fold, at)])];
}
