import type { Tables } from '../../tables/table.ts';
import { isRest } from './channel-delivery.ts';
import { channelsOf, type RoundPlace, type StoredChannel } from './channel-store.ts';

const aPage = 200;

/** The first channels that were skipped because a round was stopped, at most so many. */
export async function restOf(
  tables: Pick<Tables, 'briefings'>,
  place: RoundPlace,
  most: number,
): Promise<StoredChannel[]> {
  const rest: StoredChannel[] = [];
  for (let after: string | null = ''; after !== null && rest.length < most; ) {
    const page: StoredChannel[] = await channelsOf(tables, place, { in: 'skipped', after, most: aPage });
    rest.push(...page.filter(({ delivery }) => isRest(delivery)));
    after = page.length < aPage ? null : (page.at(-1)?.key ?? null);
  }
  return rest.slice(0, most);
}
