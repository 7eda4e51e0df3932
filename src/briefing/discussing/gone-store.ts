import type { Services } from '../../services.ts';
import type { Write } from '../../tables/table.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { listStepDrafts } from '../steps/step-store.ts';
import type { Gone, Uptake } from '../uptake.ts';
import { type UptakePlace, uptakeAggregate } from '../uptake-store.ts';
import { actionId, actionNumbers } from './discuss-pages.ts';
import { draftWithout, wordsWithout } from './gone.ts';
import { tellingName } from './parts.ts';
import { discussionPrefix, tellingPrefix, Words } from './words.ts';

/** Where the same answers stand: in rows whose keys begin alike, and in what people have filled in of a step. */
interface Standing {
  readonly prefix: string;
  readonly step: string;
  readonly about: string;
  readonly gone: Gone;
}

/**
 * Every row that holds something of what was taken away last from the discussion `about`, without it. Whoever writes one of them meanwhile
 * makes it be read again.
 */
export async function rowsWithout(
  services: Pick<Services, 'tables'>,
  { about, ...place }: UptakePlace & { readonly about: string },
  { discussions }: Uptake,
): Promise<Write[]> {
  const gone = discussions.find(({ id }) => id === about)?.gone.at(-1);
  const standing = gone ? standingOf(about, gone) : [];
  const words = await Promise.all(standing.map((one) => wordsOf(services, place, one)));
  return [...words.flat(), ...(await draftsOf(services, place, standing))];
}

function standingOf(discussion: string, gone: Gone): Standing[] {
  const told = actionNumbers.filter((number) => gone.names.includes(tellingName(number)));
  const ofActions = told.map((number) => {
    const about = actionId(discussion, number);
    return { prefix: tellingPrefix(about), step: 'tell-action', about, gone: { ...gone, names: ['telling'] } };
  });
  return [{ prefix: discussionPrefix(discussion), step: 'discuss', about: discussion, gone }, ...ofActions];
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
async function draftsOf(
  services: Pick<Services, 'tables'>,
  place: UptakePlace,
  standing: readonly Standing[],
): Promise<Write[]> {
  const drafts = await listStepDrafts(services, uptakeAggregate(place));
  return drafts.flatMap(({ draft, etag }) => {
    const here = standing.find(({ step, about }) => step === draft.step && about === draft.about);
    const body = here ? draftWithout(draft, here.gone) : null;
    return body ? [{ kind: 'replace', key: stepDraftKey({ ...draft, personId: draft.by.id }), etag, body }] : [];
  });
}
