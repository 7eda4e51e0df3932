import { Refusal } from '../refusal.ts';
import type { Aggregate, Services } from '../services.ts';
import { Conflict, isToDecideAgain, type Row, type Write } from '../tables/table.ts';
import { broughtUp, Draft } from './draft.ts';
import { rememberedDrafts } from './remembered-drafts.ts';

/** A person's drafts, and the list of what they sent, share a partition: theirs alone. */
export const draftsOf = (personId: string): Aggregate => ({ table: 'drafts', partition: `person:${personId}` });

const keyOf = (id: string) => `draft:${id}`;
const tries = 3;

export const noDraft = new Refusal(
  'not-found',
  'This draft is not here any more: it was sent, discarded, or kept too long. “My referrals” shows what there is.',
);
const sentAlready = new Refusal(
  'too-late',
  'This form has been sent and cannot be changed. “My referrals” shows it; you can add information there.',
);
const busy = new Refusal(
  'changed-meanwhile',
  'This draft was being changed in another window at the same moment. Please press again; what you typed is still in the card.',
);

/** A draft as the present form reads it: one of an older form is brought up, and its pages to look at again are marked. */
const draftIn = (row: Row, { form }: Services): Draft => broughtUp(Draft.parse(row.body), form);

/** The person's own draft, or null. Somebody else's cannot be asked for: the partition is the person's. */
export async function readDraft(services: Services, personId: string, id: string): Promise<Draft | null> {
  const row = await services.tables.drafts.read(draftsOf(personId).partition, keyOf(id));
  return row ? draftIn(row, services) : null;
}

export async function listDrafts(services: Services, personId: string): Promise<Draft[]> {
  const rows = await services.tables.drafts.list(draftsOf(personId).partition, { prefix: 'draft:' });
  return rows.map((row) => draftIn(row, services));
}

/** Starts a draft; one that is there already stays as it is and is given back. */
export async function insertDraft(services: Services, draft: Draft): Promise<Draft> {
  const { partition } = draftsOf(draft.owner.id);
  try {
    await services.tables.drafts.commit(partition, [{ kind: 'insert', key: keyOf(draft.id), body: draft }]);
    return draft;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const there = await readDraft(services, draft.owner.id, draft.id);
    if (!there) throw error;
    return there;
  }
}

/**
 * Loads, decides and saves a draft: one read, and one write when it changed; no read while this process remembers it. Decides again
 * when another window was faster. A sent draft refuses. `also` are rows that belong to the change, in the same commit.
 */
export async function changeDraft<T extends { readonly draft: Draft }>(
  services: Services,
  personId: string,
  id: string,
  decide: (draft: Draft) => T | Refusal,
  also: (decided: T) => readonly Write[] = () => [],
): Promise<T | Refusal> {
  const change = { services, personId, decide, also };
  const unread = await changeUnread(change, id);
  if (unread) return unread;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const row = await services.tables.drafts.read(draftsOf(personId).partition, keyOf(id));
    if (!row) return noDraft;
    const draft = draftIn(row, services);
    if (draft.sentAt) return sentAlready;
    const decided = decide(draft);
    if (decided instanceof Refusal || decided.draft === draft) return decided;
    if (await saved(change, decided, row.etag)) return decided;
  }
  return busy;
}

interface Change<T> {
  readonly services: Services;
  readonly personId: string;
  readonly decide: (draft: Draft) => T | Refusal;
  readonly also: (decided: T) => readonly Write[];
}

/** Null when this process does not remember the draft, or remembers an old one, or there is nothing to write. */
async function changeUnread<T extends { readonly draft: Draft }>(change: Change<T>, id: string): Promise<T | null> {
  const known = rememberedDrafts(change.services, draftsOf(change.personId)).recall(keyOf(id));
  const decided = known && change.decide(known.draft);
  if (!decided || decided instanceof Refusal || decided.draft === known.draft) return null;
  return (await saved(change, decided, known.etag)) ? decided : null;
}

/** @param etag of the row as it was when the change was decided; false when it has changed since */
async function saved<T extends { readonly draft: Draft }>(
  { services, personId, also }: Change<T>,
  decided: T,
  etag: string,
): Promise<boolean> {
  const drafts = draftsOf(personId);
  const { draft } = decided;
  const key = keyOf(draft.id);
  const remembered = rememberedDrafts(services, drafts);
  remembered.forget(key);
  try {
    const replacement = { kind: 'replace', key, body: draft, etag } as const;
    const etags = await services.tables.drafts.commit(drafts.partition, [replacement, ...also(decided)]);
    remembered.remember(key, draft, etags.get(key));
    return true;
  } catch (error) {
    if (isToDecideAgain(error)) return false;
    throw error;
  }
}

/** Removes a draft, with what else follows from it in the same partition; one that is gone already stays gone. */
export async function removeDraft(
  { tables }: Services,
  personId: string,
  id: string,
  also: readonly Write[],
): Promise<void> {
  await tables.drafts.commit(draftsOf(personId).partition, [{ kind: 'remove', key: keyOf(id) }, ...also]);
}

/** Removes a draft as it was when looked at: not one that was sent or worked on meanwhile. `also` are rows that belong to the removal. */
export async function removeUnsent(
  services: Services,
  personId: string,
  id: string,
  also: (draft: Draft) => readonly Write[],
): Promise<Refusal | null> {
  const { partition } = draftsOf(personId);
  const row = await services.tables.drafts.read(partition, keyOf(id));
  if (!row) return noDraft;
  const draft = draftIn(row, services);
  if (draft.sentAt) return sentAlready;
  try {
    await services.tables.drafts.commit(partition, [{ kind: 'remove', key: row.key, etag: row.etag }, ...also(draft)]);
    return null;
  } catch (error) {
    if (error instanceof Conflict) return busy;
    throw error;
  }
}
