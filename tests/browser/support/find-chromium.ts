import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium. `SR_CHROMIUM` wins; as root on Debian one is installed when there is none. Throws when none can be had. */
export function findChromium(): string {
  const named = process.env.SR_CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`SR_CHROMIUM is "${named}", and there is no program at that path.`);
  }
  const found = installedChromium();
  if (found) return found;
  if (canInstall()) install();
  const installed = installedChromium();
  if (installed) return installed;
  throw new Error('No Chromium was found. Install Chromium, Chrome or Edge, or set SR_CHROMIUM to the path of one.');
}

function installedChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...usualPlaces].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only where it is the machine's own way, and nobody has to be asked for a password. */
const canInstall = () => process.getuid?.() === 0 && isProgram('/usr/bin/apt-get') && isProgram('/usr/bin/dpkg');

function install(): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options);
}
