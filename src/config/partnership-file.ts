import { Partnership } from '../partnership.ts';
import type { ReadText } from './fault.ts';
import { readJsonFile } from './json-file.ts';

/** @throws ConfigFaults with every fault of the file, each by its place in it. */
export const readPartnership = (path: string, readText: ReadText): Partnership =>
  readJsonFile('SR_PARTNERSHIP_FILE', path, Partnership, readText);
