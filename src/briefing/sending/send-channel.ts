import { beginning, type Waiting } from '../../outbox/delivery.ts';
import { heeded } from '../../outbox/heeded.ts';
import { type ConversationAddress, type Posted, threadOf } from '../../people/address.ts';
import { theApp } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { DeliveryError } from '../../services.ts';
import { isToDecideAgain } from '../../tables/table.ts';
import type { Briefing } from '../briefing.ts';
import { aggregateOf, changeBriefing } from '../briefing-store.ts';
import {
  afterCall,
  type ChannelDelivery,
  conversationOf,
  known,
  type SkipReason,
  skipped,
} from './channel-delivery.ts';
import { readChannel, replaceChannel, replaceChannels, type StoredChannel } from './channel-store.ts';
import { noteShut } from './note-shut.ts';
import { isRepeatable } from './round.ts';
import { roundCardView } from './round-card-view.ts';
import type { RoundLook } from './round-look.ts';
import { settled } from './settle-changes.ts';

/** Sends to one channel, or records what became of one whose sender died. Two requests to storage: one before the call, one after. */
export async function sendToChannel(look: RoundLook, stored: StoredChannel): Promise<void> {
  const { services } = look;
  const { delivery } = stored;
  if (delivery.state === 'sending') return conclude(look, stored, afterDeath(look, delivery.attempts));
  if (delivery.state !== 'waiting') return;
  const why = leftOut(look, conversationOf(stored));
  if (why) return conclude(look, stored, skipped(why, services.now()));
  const marked = await mark(look, { ...stored, delivery: beginning(delivery, services.now(), look.by) });
  if (!marked) return;
  const result = await called(look, marked, delivery);
  await conclude(look, marked, result);
  await noteShut(look, marked, result);
}

/** Why nothing is sent there any more, since it was written down; null when it is. */
function leftOut({ joined, discussed }: RoundLook, conversation: string): SkipReason | null {
  if (joined && !joined.has(conversation)) return 'left';
  return discussed?.has(conversation) ? 'discussed' : null;
}

/** Under a fresh claim, a channel being sent to is one whose sender died: nobody knows what Teams did. */
export function afterDeath({ services, round }: Pick<RoundLook, 'services' | 'round'>, attempts: number) {
  return failed({ services, round }, attempts, new DeliveryError(null, 'sender-died'));
}

function failed({ services, round }: Pick<RoundLook, 'services' | 'round'>, attempts: number, error: DeliveryError) {
  const { settings, now, random } = services;
  return afterCall({ attempts, repeatable: isRepeatable(round) }, error, now(), settings.limits, random(1_000) / 1_000);
}

/** Marked before the call, so that a sender that dies in it leaves a trace. Null when somebody else was faster. */
async function mark(look: RoundLook, stored: StoredChannel): Promise<StoredChannel | null> {
  const { services, place, by } = look;
  try {
    return (await replaceChannels(services.tables, place, [stored]))[0] ?? null;
  } catch (error) {
    if (!isToDecideAgain(error)) throw error;
    const found = await readChannel(services.tables, place, conversationOf(stored));
    return found?.delivery.state === 'sending' && found.delivery.by === by ? found : null;
  }
}

/** @param before what is true again when Teams asks for so long a pause that the lease would end in it */
async function called(look: RoundLook, stored: StoredChannel, before: Waiting): Promise<ChannelDelivery> {
  if (!(await inTurn(look, stored.channel.address))) return before;
  const delivery = await cameOf(look, stored, before);
  look.answers.hear(delivery);
  return delivery;
}

async function cameOf(look: RoundLook, stored: StoredChannel, before: Waiting): Promise<ChannelDelivery> {
  const { services, pacer, place } = look;
  const { address } = stored.channel;
  try {
    return { state: 'sent', at: services.now().toISOString(), posted: await call(look, stored) };
  } catch (error) {
    return failed(look, before.attempts + 1, heeded(services, aggregateOf(place.briefing), address, error));
  } finally {
    pacer.end(address);
  }
}

/** Waits for the pace; false when there is no more time to. Threads are paced with their channel: one call at a time goes to both. */
export async function inTurn({ services, pacer, goesOn }: RoundLook, address: ConversationAddress): Promise<boolean> {
  for (;;) {
    const waitMs = pacer.begin(address, services.now());
    if (waitMs === 0) return true;
    if ((await goesOn()) !== 'yes') return false;
    await services.wait(Math.min(waitMs, longestWaitMs));
  }
}

/** Whoever waits looks up so often. */
export const longestWaitMs = 1_000;

async function call({ services, round, briefing }: RoundLook, { channel, post }: StoredChannel): Promise<Posted> {
  const { messenger, partnership } = services;
  const card = roundCardView(round.kind, briefing(), partnership.briefings);
  const important = isImportant(round, briefing());
  if (post && isRepeatable(round)) {
    await messenger.update(post, card, { important });
    return post;
  }
  return messenger.post(post ? threadOf(post) : channel.address, card, { important });
}

/** The post itself, also when it is corrected: an update without the mark would take it away. */
const isImportant = ({ kind }: RoundLook['round'], { stage }: Briefing): boolean =>
  (kind === 'release' || kind === 'correction') && 'release' in stage && stage.release.important;

async function conclude(look: RoundLook, stored: StoredChannel, delivery: ChannelDelivery, tries = 3): Promise<void> {
  const { services, place } = look;
  try {
    await replaceChannels(services.tables, place, [{ ...stored, delivery }]);
  } catch (error) {
    if (tries <= 1) throw error;
    if (!isToDecideAgain(error)) await services.wait(longestWaitMs);
    await concludeFound(look, conversationOf(stored), delivery, tries - 1);
  }
}

/** The same when the row was changed meanwhile. */
async function concludeFound(look: RoundLook, conversation: string, delivery: ChannelDelivery, tries: number) {
  const { services, place, by } = look;
  const found = await readChannel(services.tables, place, conversation);
  const now = found && known(found.delivery, delivery, by);
  if (!found || !now) return;
  if (found.delivery.state !== 'unknown') return conclude(look, found, now, tries);
  if ((await concludedLate(look, { ...found, delivery: now })) || tries <= 1) return;
  await concludeFound(look, conversation, delivery, tries - 1);
}

/** The round may be over and counted without it. */
async function concludedLate({ services, place }: RoundLook, row: StoredChannel): Promise<boolean> {
  const doing = { by: theApp, now: services.now() };
  const result = await changeBriefing(services, place.briefing, (fresh) => {
    const change = settled(fresh, place.number, { again: false, count: 1 }, doing);
    return change && !(change instanceof Refusal) ? { ...change, rows: [replaceChannel(row)] } : change;
  });
  return !(result instanceof Refusal);
}
