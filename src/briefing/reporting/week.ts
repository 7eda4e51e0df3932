import type { Briefing } from '../briefing.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** A week after it went out; null when it did not, was recalled, or this was told already. */
export function weekIsOver({ stage, weekToldAt }: Briefing): Date | null {
  if (stage.name !== 'released' || weekToldAt) return null;
  return new Date(Date.parse(stage.at) + weekMs);
}
