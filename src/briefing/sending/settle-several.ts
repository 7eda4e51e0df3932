import { z } from 'zod';
import { action, type Outcome, show, type Turn } from '../../action.ts';
import { Settlement } from '../../outbox/settlement.ts';
import { briefingRoles } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { channelCount } from '../planning/channel-words.ts';
import { noBriefing } from '../steps/subject.ts';
import { hourToAskAbout } from './change-round.ts';
import { readChannel, type StoredChannel } from './channel-store.ts';
import { quietOn } from './round-press.ts';
import { sentAgain } from './settle-changes.ts';
import { settleRows } from './settle-rows.ts';
import { type SeveralPress, severalPress, Ticked } from './several-press.ts';
import { type SaidOfSeveral, settleSeveralView } from './several-view.ts';
import { showSeveral } from './show-several.ts';
import type { Quiet } from './unusual-hours.ts';

/** A person has looked, and says the same of several channels, once they are sure. Who was settled by somebody else is left as they said. */
export const settleSeveral = action({
  verb: 'briefing/settle-several',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({
    ...severalPress,
    channels: Ticked,
    outcome: Settlement.shape.outcome,
    seen: z.iso.datetime(),
    sure: z.enum(['yes', 'no']).default('no'),
    quietOn,
  }),
  async run({ channels, outcome, seen, sure, quietOn, ...press }, turn) {
    if (channels.length === 0) return showSeveral(turn, press, 'Tick at least one channel.');
    const unknown = await stillUnknown(turn, press, channels, seen);
    if (unknown.length === 0) return showSeveral(turn, press, 'Somebody has said so already.');
    const quiet = outcome === 'again' ? await hourToAskAbout(turn, press, quietOn, sentAgain) : null;
    if (sure === 'no' || quiet) return asked(turn, press, unknown, { outcome, seen, quiet });
    return settled(turn, press, channels, { outcome, seen });
  },
});

async function asked(
  { services }: Turn,
  press: SeveralPress,
  unknown: readonly StoredChannel[],
  { quiet, ...said }: SaidOfSeveral & { readonly quiet: Quiet | null },
): Promise<Outcome> {
  const briefing = await readBriefing(services.tables, press.briefing);
  return briefing ? show(settleSeveralView(press, briefing, unknown, said, quiet)) : noBriefing;
}

/** Those that were unknown when the card was drawn: what was sent again since, and is unknown once more, nobody has looked at. */
async function stillUnknown(
  { services: { tables } }: Turn,
  { briefing, round }: SeveralPress,
  channels: readonly string[],
  seen: string,
): Promise<StoredChannel[]> {
  const read = await Promise.all(channels.map((one) => readChannel(tables, { briefing, number: round }, one)));
  return read
    .filter((one) => one !== null)
    .filter((one) => one.delivery.state === 'unknown' && one.delivery.since <= seen);
}

/** Two people at once, or a sender that comes back: the slower one looks again. */
async function settled(
  turn: Turn,
  press: SeveralPress,
  channels: readonly string[],
  said: SaidOfSeveral,
  tries = 3,
): Promise<Outcome> {
  const unknown = await stillUnknown(turn, press, channels, said.seen);
  const refused = unknown.length > 0 ? await settleRows(turn, press, unknown, said.outcome) : null;
  if (refused?.reason === 'changed-meanwhile' && tries > 1) return settled(turn, press, channels, said, tries - 1);
  return refused ?? showSeveral(turn, press, `Kept: ${channelCount(unknown.length)}.`);
}
