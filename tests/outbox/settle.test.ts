import { describe, expect, test } from 'vitest';
import { show } from '../../src/action.ts';
import { outboxActions } from '../../src/outbox/index.ts';
import { openMessages, readMessage } from '../../src/outbox/outbox-store.ts';
import { receiverFound, unsettled } from '../../src/outbox/unsettled.ts';
import type { Person } from '../../src/people/person.ts';
import { Refusal } from '../../src/refusal.ts';
import { renderer } from '../../src/teams/render.ts';
import { forbidden, timedOut, timedOutAfterPosting } from '../support/connector.ts';
import { examplePartnership } from '../support/partnership.ts';
import {
  chat,
  deliveryOf,
  hour,
  knowsChatOf,
  minute,
  type Office,
  office,
  post,
  referral,
  says,
  second,
  setsPanelChannel,
  to,
  update,
} from './office.ts';

const ada: Person = { id: 'ada', name: 'Ada *Price*', email: null, tenant: 'marlbridge' };
const bo: Person = { ...ada, id: 'bo', name: 'Bo Lane' };
const sam: Person = { ...ada, id: 'sam', name: 'Sam Poole' };
const draw = renderer('cards', examplePartnership);

async function presses(at: Office, person: Person, outcome: string, id = 'alert') {
  const [settle] = outboxActions;
  if (!settle) throw new Error('no action');
  const place = { address: chat('own'), pressed: null, team: null };
  const pressed = await settle.perform({ ...referral, id, outcome }, { services: at.services, person, place });
  await at.after(second);
  return pressed;
}

/** An alert to the panel of which nobody knows whether it arrived, and the update that waits for it. */
async function unclear(answer = timedOutAfterPosting): Promise<Office> {
  const at = office(undefined, ['ada', 'bo']);
  for (const { id } of [ada, bo]) await knowsChatOf(at, id);
  await says(at, [post(at, 'alert', to('panel')), update(at, 'acknowledged', 'alert', 'Acknowledged')]);
  at.teams.next(answer);
  for (const ms of [0, second, minute, hour]) await at.after(ms);
  return at;
}

const unsettledIds = async (at: Office) => (await unsettled(at.services, 10)).map(({ stored }) => stored.message.id);

describe('A message that may have arrived', () => {
  test('waits for a person’s word, and so does the change of its card', async () => {
    const at = await unclear();
    expect(await unsettledIds(at)).toEqual(['alert']);
    expect(await deliveryOf(at, 'acknowledged')).toMatchObject({ state: 'waiting', attempts: 0 });
  });

  test('“It arrived” ends it: nothing is sent again, and who said so is kept', async () => {
    const at = await unclear();
    expect(await presses(at, ada, 'arrived')).toMatchObject({
      card: { data: { outcome: 'arrived', by: 'Ada *Price*' } },
    });
    expect(at.teams.cardsIn('panel')).toHaveLength(1);
    expect(await unsettledIds(at)).toEqual([]);
    expect((await readMessage(at.services.tables, referral, 'alert'))?.settlements).toMatchObject([
      { outcome: 'arrived', by: { id: 'ada' } },
    ]);
    expect(await deliveryOf(at, 'acknowledged')).toMatchObject({ state: 'skipped', reason: 'post-not-there' });
  });

  test('“Send it again” sends it, and the change of its card after it', async () => {
    const at = await unclear(timedOut);
    await presses(at, bo, 'again');
    expect(at.teams.cardsIn('panel')).toMatchObject([{ data: { text: 'Acknowledged' } }]);
    expect(await deliveryOf(at, 'alert')).toMatchObject({ state: 'sent' });
  });

  test('can fail once more, is told once more, and can be left at that', async () => {
    const at = await unclear(timedOut);
    at.teams.next(forbidden);
    await presses(at, ada, 'again');
    await at.after(second);
    expect(at.teams.cardsIn('chat of bo')).toMatchObject([
      { template: 'outbox/settled', data: { outcome: 'again' } },
      { template: 'outbox/undelivered', data: { state: 'failed' } },
    ]);
    await presses(at, bo, 'no-need');
    expect(await deliveryOf(at, 'alert')).toMatchObject({ state: 'skipped', reason: 'no-need' });
    expect(at.teams.cardsIn('panel')).toEqual([]);
  });

  test('settled by one person, the other sees by whom; a second press changes nothing', async () => {
    const at = await unclear(timedOut);
    const [one, two] = await Promise.all([presses(at, ada, 'again'), presses(at, bo, 'no-need')]);
    expect(one).toMatchObject({ card: { data: { outcome: 'again', by: 'Ada *Price*' } } });
    expect(two).toMatchObject({ card: { data: { outcome: 'again', by: 'Ada *Price*' } } });
    expect(await presses(at, ada, 'again')).toEqual(one);
    expect(at.teams.cardsIn('panel')).toHaveLength(1);
    for (const person of ['ada', 'bo']) {
      expect(at.teams.cardsIn(`chat of ${person}`)).toMatchObject([{ template: 'outbox/settled' }]);
    }
  });

  test('settled, leaves nothing waiting for an administrator who could not be told', async () => {
    const at = office(undefined, ['ada', 'bo']);
    for (const { id } of [ada, bo]) await knowsChatOf(at, id);
    at.teams.always('chat of bo', forbidden);
    await says(at, [post(at, 'alert', to('panel'))]);
    at.teams.next(timedOut);
    for (const ms of [0, second, minute]) await at.after(ms);
    await presses(at, ada, 'arrived');
    await at.after(hour);
    expect(await openMessages(at.services.tables, referral, at.services.now())).toEqual({ now: [], later: null });
  });

  test('is not for everybody to settle, nor is one that is not there', async () => {
    const at = await unclear();
    expect(await presses(at, sam, 'arrived')).toMatchObject({ reason: 'not-allowed' });
    expect(await presses(at, ada, 'arrived', 'another')).toMatchObject({ reason: 'not-found' });
    expect(await presses(at, ada, 'nonsense')).toBeInstanceOf(Refusal);
    expect(await unsettledIds(at)).toEqual(['alert']);
  });
});

describe('A message with nowhere to go', () => {
  test('is listed as soon as that shows, goes out when the place is set up, and is listed no longer', async () => {
    const at = office();
    await says(at, [post(at, 'alert', { kind: 'panel', of: 'adult' })]);
    for (const ms of [0, minute, hour, hour]) await at.after(ms);
    expect(await unsettledIds(at)).toEqual(['alert']);
    await setsPanelChannel(at, 'adult', 'panel');
    await receiverFound(at.services);
    await at.after(0);
    expect(at.teams.cardsIn('panel')).toHaveLength(1);
    expect(await unsettledIds(at)).toEqual([]);
    expect(await at.services.tables.agenda.list('unsettled')).toEqual([]);
  });
});

describe('The cards', () => {
  test.each(['arrived', 'again', 'no-need'])(
    'of a message settled with “%s” keep nothing to press',
    async (outcome) => {
      const at = await unclear();
      const pressed = await presses(at, ada, outcome);
      if (pressed instanceof Refusal || pressed.kind !== 'show') throw new Error('no card');
      expect(pressed).toEqual(show(pressed.card));
      const drawn = JSON.stringify(draw(pressed.card));
      expect(drawn).not.toContain('${');
      expect(drawn).not.toContain('Action.');
      expect(drawn).toMatch(/"TextRun","text":"Ada \*Price\*, 18 December 2026 at/);
    },
  );

  test.each([
    ['unknown', timedOut, ['It arrived', 'Send it again', 'No need to send it']],
    ['failed', forbidden, ['Send it again', 'No need to send it']],
  ])('of a message that is %s offer what makes sense', async (_, answer, titles) => {
    const at = await unclear(answer);
    const [told] = at.teams.cardsIn('chat of ada');
    if (!told) throw new Error('nobody was told');
    const drawn = JSON.stringify(draw(told));
    expect(drawn).not.toContain('${');
    expect(drawn).toContain('CR-7KQ-2MF');
    const offered = [...drawn.matchAll(/"type":"Action.Execute","title":"([^"]+)"/g)].map(([, title]) => title);
    expect(offered).toEqual(titles);
  });
});
