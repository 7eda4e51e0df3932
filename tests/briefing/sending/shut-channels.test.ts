import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../../src/briefing/briefing.ts';
import { insertBriefing } from '../../../src/briefing/briefing-store.ts';
import { tallyOf } from '../../../src/briefing/sending/round-store.ts';
import { keepAgencyChannel } from '../../../src/people/agency-channels.ts';
import { shutChannels } from '../../../src/people/shut-channels.ts';
import { type Answer, blocked, disabledByAdministrator, fine, notInRoster } from '../../support/connector.ts';
import { joined } from '../planning/channels.ts';
import { goesOn, goingOut, managed, type SendingScene } from './scene.ts';

const later: Briefing = { ...goingOut, id: 'briefing-0002' };
const round = { briefing: later.id, round: 1 };

/** A briefing has gone to four channels, of which the first refused it like this; a second one is due. */
async function afterRefusal(answer: Answer) {
  const scene = await managed(4);
  const [shut = ''] = scene.channels;
  scene.connector.always(shut, answer);
  await goesOn(scene.services);
  await scene.services.wait(3_600_000);
  return { ...scene, shut };
}
type AfterRefusal = Awaited<ReturnType<typeof afterRefusal>>;

/** The second briefing goes out; answers what became of its channels. */
async function goesOut({ services }: SendingScene) {
  const entry = { at: services.now().toISOString(), by: goingOut.author, what: 'released', note: null };
  await insertBriefing(services, { record: later, entry, messages: [] });
  await goesOn(services);
  return tallyOf(services.tables, { briefing: later.id, number: 1 });
}

const callsTo = ({ connector, shut }: AfterRefusal) =>
  connector.calls.filter(({ conversation }) => conversation === shut).length;

describe('A channel that has blocked the app, or taken it out,', () => {
  test.each([
    ['blocked', blocked, 'The app is blocked there.'],
    ['taken out', notInRoster, 'The app is not in the team any more.'],
  ])('%s: is left out of the next briefing, and the manager reads why and since when', async (_, answer, words) => {
    const scene = await afterRefusal(answer);
    const before = callsTo(scene);
    expect(await goesOut(scene)).toMatchObject({ planned: 4, sent: 3, skipped: 1, failed: 0, reasons: { shut: 1 } });
    expect(callsTo(scene)).toBe(before);
    await scene.manager.forges('briefing/round-channels', { ...round, state: 'skipped' });
    expect(scene.manager.card().text).toContain(`since 14 December 2026 at midday: ${words}`);
    await scene.manager.forges('briefing/channels-of-agency', { agency: 'hospital' });
    expect(scene.manager.card().text).toContain('Left out of briefings since 14 December 2026 at midday.');
  });

  test('can be tried again, however often that is pressed; from then on it counts again', async () => {
    const scene = await afterRefusal(blocked);
    await goesOut(scene);
    scene.connector.always(scene.shut, fine);
    await scene.manager.forges('briefing/round-channels', { ...round, state: 'skipped' });
    const card = scene.manager.card();
    for (const _ of [1, 2]) await scene.manager.pressesOn(card, 'Try again');
    await goesOn(scene.services);
    expect(await tallyOf(scene.services.tables, { briefing: later.id, number: 1 })).toMatchObject({ sent: 4 });
    expect(scene.connector.cardsIn(scene.shut)).toHaveLength(1);
    expect(await shutChannels(scene.services.tables)).toEqual(new Map());
  });

  test('and is tried again in vain: what is known of it stays as it was', async () => {
    const scene = await afterRefusal(blocked);
    await goesOut(scene);
    await scene.manager.forges('briefing/round-channels', { ...round, state: 'skipped' });
    await scene.manager.presses('Try again');
    await goesOn(scene.services);
    expect((await shutChannels(scene.services.tables)).get(scene.shut)).toMatchObject({ why: 'blocked' });
    expect(await tallyOf(scene.services.tables, { briefing: later.id, number: 1 })).toMatchObject({ failed: 1 });
  });

  test('counts again when the app is put into its team', async () => {
    const scene = await afterRefusal(notInRoster);
    scene.connector.always(scene.shut, fine);
    const { address, team } = joined('hospital', 'Ward 00000');
    await scene.done(scene.colleague.person, { address, team, pressed: null }, 'chat/install', {});
    expect(await goesOut(scene)).toMatchObject({ sent: 4, skipped: 0 });
  });

  test('counts again when it joins anew, and is reminded like the others', async () => {
    const scene = await afterRefusal(blocked);
    scene.connector.always(scene.shut, fine);
    const again = { ...joined('hospital', 'Ward 00000'), at: scene.services.now().toISOString() };
    await scene.services.tables.people.commit('agency-channels', [keepAgencyChannel(again)]);
    expect(await goesOut(scene)).toMatchObject({ sent: 4, skipped: 0 });
    scene.pass(24 * 15);
    await goesOn(scene.services);
    expect(scene.connector.cardsIn(`${scene.shut};messageid=${scene.shut}/1`)).toHaveLength(1);
  });
});

test('when the app is turned off for everybody, no channel is held to have shut it out', async () => {
  const scene = await afterRefusal(disabledByAdministrator);
  scene.connector.always(scene.shut, fine);
  expect(await goesOut(scene)).toMatchObject({ sent: 4, skipped: 0 });
});
