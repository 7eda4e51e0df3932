import type { TeamAction, Uptake } from '../uptake.ts';

/** Who is in the channel now, by `Person.id`; null where Teams does not say. Who is not in it was not asked for. */
export type Here = ReadonlyMap<string, boolean | null>;

/** Somebody to ask in their own chat; null for whoever is in the channel, where nobody of those who recorded anything is left. */
export type Askee = string | null;

const recordersOf = ({ discussions }: Uptake): string[] => [...new Set(discussions.map(({ by }) => by.id))];

/** Whom to ask after an action: whoever recorded it; when they have left, whoever recorded something last and is still there. */
export function askeeOf(uptake: Uptake, { discussion }: TeamAction, here: Here): Askee {
  const recorder = uptake.discussions.find(({ id }) => id === discussion)?.by.id ?? null;
  if (recorder !== null && here.get(recorder) !== false) return recorder;
  return recordersOf(uptake).findLast((id) => here.get(id) === true) ?? null;
}

/** Whom to ask what is different: all who recorded something and have not left. */
export function impactAskees(uptake: Uptake, here: Here): Askee[] {
  const staying = recordersOf(uptake).filter((id) => here.get(id) !== false);
  return staying.length === 0 ? [null] : staying;
}

/** Those of who recorded something that had left the channel when somebody was to be asked. Who came back is not among them. */
export const leftBy = ({ left }: Pick<Uptake, 'left'>, here: Here): string[] => [
  ...left.filter((id) => !here.has(id) || here.get(id) === null),
  ...[...here].filter(([, isHere]) => isHere === false).map(([id]) => id),
];
