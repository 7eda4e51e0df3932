import { type Outcome, show, type Turn } from '../../action.ts';
import { noBriefing } from '../steps/subject.ts';
import { channelsOf } from './channel-store.ts';
import { briefingOfRound } from './round-store.ts';
import { mostAtOnce, type SeveralPress } from './several-press.ts';
import { severalView } from './several-view.ts';

/** A page of the channels of which nobody knows. @param note what came of the press before @param ticked those that stay ticked */
export async function showSeveral(
  { services }: Turn,
  press: SeveralPress,
  note: string | null,
  ticked: readonly string[] = [],
): Promise<Outcome> {
  const { tables, now } = services;
  const seen = now();
  const [briefing, found] = await Promise.all([
    briefingOfRound(tables, press),
    channelsOf(
      tables,
      { briefing: press.briefing, number: press.round },
      { in: 'unknown', after: press.after, most: mostAtOnce + 1 },
    ),
  ]);
  if (!briefing) return noBriefing;
  const page = found.slice(0, mostAtOnce);
  const next = found.length > mostAtOnce ? (page.at(-1)?.key ?? null) : null;
  return show(severalView(press, briefing, page, { next, seen, note, ticked }));
}
