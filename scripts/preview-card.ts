/**
 * Draws cards as a phone and a desktop show them, without Teams:
 * `npx tsx scripts/preview-card.ts chat/menu` draws that card, `… chat` every card of the slice, `… chat/menu file.json`
 * that card with the data of the file. Sample data stands in tests/<slice>/samples.ts; pictures go to .data/previews/.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import type { CardView } from '../src/card-view.ts';
import { Partnership } from '../src/partnership.ts';
import { renderer } from '../src/teams/render.ts';

const widths = [390, 700] as const;
const folder = '.data/previews';
const library = 'node_modules/adaptivecards/dist/adaptivecards.min.js';

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

async function viewsFor(wanted: string, dataFile: string | undefined): Promise<readonly CardView[]> {
  if (dataFile) return [{ template: wanted, data: (await readJson(dataFile)) as CardView['data'] }];
  const [slice] = wanted.split('/');
  const { samples } = (await import(`../tests/${slice}/samples.ts`)) as { samples: readonly CardView[] };
  return samples.filter(({ template }) => template === wanted || slice === wanted);
}

async function draw(browser: Browser, card: object, width: number, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  await page.setContent(await readFile('scripts/preview-card.html', 'utf8'));
  await page.addScriptTag({ path: library });
  await page.evaluate(`draw(${JSON.stringify(card)})`);
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  await page.close();
}

const [wanted = 'chat/menu', dataFile] = process.argv.slice(2);
const partnership = Partnership.parse(await readJson('partnership.example.json'));
const render = renderer('cards', partnership);
const executablePath = process.env.SR_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
await mkdir(folder, { recursive: true });
for (const [index, view] of (await viewsFor(wanted, dataFile)).entries()) {
  const card = render(view);
  const name = `${view.template.replaceAll('/', '-')}-${index}`;
  for (const width of widths) await draw(browser, card, width, name);
  console.log(`${folder}/${name}: ${Buffer.byteLength(JSON.stringify(card))} bytes`);
}
await browser.close();
