import type { CaseDocument } from './document.ts';
import { namePartsOf } from './matching.ts';

/** The questions of the form that are answered with a name of the child, the adult or their people. */
const named = ['childName', 'childOtherNames', 'childMotherName', 'adultName', 'adultOtherNames'];
/** And those answered with several people, a line each, of which the name stands first. */
const listed = ['childHousehold', 'otherChildren', 'adultSupporters'];

/** People who are not known by name are entered by what they are. */
const relations = new Set(
  'mother father mum dad brother sister stepbrother stepsister stepfather stepmother grandmother grandfather aunt uncle cousin partner husband wife son daughter sibling younger older elder half step friend neighbour lodger'.split(
    ' ',
  ),
);

/** Each word of each name in a case once, as `namePartsOf` spells it, in order of the alphabet. A letter alone is no name. */
export function nameWordsIn({ sections }: Pick<CaseDocument, 'sections'>): string[] {
  const rows = sections.flatMap(({ rows }) => rows);
  const names = rows.flatMap(({ name, answer }) => {
    if (named.includes(name)) return answer;
    return listed.includes(name) ? answer.map((line) => line.split(',')[0] ?? '') : [];
  });
  const words = names.flatMap((name) => name.split(/[,;]/)).flatMap(namePartsOf);
  return [...new Set(words)].filter((word) => word.length > 1 && !relations.has(word)).sort();
}
