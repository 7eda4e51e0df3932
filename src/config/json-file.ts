import type { z } from 'zod';
import { ConfigFaults, type ReadText, readNamedFile } from './fault.ts';

/** @throws ConfigFaults with every fault of the file that this setting names, each by its place in it. */
export function readJsonFile<S extends z.ZodType>(
  setting: string,
  path: string,
  schema: S,
  readText: ReadText,
): z.output<S> {
  const parsed = schema.safeParse(json(setting, path, readText), { error: plainWords });
  if (parsed.success) return parsed.data;
  throw new ConfigFaults(
    parsed.error.issues.map((issue) => ({
      setting,
      todo: `in ${path}, at ${issue.path.join('.') || 'the top'}: ${issue.message}`,
    })),
  );
}

function json(setting: string, path: string, readText: ReadText): unknown {
  const text = readNamedFile(setting, path, readText);
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
