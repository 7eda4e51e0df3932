import { warnAt } from '../notification-form/keeping.ts';
import { putOnAgenda } from '../outbox/agenda.ts';
import type { Services } from '../services.ts';
import { Conflict, type Row, type Write } from '../tables/table.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';
import { type BegunStep, StepDraft, stepDraftKey, stepDraftPrefix, stepDraftPrefixOf } from './steps/step-draft.ts';

/** Which step of which case, for one person: they have one draft of it at a time. */
export interface StepPlace {
  readonly reference: ReferralReference;
  readonly step: string;
  readonly about: string;
  readonly personId: string;
}

export interface StoredStep {
  readonly draft: StepDraft;
  readonly etag: string;
}

export async function readStepDraft(
  { tables }: Pick<Services, 'tables'>,
  place: StepPlace,
): Promise<StoredStep | null> {
  const row = await tables.referrals.read(aggregateOf(place.reference).partition, stepDraftKey(place));
  return row && storedIn(row);
}

const storedIn = (row: Row): StoredStep => ({ draft: StepDraft.parse(row.body), etag: row.etag });

/** All that anybody has begun in this case: it grows with what is under way, not with what was done. */
export async function listStepDrafts(
  { tables }: Pick<Services, 'tables'>,
  reference: ReferralReference,
): Promise<StoredStep[]> {
  const rows = await tables.referrals.list(aggregateOf(reference).partition, { prefix: stepDraftPrefix });
  return rows.map(storedIn);
}

/** What this person has begun in this case. */
export async function begunBy(
  { tables }: Pick<Services, 'tables'>,
  reference: ReferralReference,
  personId: string,
): Promise<BegunStep[]> {
  const { partition } = aggregateOf(reference);
  const rows = await tables.referrals.list(partition, { prefix: stepDraftPrefixOf(personId) });
  return rows.map(storedIn).map(({ draft: { step, about, savedAt } }) => ({ step, about, savedAt }));
}

/**
 * Saves a draft as it follows from the one that was read, or a new one. False when another window was faster. Before a new one is
 * written the warning that it goes is on the agenda; a look that comes before a later save finds so and looks again.
 */
export async function saveStepDraft(
  services: Pick<Services, 'tables' | 'now' | 'partnership'>,
  place: StepPlace,
  draft: StepDraft,
  etag: string | null,
): Promise<boolean> {
  const { tables, partnership } = services;
  const aggregate = aggregateOf(place.reference);
  if (etag === null) await putOnAgenda(services, aggregate, warnAt(new Date(draft.savedAt), partnership));
  const key = stepDraftKey(place);
  const write: Write = etag ? { kind: 'replace', key, body: draft, etag } : { kind: 'insert', key, body: draft };
  try {
    await tables.referrals.commit(aggregate.partition, [write]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** Goes into the commit that takes the step, so that what was typed is nowhere twice. */
export const stepDraftRemoved = (place: StepPlace): Write => ({ kind: 'remove', key: stepDraftKey(place) });

/** Goes into that commit instead: what was typed stays with the person under another id, to be changed and sent again. */
export const stepDraftKept = (place: StepPlace, draft: StepDraft, id: string, now: Date): Write => ({
  kind: 'put',
  key: stepDraftKey(place),
  body: { ...draft, id, savedAt: now.toISOString() },
});

export async function dropStepDraft({ tables }: Pick<Services, 'tables'>, place: StepPlace): Promise<void> {
  await tables.referrals.commit(aggregateOf(place.reference).partition, [stepDraftRemoved(place)]);
}

/** False when it was changed since it was read: it stays then. */
export async function removeStepDraft(
  { tables }: Pick<Services, 'tables'>,
  reference: ReferralReference,
  { draft: { step, about, by }, etag }: StoredStep,
): Promise<boolean> {
  const key = stepDraftKey({ step, about, personId: by.id });
  try {
    await tables.referrals.commit(aggregateOf(reference).partition, [{ kind: 'remove', key, etag }]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
