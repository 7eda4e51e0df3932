import type { Services } from '../services.ts';
import { Conflict, type Row, type Write } from '../tables/table.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';
import { StepDraft, stepDraftKey } from './steps/step-draft.ts';

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

/** The steps of this case that a person has begun. */
export async function begunSteps(
  { tables }: Pick<Services, 'tables'>,
  reference: ReferralReference,
  personId: string,
): Promise<StepDraft[]> {
  const rows = await tables.referrals.list(aggregateOf(reference).partition, { prefix: `begun:${personId}:` });
  return rows.map((row) => storedIn(row).draft);
}

/** Saves a draft as it follows from the one that was read, or a new one. False when another window was faster. */
export async function saveStepDraft(
  { tables }: Pick<Services, 'tables'>,
  place: StepPlace,
  draft: StepDraft,
  etag: string | null,
): Promise<boolean> {
  const key = stepDraftKey(place);
  const write: Write = etag ? { kind: 'replace', key, body: draft, etag } : { kind: 'insert', key, body: draft };
  try {
    await tables.referrals.commit(aggregateOf(place.reference).partition, [write]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** Goes into the commit that takes the step, so that what was typed is nowhere twice. */
export const stepDraftRemoved = (place: StepPlace): Write => ({ kind: 'remove', key: stepDraftKey(place) });

/** Goes into that commit instead: what was typed stays with the person under another id, to be changed and sent again. */
export const stepDraftKept = (place: StepPlace, draft: StepDraft, id: string): Write => ({
  kind: 'put',
  key: stepDraftKey(place),
  body: { ...draft, id },
});

export async function dropStepDraft({ tables }: Pick<Services, 'tables'>, place: StepPlace): Promise<void> {
  await tables.referrals.commit(aggregateOf(place.reference).partition, [stepDraftRemoved(place)]);
}
