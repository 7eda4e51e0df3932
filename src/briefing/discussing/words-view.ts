import type { CardView } from '../../card-view.ts';
import { saidMoment } from '../../clocks/london-time.ts';
import type { DocumentRow } from '../../form/rows.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Stepper } from '../steps/step.ts';
import type { Uptake } from '../uptake.ts';
import { goneIn, goneWords } from './gone.ts';
import { redact } from './redact.ts';
import { whereWords } from './summary.ts';
import { readsNumber } from './took-part.ts';
import { theImpact, type Version, type Words } from './words.ts';

interface Opened {
  readonly uptake: Uptake;
  readonly by: Stepper;
}

/** What a team wrote, a part at a time, so that a card holds it. */
export function wordsView({ uptake, by }: Opened, read: Version, words: readonly Words[], wanted: number): CardView {
  const parts = partsOf(words.map((one) => readBy(one, by)));
  const part = Math.min(wanted, parts.length - 1);
  const { version, versions } = read;
  const data = {
    ...{ briefing: uptake.briefing, channel: uptake.channel.address.conversation, about: by.about },
    ...{ title: uptake.title, where: whereWords(uptake.channel), isImpact: by.about === theImpact },
    version: versions > 1 ? `Version ${version} of ${versions}` : null,
    rows: parts[part] ?? [],
    none: words.length === 0,
    earlier: version > 1 ? version - 1 : null,
    later: version < versions ? version + 1 : null,
    showing: version,
    back: part > 0 ? part - 1 : null,
    next: part < parts.length - 1 ? part + 1 : null,
    canRedact: redact.barred(uptake, by) === null,
  };
  return { template: 'briefing/words', data };
}

/** How many took part stands beside the discussion, for who may not read the number that was typed. */
const readBy = (words: Words, by: Stepper): Words =>
  readsNumber(words, by) ? words : { ...words, said: words.said.filter(({ name }) => name !== 'people') };

type Line = { readonly label: string; readonly paragraphs: readonly { readonly text: string }[] };

/** Bytes of one part: with everything around them they stay under the 28 KB that a card may have. */
const mostBytes = 16_000;

function partsOf(words: readonly Words[]): Line[][] {
  const parts: Line[][] = [[]];
  for (const line of words.flatMap(linesOf)) {
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && bytesOf([...last, line]) > mostBytes) parts.push([line]);
    else last.push(line);
  }
  return parts;
}

/** Whether there was another action to enter says nothing by itself. */
const linesOf = ({ at, by, said, gone }: Words): Line[] => [
  { label: `${by.name}, ${saidMoment(new Date(at))}`, paragraphs: [] },
  ...said
    .map((row) => ({ ...row, words: wordsIn(row, gone) }))
    .filter(({ name, words }) => !name.startsWith('more-') && words !== '')
    .map(({ question, words }) => ({ label: question, paragraphs: paragraphs(words) })),
];

/** Where words were taken away it is said by whom, when and why. */
function wordsIn({ name, answer }: DocumentRow, gone: Words['gone']): string {
  const away = goneIn(gone, name);
  return away ? `(${goneWords(away)})` : answer.join('\n');
}

/** A paragraph, and a label, is an element of the card of its own. */
const bytesOfAnElement = 150;

const bytesOf = (lines: readonly Line[]): number =>
  lines.reduce(
    (sum, line) => sum + bytesOfAnElement * (1 + line.paragraphs.length) + Buffer.byteLength(JSON.stringify(line)),
    0,
  );
