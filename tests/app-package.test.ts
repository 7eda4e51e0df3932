import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filledManifest, manifestFaults } from '../scripts/app-package/manifest.ts';
import type { PackageSettings } from '../scripts/app-package/settings.ts';
import { readPng } from './app-package/png.ts';

const appId = '12345678-1234-1234-1234-123456789abc';

const Manifest = z.looseObject({
  manifestVersion: z.string(),
  id: z.string(),
  developer: z.record(z.string(), z.string()),
  description: z.object({ short: z.string(), full: z.string() }),
  bots: z.tuple([
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(
        z.object({
          scopes: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ]),
});

const settings: PackageSettings = {
  appId,
  developerName: 'Marlbridge',
  partnershipName: 'The "Marl" Partnership',
  website: 'https://marlbridge.example',
  privacyNotice: 'https://marlbridge.example/privacy',
  terms: 'https://marlbridge.example/terms',
};

function manifest() {
  return Manifest.parse(
    filledManifest(JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')), settings, '1.2.3'),
  );
}

describe('the manifest', () => {
  test('is what Teams asks for, by its newest published schema', () => {
    const versions = readdirSync('node_modules/@microsoft/app-manifest/build/json-schemas/teams').map(minorVersion);
    expect(manifestFaults(manifest())).toEqual([]);
    expect(minorVersion(manifest().manifestVersion)).toBe(Math.max(...versions));
  });

  test('is refused with the place of the fault', () => {
    expect(manifestFaults({ ...manifest(), accentColor: 'teal' })).toEqual([expect.stringContaining('/accentColor')]);
  });

  test('says who it is for, and that it is not for live concerns', () => {
    const { description } = manifest();
    expect(description.short).toMatch(/not for live concerns.*999/i);
    expect(description.full).toMatch(/not for live concerns/i);
    expect(description.full).toContain('The "Marl" Partnership');
  });

  test('opts in to shared and private channels, and asks for no domain and no consent of a team', () => {
    // From version 1.25 on, Teams refuses an app with team scope that leaves supportsChannelFeatures out.
    expect(manifest()).toMatchObject({
      supportsChannelFeatures: 'tier1',
      supportedChannelTypes: ['sharedChannels', 'privateChannels'],
      validDomains: [],
    });
    expect(manifest()).not.toHaveProperty('authorization');
  });

  test('may hand files over in a person’s own chat', () => {
    expect(manifest().bots[0]).toMatchObject({ supportsFiles: true });
  });

  test('offers commands for each place it can be used in, short enough for the menu of Teams', () => {
    const [bot] = manifest().bots;
    const commands = bot.commandLists.flatMap((list) => list.commands);
    expect(bot).toMatchObject({ botId: appId, scopes: ['personal', 'team', 'groupChat'] });
    expect(bot.commandLists.map((list) => list.scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
    expect(commands.filter(({ title }) => title.length > 32)).toEqual([]);
    expect(commands.filter(({ description }) => description.length > 128)).toEqual([]);
  });

  test('offers "Live concern" and "Help" everywhere', () => {
    for (const { commands } of manifest().bots[0].commandLists) {
      expect(commands.map(({ title }) => title)).toEqual(expect.arrayContaining(['Live concern', 'Help']));
    }
  });

  test('is not filled with half its words', () => {
    expect(() => filledManifest({ id: '{{NOBODY_KNOWS}}' }, settings, '1.2.3')).toThrow('{{NOBODY_KNOWS}}');
  });
});

describe('the icons', () => {
  test('have the sizes that Teams takes', () => {
    expect(readPng(readFileSync('appPackage/color.png'))).toMatchObject({ width: 192, height: 192 });
    expect(readPng(readFileSync('appPackage/outline.png'))).toMatchObject({ width: 32, height: 32 });
  });

  test('the outline is white on nothing', () => {
    const { pixels } = readPng(readFileSync('appPackage/outline.png'));
    const seen = Array.from({ length: pixels.length / 4 }, (_, i) => pixels.readUInt32BE(i * 4)).filter(isVisible);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(32 * 32);
    expect(seen.filter((pixel) => pixel >>> 8 !== 0xffffff)).toEqual([]);
  });
});

function minorVersion(version: string): number {
  return Number(/(\d+)$/.exec(version)?.[1] ?? 0);
}

function isVisible(pixel: number): boolean {
  return (pixel & 0xff) !== 0;
}
