import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../connector.ts';
import { atMost, type Figure } from '../figure.ts';
import { median } from '../statistics.ts';
import { startBot, startStorage } from '../world.ts';

const times = 5;

/** How long somebody waits for the app: its process in production, and everything of `npm start` on a laptop. */
export async function start(): Promise<Figure[]> {
  return [
    atMost(2, 'the bot’s process listens after', median(await repeated(botStart)) / 1_000, 's'),
    atMost(10, '`npm start` is ready after', median(await repeated(localStart)) / 1_000, 's'),
  ];
}

async function repeated(measure: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let count = 0; count < times; count += 1) all.push(await measure());
  return all;
}

async function botStart(): Promise<number> {
  const storage = await startStorage();
  const bot = await startBot(storage.port);
  await bot.end();
  await storage.end();
  return bot.startedInMs;
}

async function localStart(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const started = performance.now();
  const child = spawn('npm', ['start', '--', '--data', data, ...(await freePorts())], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'exit');
  let said = '';
  for await (const words of child.stdout) {
    said += String(words);
    if (said.includes('Ctrl-C')) break;
  }
  const waited = performance.now() - started;
  if (!said.includes('Ctrl-C')) throw new Error(`npm start ended by itself: ${said}`);
  if (child.pid) process.kill(-child.pid, 'SIGINT');
  await ended;
  rmSync(data, { recursive: true, force: true });
  return waited;
}

/** The windows take one port after another, so the first of them starts far from where systems hand ports out. */
async function freePorts(): Promise<string[]> {
  const settings = ['--port', '--storage-port', '--team-port'];
  const ports = await Promise.all(settings.map(async (setting) => [setting, String(await freePort())]));
  return [...ports.flat(), '--playground-port', '23150'];
}
