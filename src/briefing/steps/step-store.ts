import { deleteAt } from '../../notification-form/keeping.ts';
import { putOnAgenda } from '../../outbox/agenda.ts';
import type { Aggregate, Services } from '../../services.ts';
import { Conflict, type Row, type Write } from '../../tables/table.ts';
import { StepDraft, stepDraftKey, stepDraftPrefix } from './step-draft.ts';

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
  return row && storedIn(row);
}

const storedIn = (row: Row): StoredStep => ({ draft: StepDraft.parse(row.body), etag: row.etag });

/** All that anybody has begun of this record: it grows with what is under way, not with what was done. */
export async function listStepDrafts({ tables }: Storage, { table, partition }: Aggregate): Promise<StoredStep[]> {
  const rows = await tables[table].list(partition, { prefix: stepDraftPrefix });
  return rows.map(storedIn);
}

/** Before what is filled in is written for the first time its removal is on the agenda: a look that comes too early looks again. */
export const announceStepDraft = (
  services: Pick<Services, 'tables' | 'now' | 'partnership'>,
  aggregate: Aggregate,
  { savedAt }: Pick<StepDraft, 'savedAt'>,
): Promise<void> => putOnAgenda(services, aggregate, deleteAt(new Date(savedAt), services.partnership));

/** Saves a draft as it follows from the one that was read, or a new one. False when another window was faster. */
export async function saveStepDraft(
  services: Pick<Services, 'tables' | 'now' | 'partnership'>,
  aggregate: Aggregate,
  draft: StepDraft,
  etag: string | null,
): Promise<boolean> {
  const key = stepDraftKey({ ...draft, personId: draft.by.id });
  if (etag === null) await announceStepDraft(services, aggregate, draft);
  const write: Write = etag ? { kind: 'replace', key, body: draft, etag } : { kind: 'insert', key, body: draft };
  try {
    await services.tables[aggregate.table].commit(aggregate.partition, [write]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** False when it was changed since it was read: it stays then. */
export async function removeStepDraft(
  { tables }: Storage,
  { table, partition }: Aggregate,
  { draft: { step, about, by }, etag }: StoredStep,
): Promise<boolean> {
  const key = stepDraftKey({ step, about, personId: by.id });
  try {
    await tables[table].commit(partition, [{ kind: 'remove', key, etag }]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

export async function dropStepDraft({ tables }: Storage, { table, partition }: Aggregate, key: string): Promise<void> {
  await tables[table].commit(partition, [{ kind: 'remove', key }]);
}
