import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBriefing, readBriefing } from '../../../src/briefing/briefing-store.ts';
import { recalled } from '../../../src/briefing/sending/post-changes.ts';
import { uncounted } from '../../../src/briefing/sending/round.ts';
import { paused, resumed, retried, stopped } from '../../../src/briefing/sending/round-changes.ts';
import { reachOf, tallyOf } from '../../../src/briefing/sending/round-store.ts';
import type { Messenger } from '../../../src/services.ts';
import {
  badGateway,
  fine,
  forbidden,
  gatewayTimedOutAfterPosting,
  notFound,
  serverError,
  serverErrorAfterPosting,
  throttled,
  timedOut,
  timedOutAfterPosting,
} from '../../support/connector.ts';
import { mo } from '../planning/approved.ts';
import { briefingNow, goesOn, id, managed, type SendingScene } from './scene.ts';

const answers = {
  ...{ fine, forbidden, notFound, badGateway, gatewayTimedOutAfterPosting, serverError, serverErrorAfterPosting },
  ...{ timedOut, timedOutAfterPosting, throttled: throttled(2_000) },
};
const presses = { paused, resumed, stopped, retried };
const says = { arrived: 'It arrived', 'not-there': 'Send it again', 'no-need': 'Leave it' };
type Says = keyof typeof says;
const isSaid = (what: Press): what is Says => what in says;
type Press = keyof typeof presses | Says | 'recalled' | 'later';

const everyPress = fc.constantFrom<Press>(
  ...(['paused', 'resumed', 'stopped', 'retried', 'recalled', 'later'] as const),
  ...(['arrived', 'not-there', 'no-need'] as const),
);
const everyAnswer = fc.constantFrom<keyof typeof answers>(
  ...(Object.keys(answers) as (keyof typeof answers)[]),
  ...Array.from({ length: 12 }, () => 'fine' as const),
);

test('whatever Teams answers and managers press: planned = sent + failed + skipped + unknown + waiting, and whom it reached is counted right, at every moment', async () => {
  const story = fc.tuple(fc.array(everyAnswer, { maxLength: 30 }), fc.array(everyPress, { maxLength: 8 }));
  await fc.assert(
    fc.asyncProperty(story, async ([given, pressed]) => {
      const scene = await managed(7);
      scene.connector.next(...given.map((one) => answers[one]));
      const queue = [...pressed];
      await goesOn(watched(scene, () => press(scene, queue.shift())));
      for (const one of queue) await press(scene, one);
      await goesOn(scene.services);
      await expectSums(scene);
      expect(uncounted(await briefingNow(scene))).toBeNull();
      for (const channel of scene.channels) await expectNoPostTwice(scene, channel);
    }),
    { numRuns: 15 },
  );
}, 120_000);

/** Each call to Teams is a moment at which the sums are looked at, and now and then somebody presses. */
function watched(scene: SendingScene, now: () => Promise<unknown>) {
  const { services } = scene;
  let calls = 0;
  const moment = async () => {
    await expectSums(scene);
    calls += 1;
    if (calls % 3 === 0) await now();
  };
  const messenger: Messenger = {
    ...services.messenger,
    post: (...what) => moment().then(() => services.messenger.post(...what)),
    update: (...what) => moment().then(() => services.messenger.update(...what)),
  };
  return { ...services, messenger };
}

async function press({ services, manager }: SendingScene, what: Press | undefined): Promise<void> {
  const doing = { by: mo, now: services.now() };
  if (what === undefined) return;
  if (what === 'later') return services.wait(3_600_000);
  if (isSaid(what))
    return manager.presses('Say what arrived').then(
      () => manager.presses(says[what]),
      () => undefined,
    );
  await changeBriefing(services, id, (briefing) =>
    what === 'recalled' ? recalled(briefing, 'Invented', doing) : presses[what](briefing, 1, doing),
  );
}

async function expectSums({ services, channels }: SendingScene): Promise<void> {
  const briefing = await readBriefing(services.tables, id);
  for (const { number, planned, state, reach } of briefing?.rounds ?? []) {
    const {
      sent,
      failed,
      skipped,
      unknown,
      waiting,
      planned: counted,
    } = await tallyOf(services.tables, { briefing: id, number });
    expect(sent + failed + skipped + unknown + waiting).toBe(counted);
    if (planned !== null) expect(counted).toBe(planned);
    if (state === 'done') expect(waiting).toBe(0);
    if (reach) expect(await reachOf(services.tables, { briefing: id, number })).toEqual(reach);
    if (number === 1 && planned !== null) expect(planned).toBeLessThanOrEqual(channels.length);
  }
}

/** Only who was asked, and said “send it again” of what had arrived, has a briefing twice. */
async function expectNoPostTwice({ services, connector }: SendingScene, channel: string): Promise<void> {
  const row = await services.tables.briefings.read(`briefing:${id}`, `to:001:${channel}`);
  const again = JSON.stringify(row?.body ?? {}).split('"outcome":"again"').length - 1;
  expect(connector.cardsIn(channel).length).toBeLessThanOrEqual(1 + again);
}
