import { type Outcome, show, type Turn } from '../../action.ts';
import { noBriefing } from '../steps/subject.ts';
import { channelsOf } from './channel-store.ts';
import { roundChannelsView } from './round-channels-view.ts';
import type { ListPress } from './round-press.ts';
import { briefingOfRound } from './round-store.ts';

const aPage = 6;

/** A page of the channels of a round in one state. */
export async function showChannels({ services }: Turn, press: ListPress): Promise<Outcome> {
  const { tables, partnership } = services;
  const place = { briefing: press.briefing, number: press.round };
  const [briefing, found] = await Promise.all([
    briefingOfRound(tables, press),
    channelsOf(tables, place, { in: press.state, after: press.after, most: aPage + 1 }),
  ]);
  if (!briefing) return noBriefing;
  const page = found.slice(0, aPage);
  const next = found.length > aPage ? (page.at(-1)?.key ?? null) : null;
  return show(roundChannelsView(press, briefing, page, next, partnership.agencies));
}
