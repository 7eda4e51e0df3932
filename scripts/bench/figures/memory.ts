import { atMost, type Figure, told } from '../figure.ts';
import { drive } from '../load.ts';
import { startScene } from '../scene.ts';

const early = 1_000;
const late = 10_000;
const megabyte = 1024 * 1024;

/** What the bot's process holds after many turns, beside what it held after few, each after a garbage collection. */
export async function memory(): Promise<Figure[]> {
  const { bot, clients, end } = await startScene(100);
  try {
    await drive(bot.port, clients, early);
    const before = await bot.collected();
    await drive(bot.port, clients, late - early);
    const after = await bot.collected();
    return [
      atMost(1.3, `memory after ${late} form turns, in times that after ${early}`, after.rss / before.rss, '×'),
      told(`  resident memory after ${early}`, before.rss / megabyte, 'MB'),
      told(`  resident memory after ${late}`, after.rss / megabyte, 'MB'),
      told(`  heap in use after ${early}`, before.heapUsed / megabyte, 'MB'),
      told(`  heap in use after ${late}`, after.heapUsed / megabyte, 'MB'),
    ];
  } finally {
    await end();
  }
}
