import { heeded } from '../../outbox/heeded.ts';
import { readMessage } from '../../outbox/outbox-store.ts';
import { aggregateOf } from '../briefing-store.ts';
import { progressView } from './progress-view.ts';
import { roundNumbered } from './round.ts';
import type { RoundLook } from './round-look.ts';
import { progressId } from './round-messages.ts';
import { tallyOf } from './round-store.ts';
import { inTurn } from './send-channel.ts';

/** Changes the card that shows how far the round is. Whether it arrives does not matter: the next one will. */
export async function showProgress(look: RoundLook): Promise<void> {
  const { services, place, pacer, briefing } = look;
  const { tables, messenger, settings } = services;
  const aggregate = aggregateOf(place.briefing);
  const delivery = (await readMessage(tables, aggregate, progressId(place.number)))?.delivery;
  const at = delivery?.state === 'sent' ? delivery.posted : null;
  const round = roundNumbered(briefing(), place.number);
  if (!at || !round) return;
  const tally = await tallyOf(tables, place);
  if (!(await inTurn(look, at.address))) return;
  try {
    await messenger.update(at, progressView(briefing(), round, tally, settings.limits.perTenantPerSecond));
  } catch (error) {
    heeded(services, aggregate, at.address, error);
  } finally {
    pacer.end(at.address);
  }
}
