import type { RoundChannel } from '../../../src/briefing/sending/channel-delivery.ts';
import { leaseMs } from '../../../src/outbox/agenda.ts';
import { casey, ownChatOf, pressed } from './cast.ts';
import { deliver } from './client.ts';
import { type Instance, instance } from './instance.ts';
import { limits, place, type SendingScene } from './sending-scene.ts';
import type { Sums } from './sums.ts';

/**
 * A manager looks into each channel of which nobody knows, and says what they see; the app does what follows, until everybody knows.
 * Answers how many those were.
 */
export async function settledByHand(scene: SendingScene, sums: Sums): Promise<number> {
  const app = await instance(scene.tables, scene.time, limits);
  let settled = 0;
  try {
    for (;;) {
      await carriedOn(scene, app);
      const unsure = (await scene.channels()).filter(({ delivery }) => delivery.state === 'unknown');
      if (unsure.length === 0) break;
      for (const one of unsure) await settle(scene, app, one);
      settled += unsure.length;
    }
    await sums.atRest();
    return settled;
  } finally {
    await app.close();
  }
}

/** The app does what is due, until the round is done. */
async function carriedOn(scene: SendingScene, app: Instance): Promise<void> {
  await app.idle();
  scene.time.pass(leaseMs);
  do {
    await app.tick();
    scene.time.pass(1_000);
  } while (!(await isDone(scene)));
}

async function isDone(scene: SendingScene): Promise<boolean> {
  return (await scene.briefing()).rounds[0]?.state === 'done';
}

async function settle({ edge }: SendingScene, { url }: Instance, { channel }: RoundChannel): Promise<void> {
  const { conversation } = channel.address;
  const outcome = edge.standing(conversation).length > 0 ? 'arrived' : 'again';
  const list = { briefing: place.briefing, round: place.number, state: 'unknown', after: '' };
  const on = edge.place(ownChatOf(casey.id));
  const data = { ...list, channel: conversation, outcome };
  const press = { by: casey, where: 'own-chat', verb: 'briefing/settle-channel', data, on } as const;
  const answer = await deliver(url, pressed(press, edge.url));
  if (answer.kind !== 'card') throw new Error(`${conversation} was not settled: ${JSON.stringify(answer)}`);
}
