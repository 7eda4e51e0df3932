import type { Services } from '../../services.ts';
import type { Uptake } from '../uptake.ts';
import type { Here } from './askees.ts';

/** More are not asked for at once: those who recorded last know best. */
const mostAskedFor = 20;

/** Whether those who recorded something here are in the channel now, as Teams says; side by side, because each may take two seconds. */
export async function stillHere(
  { directory }: Pick<Services, 'directory'>,
  { discussions, channel }: Uptake,
): Promise<Here> {
  const ids = [...new Set(discussions.map(({ by }) => by.id).reverse())].slice(0, mostAskedFor);
  const found = ids.map(async (id) => [id, await directory.isIn(id, channel.address)] as const);
  return new Map(await Promise.all(found));
}
