import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One import or re-export of a source file. */
export interface Import {
  /** A path under src, or the name of a package. */
  readonly from: string;
  readonly isPackage: boolean;
  readonly names: readonly string[];
  /** Gone when the code runs. */
  readonly typeOnly: boolean;
}

/** A file under src. `lines` without the last line break. */
export interface Source {
  readonly path: string;
  /** `referral` of `referral/open.ts`; empty at the top. */
  readonly folder: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

/** Every source file of the product, read as text: nothing is run. */
export function readSources(root = 'src'): readonly Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(`${root}/${path}`, 'utf8')));
}

function sourceOf(path: string, text: string): Source {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  return { path, folder, text, lines: text.trimEnd().split('\n').length, imports: importsOf(path, text) };
}

function importsOf(path: string, text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?([^;]*?)\s+from\s+'([^']+)'/gm);
  const bare = text.matchAll(/(?:^import\s+|\bimport\(|\brequire\()'([^']+)'/gm);
  return [
    ...[...statements].map(([, type, clause = '', from = '']) => importOf(path, from, clause, type !== undefined)),
    ...[...bare].map(([, from = '']) => importOf(path, from, '', false)),
  ];
}

function importOf(path: string, from: string, clause: string, typed: boolean): Import {
  const isPackage = !from.startsWith('.');
  const parts = clause.replace(/[{}]/g, '').split(',');
  const names = parts.map((part) => part.trim()).filter(Boolean);
  return {
    from: isPackage ? from : posix.join(posix.dirname(path), from),
    isPackage,
    names: names.map((name) => name.replace(/^type /, '').replace(/ as .*$/, '')),
    typeOnly: typed || (names.length > 0 && names.every((name) => name.startsWith('type '))),
  };
}
