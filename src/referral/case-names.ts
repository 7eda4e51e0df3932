import { notProvided } from '../form/questions/repeat.ts';
import type { CaseDocument } from './document.ts';
import { namePartsOf } from './matching.ts';

/** The questions of the form that are answered with a name of the child, the adult or their people. */
const named = ['childName', 'childOtherNames', 'childMotherName', 'adultName', 'adultOtherNames'];
/** And those answered with several people, a line each, of which the name stands first. */
const listed = ['childHousehold', 'otherChildren', 'adultSupporters'];

/** “Sample, Testy, Relationship: Mother”. */
const beforeTheRest = /, [^,:]+: /;

/** People who are not known by name are entered by what they are. */
const relations = new Set(
  'mother father mum dad brother sister stepbrother stepsister stepfather stepmother grandmother grandfather aunt uncle cousin partner husband wife son daughter sibling younger older elder half step friend neighbour lodger'.split(
    ' ',
  ),
);

/** What people write between several names. */
const between = new Set(
  'and or also as aka nee née formerly previously before that called in the by her his their'.split(' '),
);

/** Each word of each name in a case once, as `namePartsOf` spells it, in order of the alphabet. A letter alone is no name. */
export function nameWordsIn({ sections }: Pick<CaseDocument, 'sections'>): string[] {
  const rows = sections.flatMap(({ rows }) => rows);
  const names = rows
    .filter(({ answer }) => answer.join('') !== notProvided)
    .flatMap(({ name, answer }) => {
      if (named.includes(name)) return answer;
      return listed.includes(name) ? answer.map((line) => line.split(beforeTheRest)[0] ?? '') : [];
    });
  // Word by word: of a long line `namePartsOf` takes no more than the parts of one name.
  const words = names.flatMap((name) => name.split(/[,;\s]+/)).filter((word) => !between.has(word));
  return [...new Set(words.flatMap(namePartsOf))].filter((word) => word.length > 1 && !relations.has(word)).sort();
}
