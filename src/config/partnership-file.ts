import type { z } from 'zod';
import { Partnership } from '../partnership.ts';
import { ConfigFaults, type ReadText, readNamedFile } from './fault.ts';

const setting = 'SR_PARTNERSHIP_FILE';

/** @throws ConfigFaults with every fault of the file, each by its place in it. */
export function readPartnership(path: string, readText: ReadText): Partnership {
  const parsed = Partnership.safeParse(json(path, readNamedFile(setting, path, readText)), { error: plainWords });
  if (parsed.success) return parsed.data;
  throw new ConfigFaults(
    parsed.error.issues.map((issue) => ({
      setting,
      todo: `in ${path}, at ${issue.path.join('.') || 'the top'}: ${issue.message}`,
    })),
  );
}

function json(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigFaults([{ setting, todo: `the file ${path} is not JSON` }]);
  }
}

/** What is wrong with a file that a person wrote, in words for that person; zod's own words where these do not say more. */
export function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return `nothing is called ${issue.keys.join(', ')} here`;
  if (issue.code === 'invalid_value') return `write one of: ${issue.values.join(', ')}`;
  return issue.input === undefined ? 'this is missing' : undefined;
}
