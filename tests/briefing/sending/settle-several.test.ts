import { describe, expect, test } from 'vitest';
import { fine, timedOut, timedOutAfterPosting } from '../../support/connector.ts';
import { briefingNow, goesOn, id, managed, type SendingScene, tallyNow } from './scene.ts';

const round = { briefing: id, round: 1 };
const posts = ({ connector, channels }: SendingScene) => channels.map((one) => connector.cardsIn(one).length);

/** Eight channels: in the first two it arrived, in the next two it did not, and of neither Teams said so. */
async function fourUnknown() {
  const scene = await managed(8);
  const [a = '', b = '', c = '', d = ''] = scene.channels;
  for (const one of [a, b]) scene.connector.always(one, timedOutAfterPosting);
  for (const one of [c, d]) scene.connector.always(one, timedOut);
  await goesOn(scene.services);
  for (const one of [a, b, c, d]) scene.connector.always(one, fine);
  await scene.manager.presses('Say what arrived');
  await scene.manager.presses('Several at once');
  return { ...scene, arrived: [a, b], lost: [c, d] };
}
type FourUnknown = Awaited<ReturnType<typeof fourUnknown>>;

const ticks = (channels: readonly string[]) => ({ channels: channels.join(',') });
const unknown = async (scene: SendingScene) => (await tallyNow(scene)).unknown;

/** The manager says of the lost ones that they did not arrive, and the app does what follows. */
async function sendsLostAgain({ manager, lost }: FourUnknown): Promise<void> {
  await manager.presses('They did not arrive: send again…', ticks(lost));
  await manager.presses('It is in none: send it again');
}

describe('Several channels of which nobody knows', () => {
  test('are settled at once, after a look at their names: each channel has it once', async () => {
    const scene = await fourUnknown();
    await scene.manager.presses('They arrived…', ticks(scene.arrived));
    expect(scene.manager.card().text).toContain('Did it arrive in all of these?');
    expect(scene.manager.card().text).toContain('Ward 00001');
    expect(await unknown(scene)).toBe(4);
    await scene.manager.presses('Yes, it stands in all of them');
    expect(scene.manager.card().text).toContain('Kept: 2 channels.');
    await sendsLostAgain(scene);
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toMatchObject({ planned: 8, sent: 8, unknown: 0, waiting: 0 });
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
  });

  test('are left as they are until somebody is sure', async () => {
    const scene = await fourUnknown();
    await scene.manager.presses('They did not arrive: send again…', ticks(scene.lost));
    await scene.manager.presses('Back');
    await goesOn(scene.services);
    expect(await unknown(scene)).toBe(4);
    await scene.manager.presses('Leave them…', ticks([]));
    expect(scene.manager.card().text).toContain('Tick at least one channel.');
  });

  test('stay ticked for whoever goes back from the question, as far as they are unknown still', async () => {
    const scene = await fourUnknown();
    const [first = '', second = ''] = scene.lost;
    await scene.manager.presses('They did not arrive: send again…', ticks(scene.lost));
    const asked = scene.manager.card();
    await scene.manager.presses('Back');
    await scene.manager.presses('Leave them…');
    expect(scene.manager.card().text).toContain('2 channels');
    await scene.manager.presses('Back');
    await scene.manager.presses('They arrived…', ticks([first]));
    await scene.manager.presses('Yes, it stands in all of them');
    await scene.manager.pressesOn(asked, 'Back');
    const shown = scene.manager.card().inputs.find(({ id }) => id === 'channels');
    expect(shown?.value).toBe(second);
  });

  test('are sent to once, though the press comes twice and from two people at the same moment', async () => {
    const scene = await fourUnknown();
    await scene.manager.presses('They did not arrive: send again…', ticks(scene.lost));
    const card = scene.manager.card();
    const title = 'It is in none: send it again';
    const pressed = card.buttons.find((button) => button.title === title);
    await Promise.all([
      scene.manager.pressesOn(card, title),
      scene.colleague.forges(pressed?.verb ?? '', pressed?.data ?? {}),
    ]);
    await scene.manager.pressesOn(card, title);
    await goesOn(scene.services);
    expect(posts(scene)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(await unknown(scene)).toBe(2);
  });

  test('are not sent to again by an old press, when they are unknown once more', async () => {
    const scene = await fourUnknown();
    await scene.manager.presses('They did not arrive: send again…', ticks(scene.lost));
    const card = scene.manager.card();
    for (const one of scene.lost) scene.connector.always(one, timedOutAfterPosting);
    await scene.services.wait(1_000);
    for (const _ of [1, 2]) {
      await scene.manager.pressesOn(card, 'It is in none: send it again');
      await goesOn(scene.services);
    }
    expect(await unknown(scene)).toBe(4);
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
    expect(scene.manager.card().text).toContain('Somebody has said so already.');
  });

  test('of which a colleague has settled one: what is left is settled as said, and that one stays', async () => {
    const scene = await fourUnknown();
    const [first = ''] = scene.lost;
    await scene.manager.presses('They did not arrive: send again…', ticks(scene.lost));
    const list = { ...round, state: 'unknown', after: '', channel: first, outcome: 'arrived' };
    await scene.colleague.forges('briefing/settle-channel', list);
    await scene.manager.presses('It is in none: send it again');
    await goesOn(scene.services);
    expect(scene.connector.cardsIn(first)).toEqual([]);
    expect(scene.connector.cardsIn(scene.lost[1] ?? '')).toHaveLength(1);
  });

  test('are asked about once more at an hour when nobody expects a briefing', async () => {
    const scene = await fourUnknown();
    await scene.services.wait(new Date('2026-12-19T23:00:00.000Z').getTime() - scene.services.now().getTime());
    await scene.manager.presses('They did not arrive: send again…', ticks(scene.lost));
    expect(scene.manager.card().text).toContain('it is a Saturday');
    await scene.manager.presses('It is in none: send it again');
    await goesOn(scene.services);
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
    expect((await briefingNow(scene)).rounds).toMatchObject([{ state: 'done' }]);
  });
});

test('one channel is not sent to again by an old press, when it is unknown once more', async () => {
  const scene = await fourUnknown();
  await scene.manager.presses('One by one');
  const card = scene.manager.card();
  await scene.services.wait(1_000);
  for (const one of scene.channels) scene.connector.always(one, timedOutAfterPosting);
  const again = card.buttons.filter(({ title }) => title === 'Send it again')[2];
  for (const _ of [1, 2]) {
    await scene.manager.forges(again?.verb ?? '', again?.data ?? {});
    await goesOn(scene.services);
  }
  expect(posts(scene)).toEqual([1, 1, 1, 0, 1, 1, 1, 1]);
  expect(await unknown(scene)).toBe(4);
});
