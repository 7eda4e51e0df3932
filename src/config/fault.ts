/** One setting that keeps the app from starting, and what to do about it. */
export interface Fault {
  readonly setting: string;
  readonly todo: string;
}

/** Everything that keeps the app from starting, all at once. */
export class ConfigFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ setting, todo }) => `${setting}: ${todo}`).join('\n'));
    this.name = 'ConfigFaults';
    this.faults = faults;
  }
}

/** Reads a file that a setting names. */
export type ReadText = (path: string) => string;

/** @throws ConfigFaults naming the setting when the file cannot be read. */
export function readNamedFile(setting: string, path: string, readText: ReadText): string {
  try {
    return readText(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new ConfigFaults([{ setting, todo: `the file ${path} cannot be read${reason}` }]);
  }
}
