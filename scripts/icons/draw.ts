/** Draws the app package's icons from the SVG files beside this one: `npm run icons`, then look at the result. */
import { readFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';

const icons = [
  { name: 'color', side: 192 },
  { name: 'outline', side: 32 },
] as const;

async function draw(page: Page, name: string, side: number): Promise<void> {
  const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: `appPackage/${name}.png`, omitBackground: true });
}

const executablePath = process.env.SR_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const { name, side } of icons) await draw(page, name, side);
await browser.close();
