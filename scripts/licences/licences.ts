/** A package, and its licence as an SPDX expression; null when it does not say. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
}

/** Licences that ask for no more than to be named. Whoever adds to them has read the licence. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // For fonts alone: it asks that they are not sold by themselves and keep their name, and nothing of what embeds them.
  'OFL-1.1',
  'Unlicense',
]);

/** Packages whose manifest says nothing, and what was read in them by a person. For this version only. */
const read: Readonly<Record<string, string>> = {
  'png-js@2.0.0': 'MIT',
  // Its Readme ends with "License: MIT".
  'escape-regexp-component@1.0.2': 'MIT',
  // Its LICENSE is the text of the MIT licence.
  'jspath@0.4.0': 'MIT',
};

/** What its manifest says, or what was read in it. */
export const licenceOf = ({ name, version, licence }: Installed): string =>
  licence ?? read[`${name}@${version}`] ?? 'not said';

/** Of several to choose from, one is enough; of several that hold together, all must be allowed. */
export const isAllowed = (one: Installed): boolean =>
  licenceOf(one)
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => allowed.has(each)));

/** A line for each licence, the most used first, and below it the packages. */
export function licenceList(packages: readonly Installed[]): string {
  const groups = new Map<string, string[]>();
  for (const one of packages) {
    const group = groups.get(licenceOf(one)) ?? [];
    groups.set(licenceOf(one), [...group, `  ${one.name} ${one.version}`]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([licence, names]) => [`${licence} (${names.length})`, ...[...new Set(names)].sort()].join('\n'))
    .join('\n\n');
}
