import { beginningOf } from '../../form/beginning.ts';
import { textOf } from '../../form/questions/question.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { aggregateOf } from '../briefing-store.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { readStepDraft } from '../steps/step-store.ts';
import { write } from './write.ts';

type Storage = Pick<Services, 'tables'>;
const longest = 120;

/** What this person has typed as the title of briefings of theirs that have none yet, by id: nobody else is shown it. */
export async function titlesBegun(
  services: Storage,
  briefings: readonly Briefing[],
  personId: string,
): Promise<ReadonlyMap<string, string>> {
  const untitled = briefings.filter(
    ({ author, text, stage }) => text === null && stage.name === 'writing' && author.id === personId,
  );
  const titles = await Promise.all(
    untitled.map(async ({ id }) => [id, await typedTitle(services, id, personId)] as const),
  );
  return new Map(titles.filter(([, title]) => title !== ''));
}

async function typedTitle(services: Storage, id: string, personId: string): Promise<string> {
  const stored = await readStepDraft(
    services,
    aggregateOf(id),
    stepDraftKey({ step: write.name, about: '', personId }),
  );
  return stored ? beginningOf(textOf(stored.draft.typed, 'title'), longest) : '';
}
