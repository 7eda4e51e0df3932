import type { Look } from './look.ts';
import { runs } from './runs.ts';
import { saidAt } from './words.ts';

const whereWords: Readonly<Record<Look['where'], string>> = {
  'own-chat': 'in their own chat',
  channel: 'from a channel',
  group: 'from a group chat',
};

/** "18 December 2026 at 9am: Priya Shah read page 3" */
export function lookWords(look: Look): string {
  return `${saidAt(look.at)}: ${look.by.name} ${didWords(look)}`;
}

/** The same, with the pages that one person read one after the other on one line: "18 December 2026 at 9am: Priya Shah read pages 1, 2 and 4". */
export const foldedLookWords = (looks: readonly Look[]): string[] => runs(looks, areOneReading).map(readingWords);

const pageOf = ({ outcome, part }: Look): number | null =>
  outcome === 'shown' ? Number(/^page (\d+)$/.exec(part)?.[1] ?? 0) || null : null;

const areOneReading = (one: Look, next: Look): boolean =>
  one.by.id === next.by.id && one.where === next.where && pageOf(one) !== null && pageOf(next) !== null;

/** Newest first. */
function readingWords(looks: readonly Look[]): string {
  const [last] = looks;
  const pages = [...new Set(looks.map(pageOf))].filter((page) => page !== null).sort((a, b) => a - b);
  if (!last || pages.length < 2) return looks.map(lookWords)[0] ?? '';
  const before = pages.slice(0, -1).join(', ');
  return `${saidAt(last.at)}: ${last.by.name} read pages ${before} and ${pages.at(-1)}`;
}

function didWords({ outcome, part, where }: Look): string {
  switch (outcome) {
    case 'shown':
      return `read ${part}`;
    case 'offered':
      return `was offered ${part} as a file`;
    case 'exported':
      return `exported ${part}`;
    case 'refused':
      return `was refused, ${whereWords[where]}`;
    case 'found-nothing':
      return `looked for ${part} and found nothing`;
  }
}
