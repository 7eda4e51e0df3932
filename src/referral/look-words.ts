import type { Look } from './look.ts';
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
  }
}
