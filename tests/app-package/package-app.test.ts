import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../scripts/app-package/settings.ts';
import { readZip } from './zip.ts';

const appId = '12345678-1234-1234-1234-123456789abc';
const folder = mkdtempSync(join(tmpdir(), 'app-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

function jsonFile(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('the settings of the package', () => {
  test('are all named at once when missing', () => {
    expect(readSettings({})).toEqual({
      faults: [expect.stringMatching(/^SR_APP_ID: /), expect.stringMatching(/^SR_PARTNERSHIP_FILE: /)],
    });
  });

  test('name every fault of the partnership file together with those of the settings', () => {
    const { website: _, ...partnership } = jsonFile('partnership.example.json');
    const file = join(folder, 'partnership.json');
    writeFileSync(file, JSON.stringify({ ...partnership, shortName: 'A name far too long for one line of Teams' }));
    expect(readSettings({ SR_APP_ID: 'none', SR_PARTNERSHIP_FILE: file })).toEqual({
      faults: [
        expect.stringMatching(/^SR_APP_ID: /),
        expect.stringContaining('shortName: Teams allows at most 32 characters'),
        expect.stringContaining('website: this is missing'),
      ],
    });
  });

  test('say so when the partnership file is not there', () => {
    expect(readSettings({ SR_APP_ID: appId, SR_PARTNERSHIP_FILE: join(folder, 'nowhere.json') })).toEqual({
      faults: [expect.stringMatching(/^SR_PARTNERSHIP_FILE: .*nowhere\.json cannot be read/)],
    });
  });
});

describe('npm run package', () => {
  test('writes a zip with the filled manifest and both icons, the same bytes each time', async () => {
    const [first, second] = [await packaged('first.zip', 'Europe/London'), await packaged('second.zip', 'Asia/Tokyo')];
    const entries = readZip(first);
    expect([...entries.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(entries.get('color.png')).toEqual(readFileSync('appPackage/color.png'));
    expect(entries.get('outline.png')).toEqual(readFileSync('appPackage/outline.png'));
    expect(JSON.parse(`${entries.get('manifest.json')}`)).toMatchObject({
      id: appId,
      version: jsonFile('package.json').version,
      developer: { privacyUrl: jsonFile('partnership.example.json').privacyNotice.url },
    });
    expect(second.equals(first)).toBe(true);
  });

  test('writes nothing and says what is missing without its settings', async () => {
    const run = npmRunPackage(join(folder, 'none.zip'), { SR_APP_ID: '', SR_PARTNERSHIP_FILE: '' });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/SR_APP_ID.*SR_PARTNERSHIP_FILE/s),
    });
    expect(readdirSync(folder)).not.toContain('none.zip');
  });
});

async function packaged(name: string, timeZone: string): Promise<Buffer> {
  const out = join(folder, name);
  await npmRunPackage(out, { SR_APP_ID: appId, SR_PARTNERSHIP_FILE: 'partnership.example.json', TZ: timeZone });
  return readFileSync(out);
}

function npmRunPackage(out: string, environment: NodeJS.ProcessEnv) {
  const env = { ...process.env, ...environment };
  return promisify(execFile)('npm', ['run', '--silent', 'package', '--', '--out', out], { env });
}
