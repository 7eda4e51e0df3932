import { beforeEach, describe, expect, test } from 'vitest';
import type { TeamNews } from '../../src/people/team-news.ts';
import { channelHistory, panelChannels } from '../../src/set-up/channel-store.ts';
import { followTeam } from '../../src/set-up/follow-team.ts';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { panelChannel, panelOf } from '../support/panel.ts';
import { type World, world } from '../support/world.ts';

const team = `team of ${panelChannel}`;
const removed: TeamNews = { kind: 'gone', why: 'app-removed', team, channel: null };
const deleted: TeamNews = { kind: 'gone', why: 'deleted', team, channel: panelChannel };

let here: World;
let people: Awaited<ReturnType<typeof panelOf>>;
beforeEach(async () => {
  here = world();
  people = await panelOf(here);
});
const tells = async (news: TeamNews) => {
  await followTeam(here.services, news);
  await here.tick();
};
const history = async () =>
  (await channelHistory(here.services.tables)).map(({ note, by }) => `${note}, by ${by.name}`);
const lost = () => people.casey.cards().filter(({ text }) => text.includes('Alerts have no channel now'));

describe('The panel’s channel', () => {
  test.each([
    ['the app is taken out of its team', removed, 'was taken out of the team'],
    ['it is deleted in Teams', deleted, 'it was deleted in Teams'],
  ])(
    'is its channel no more once %s: the administrator is told, once, and the history says why',
    async (_, news, why) => {
      for (const twice of [news, news]) await tells(twice);
      expect(await panelChannels(here.services.tables)).toEqual({ child: null, adult: null });
      expect(lost()).toHaveLength(1);
      expect(lost()[0]?.text).toContain('children’s cases and adults’ cases');
      const [newest] = await history();
      expect(newest).toContain(why);
      expect(newest).toContain('by Safeguarding Reviews');
    },
  );

  test('gets nothing then; alerts wait, and come to the channel that is set next', async () => {
    await tells(removed);
    const before = here.connector.cardsIn(panelChannel).length;
    const reference = await refers(people.robin, childAnswers);
    await here.tick();
    expect(here.connector.cardsIn(panelChannel)).toHaveLength(before);
    const next = here.inChannel(people.casey.person, '19:next');
    await next.says('use this channel');
    await next.presses('Use this channel', { cases: 'both' });
    await here.tick();
    expect(next.cards().some(({ text }) => text.includes(reference))).toBe(true);
  });

  test('stays when another team, or another channel of its team, is gone', async () => {
    await tells({ ...removed, team: 'another team' });
    await tells({ ...deleted, channel: '19:another' });
    expect((await panelChannels(here.services.tables)).child?.address.conversation).toBe(panelChannel);
    expect(lost()).toEqual([]);
  });

  test('goes by its team’s new name', async () => {
    for (let twice = 0; twice < 2; twice += 1) await tells({ kind: 'renamed', name: 'Reviews', team, channel: null });
    expect((await panelChannels(here.services.tables)).adult?.team.name).toBe('Reviews');
    expect((await history()).filter((line) => line.includes('now called “Reviews”'))).toHaveLength(1);
    expect(lost()).toEqual([]);
  });
});
