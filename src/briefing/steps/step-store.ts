import type { Aggregate, Services } from '../../services.ts';
import { Conflict, type Write } from '../../tables/table.ts';
import { StepDraft, stepDraftKey } from './step-draft.ts';

type Storage = Pick<Services, 'tables'>;

export interface StoredStep {
  readonly draft: StepDraft;
  readonly etag: string;
}

export async function readStepDraft(
  { tables }: Storage,
  { table, partition }: Aggregate,
  key: string,
): Promise<StoredStep | null> {
  const row = await tables[table].read(partition, key);
  return row && { draft: StepDraft.parse(row.body), etag: row.etag };
}

/** Saves a draft as it follows from the one that was read, or a new one. False when another window was faster. */
export async function saveStepDraft(
  { tables }: Storage,
  { table, partition }: Aggregate,
  draft: StepDraft,
  etag: string | null,
): Promise<boolean> {
  const key = stepDraftKey({ ...draft, personId: draft.by.id });
  const write: Write = etag ? { kind: 'replace', key, body: draft, etag } : { kind: 'insert', key, body: draft };
  try {
    await tables[table].commit(partition, [write]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

export async function dropStepDraft({ tables }: Storage, { table, partition }: Aggregate, key: string): Promise<void> {
  await tables[table].commit(partition, [{ kind: 'remove', key }]);
}
