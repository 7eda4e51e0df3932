/** Writes the app package that Teams takes: `npm run package`, or `npm run package -- --out <file.zip>`. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { filledManifest, manifestFaults } from './app-package/manifest.ts';
import { type PackageSettings, readSettings } from './app-package/settings.ts';
import { writeZip } from './app-package/zip.ts';

async function packageApp(settings: PackageSettings, out: string): Promise<readonly string[]> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const manifest = filledManifest(JSON.parse(await readFile('appPackage/manifest.json', 'utf8')), settings, version);
  const faults = manifestFaults(manifest);
  if (faults.length > 0) return faults;
  await mkdir(dirname(out), { recursive: true });
  await writeZip(out, [
    { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    { name: 'color.png', content: await readFile('appPackage/color.png') },
    { name: 'outline.png', content: await readFile('appPackage/outline.png') },
  ]);
  return [];
}

const { out } = parseArgs({ options: { out: { type: 'string', default: 'build/safeguarding-reviews.zip' } } }).values;
const read = readSettings(process.env);
const faults = 'faults' in read ? read.faults : await packageApp(read.settings, out);
if (faults.length > 0) {
  console.error(`The app package cannot be written yet:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(`Wrote ${out}. Upload it in the Teams admin centre, under Manage apps.`);
}
