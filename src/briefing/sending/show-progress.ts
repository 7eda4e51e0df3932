import { heeded } from '../../outbox/heeded.ts';
import { readMessage } from '../../outbox/outbox-store.ts';
import { aggregateOf, readBriefing } from '../briefing-store.ts';
import { progressView } from './progress-view.ts';
import { roundNumbered } from './round.ts';
import type { RoundLook } from './round-look.ts';
import { progressId } from './round-messages.ts';
import { tallyOf } from './round-store.ts';
import { inTurn } from './send-channel.ts';

/** Changes the card that shows how far the round is. Whether it arrives does not matter: the next one will. */
export async function showProgress(look: RoundLook): Promise<void> {
  const { services, place, pacer } = look;
  const aggregate = aggregateOf(place.briefing);
  const delivery = (await readMessage(services.tables, aggregate, progressId(place.number)))?.delivery;
  const at = delivery?.state === 'sent' ? delivery.posted : null;
  if (!at || !(await inTurn(look, at.address))) return;
  try {
    const card = await cardNow(look);
    if (!card) return;
    pacer.goesOut(at.address, services.now());
    await services.messenger.update(at, card);
  } catch (error) {
    heeded(services, aggregate, at.address, error);
  } finally {
    pacer.end(at.address);
  }
}

/** Null when the round is not sent any more: whoever paused it sees that, and must not be shown that it goes on. */
async function cardNow({ services, place, round: before }: RoundLook) {
  const { tables, settings } = services;
  const tally = await tallyOf(tables, place);
  const briefing = await readBriefing(tables, place.briefing);
  const round = briefing && roundNumbered(briefing, place.number);
  if (!briefing || round?.state !== before.state) return null;
  return progressView(briefing, round, tally, settings.limits.perTenantPerSecond);
}
