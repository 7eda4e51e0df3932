import type { BriefingText } from '../briefing.ts';

type Source = Pick<BriefingText, 'source' | 'link'>;

/** Where a briefing comes from is taken from the register as it is now: what teams have, and what they will have, where that differs. */
export function sourceChanges(before: Source | null, after: Source): string[] {
  if (!before) return [];
  const linked = (link: string | null) => link ?? 'none';
  return [
    ...(before.source === after.source
      ? []
      : [`Where it comes from: it was “${before.source}”, and will be “${after.source}”.`]),
    ...(before.link === after.link
      ? []
      : [`The link: it was ${linked(before.link)}, and will be ${linked(after.link)}.`]),
  ];
}
