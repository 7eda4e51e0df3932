import { Partnership } from '../partnership.ts';
import { ConfigFaults, type ReadText, readNamedFile } from './fault.ts';

const setting = 'SR_PARTNERSHIP_FILE';

/** @throws ConfigFaults with every fault of the file, each by its place in it. */
export function readPartnership(path: string, readText: ReadText): Partnership {
  const parsed = Partnership.safeParse(json(path, readNamedFile(setting, path, readText)));
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
