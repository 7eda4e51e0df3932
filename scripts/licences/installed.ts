import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Installed } from './licences.ts';

const Lock = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), optional: z.boolean().optional() })),
});
const Typed = z.object({ type: z.string() });
/** Old packages say it in other ways than the one that holds today. */
const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), Typed]).optional().catch(undefined),
  licenses: z.array(Typed).optional().catch(undefined),
});

/** What is installed for production, as the lock file lists it and each package's own manifest says. */
export function installedForProduction(): Installed[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return Object.entries(packages).flatMap(([folder, { dev, optional }]) =>
    folder === '' || dev ? [] : fromManifest(folder, optional === true),
  );
}

function fromManifest(folder: string, optional: boolean): Installed[] {
  try {
    const { name, version, license, licenses } = Manifest.parse(
      JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')),
    );
    const said =
      typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
    return [{ name, version, licence: said || null }];
  } catch (error) {
    // What is optional is not installed on every machine.
    if (optional) return [];
    throw new Error(`${folder} is not installed: run npm ci first`, { cause: error });
  }
}
