import type { Services } from '../../services.ts';
import { Conflict, type Write } from '../../tables/table.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { listStepDrafts } from '../steps/step-store.ts';
import type { Gone, Uptake } from '../uptake.ts';
import { type UptakePlace, uptakeAggregate } from '../uptake-store.ts';
import { actionId, actionNumbers } from './discuss-pages.ts';
import { draftWithout, holdsGone } from './draft-without.ts';
import { wordsWithout } from './gone.ts';
import { tellingName } from './parts.ts';
import { discussionPrefix, tellingPrefix, Words } from './words.ts';

/**
 * Of the hundred rows that one commit takes. All that was recorded of a discussion takes 65 at most, and goes at once; there may be any number
 * of colleagues who have begun to tell of an action.
 */
const mostDraftsAtOnce = 30;

/**
 * Rows that hold something of what was taken away last from the discussion `about`, without it: all that was recorded, and as many drafts as
 * go with it. Whoever writes one of them meanwhile makes it be read again.
 */
export async function rowsWithout(
  services: Pick<Services, 'tables'>,
  { about, ...place }: UptakePlace & { readonly about: string },
  uptake: Uptake,
): Promise<Write[]> {
  const gone = uptake.discussions.find(({ id }) => id === about)?.gone.at(-1);
  const standing = gone ? standingOf(about, gone) : [];
  const words = await Promise.all(standing.map((one) => wordsOf(services, place, one)));
  return [...words.flat(), ...(await draftsWithout(services, place, uptake)).slice(0, mostDraftsAtOnce)];
}

/** Some of the drafts that still hold what was taken away, without it. False when there are more, or somebody was faster. */
export async function emptyDrafts(
  services: Pick<Services, 'tables'>,
  place: UptakePlace,
  uptake: Uptake,
): Promise<boolean> {
  const { table, partition } = uptakeAggregate(place);
  const writes = await draftsWithout(services, place, uptake);
  try {
    if (writes.length > 0) await services.tables[table].commit(partition, writes.slice(0, mostDraftsAtOnce));
    return writes.length <= mostDraftsAtOnce;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** Where the same answers stand: in rows whose keys begin alike. */
interface Standing {
  readonly prefix: string;
  readonly gone: Gone;
}

function standingOf(discussion: string, gone: Gone): Standing[] {
  const told = actionNumbers.filter((number) => gone.names.includes(tellingName(number)));
  const ofActions = told.map((number) => ({
    prefix: tellingPrefix(actionId(discussion, number)),
    gone: { ...gone, names: ['telling'] },
  }));
  return [{ prefix: discussionPrefix(discussion), gone }, ...ofActions];
}

async function wordsOf(
  { tables }: Pick<Services, 'tables'>,
  place: UptakePlace,
  { prefix, gone }: Standing,
): Promise<Write[]> {
  const { table, partition } = uptakeAggregate(place);
  const rows = await tables[table].list(partition, { prefix });
  return rows.flatMap(({ key, etag, body: stored }) => {
    const body = wordsWithout(Words.parse(stored), gone);
    return body ? [{ kind: 'replace', key, etag, body }] : [];
  });
}

/** What was filled in stays with whoever recorded it, to be changed: the same words once more. Others may tell of an action. */
async function draftsWithout(services: Pick<Services, 'tables'>, place: UptakePlace, uptake: Uptake): Promise<Write[]> {
  const drafts = await listStepDrafts(services, uptakeAggregate(place));
  return drafts
    .filter(({ draft }) => holdsGone(uptake, draft))
    .map(({ draft, etag }) => {
      const key = stepDraftKey({ ...draft, personId: draft.by.id });
      return { kind: 'replace', key, etag, body: draftWithout(uptake, draft) };
    });
}
