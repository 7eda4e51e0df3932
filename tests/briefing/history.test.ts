import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aggregateOf, changeBriefing } from '../../src/briefing/briefing-store.ts';
import { whatWords } from '../../src/briefing/history-view.ts';
import { historyOf } from '../../src/change.ts';
import { gives } from '../support/panel.ts';
import { world } from '../support/world.ts';
import { mo } from './planning/approved.ts';
import { goesOn, id, managed, type SendingScene } from './sending/scene.ts';

/** So many more lines, each with its number. */
async function goesOnFor({ services }: SendingScene, lines: number): Promise<void> {
  for (let line = 1; line <= lines; line += 1) {
    const entry = { at: services.now().toISOString(), by: mo, what: 'held', note: `**line ${line}**` };
    await changeBriefing(services, id, (record) => ({ record, entry, messages: [] }));
  }
}

describe('The history of a briefing', () => {
  test('says who did what and when, newest first, from the briefing’s card and back', async () => {
    const scene = await managed(2);
    await scene.manager.forges('briefing/pause-sending', { briefing: id, round: 1 });
    await scene.colleague.forges('briefing/resume-sending', { briefing: id, round: 1 });
    await goesOn(scene.services);
    await scene.manager.forges('briefing/open', { briefing: id });
    await scene.manager.presses('History');
    const { text } = scene.manager.card();
    const lines = text.split('\n').filter((line) => line.startsWith('14 December 2026'));
    expect(lines.map((line) => line.replace(/^.*?: /, ''))).toEqual([
      'Channels counted: the briefing, by Safeguarding Reviews',
      'Sending ended: the briefing, by Safeguarding Reviews',
      'Channels written down: the briefing, by Safeguarding Reviews',
      'Sending resumed: the briefing, by Ada Invented',
      'Sending paused: the briefing, by Mo Example',
      'Released, by Mo Example',
    ]);
    await scene.manager.presses('The briefing');
    expect(scene.manager.card().text).toContain('Written by');
  });

  test('goes page by page when it is long, each line once', async () => {
    const scene = await managed(1);
    await goesOnFor(scene, 44);
    await scene.manager.forges('briefing/history', { briefing: id });
    const shown: string[] = [];
    for (const turn of ['Earlier', 'Earlier', null]) {
      shown.push(
        ...scene.manager
          .card()
          .text.split('\n')
          .filter((line) => line.includes(', by ')),
      );
      if (turn) await scene.manager.presses(turn);
    }
    expect(shown).toHaveLength(45);
    expect(new Set(shown).size).toBe(45);
    expect(shown[0]).toContain('**line 44**');
    expect(scene.manager.card().buttons.map(({ title }) => title)).not.toContain('Earlier');
    await scene.manager.presses('Newest');
    expect(scene.manager.card().text).toContain('**line 44**');
  });

  test('is for those who write and send briefings', async () => {
    const here = world();
    const robin = await here.person('robin', 'Robin Example');
    const casey = await here.person('casey', 'Casey Placeholder');
    for (const seat of [robin, casey]) await seat.says('menu');
    await robin.forges('briefing/history', { briefing: id });
    expect(robin.told()).toContain('This is for people with another role.');
    await gives(casey, 'manager', 'robin');
    await robin.forges('briefing/history', { briefing: id });
    expect(robin.told()).toContain('There is no such briefing for you.');
  });

  test('has words for everything that is written into one', async () => {
    const scene = await managed(60);
    for (const verb of ['pause', 'resume', 'stop'])
      await scene.manager.forges(`briefing/${verb}-sending`, { briefing: id, round: 1, sure: 'yes' });
    await goesOn(scene.services);
    const told = (await historyOf(scene.services.tables, aggregateOf(id))).map(({ what }) => what);
    const all = readdirSync('src/briefing', { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'));
    // What became of it in a channel has a history of its own, and so has the monthly digest.
    const files = all.filter((file) => file.includes('nudging') || !/^(discussing|reporting.monthly)/.test(file));
    const written = files.flatMap((file) => [
      ...readFileSync(`src/briefing/${file}`, 'utf8').matchAll(
        /(?:by|\)|theApp|done), what: '([a-z-]+)'|'([a-z]+-[a-z-]+)', doing/g,
      ),
    ]);
    const kinds = [...told, ...written.flatMap(([, ...found]) => found)].filter((what) => what !== undefined);
    expect(new Set(kinds).size).toBeGreaterThan(20);
    expect(kinds.filter((what) => !(what in whatWords))).toEqual([]);
  });
});
