import type { CardView } from '../../card-view.ts';
import type { Message } from '../../outbox/message.ts';
import { messageWrites } from '../../outbox/outbox-store.ts';
import type { Aggregate, Services } from '../../services.ts';
import { Conflict, type Write } from '../../tables/table.ts';
import type { Briefing } from '../briefing.ts';
import { aggregateOf } from '../briefing-store.ts';
import type { Uptake } from '../uptake.ts';
import { uptakeAggregate } from '../uptake-store.ts';
import { thoughtsPutAwayView, wordsPutAwayView } from './put-away-view.ts';
import { takenAway } from './shown-card.ts';
import { type KnownCard, shownCards } from './shown-store.ts';
import { thoughtsOf } from './thoughts-store.ts';

/** One commit takes a hundred rows; putting one card away takes three. */
const mostAtOnce = 30;

const overWords =
  'Put away after some hours: nothing of what was written is left in this card. What was saved is kept.';

/** Cards that show what a team wrote are put away when somebody took the words away, and some hours after they were opened. */
export async function wordsPutAwayDue(services: Services, uptake: Uptake, now: Date): Promise<Date | null> {
  const aggregate = uptakeAggregate({ briefing: uptake.briefing, channel: uptake.channel.address.conversation });
  return putAway(services, aggregate, now, await shownCards(services.tables, aggregate), (card) => {
    const [about = ''] = card.about;
    const last = takenAway(uptake, about).slice(card.takenAway).at(-1);
    return { gone: last !== undefined, view: wordsPutAwayView(uptake, about, last ? goneWords(last.by) : overWords) };
  });
}

/** The same for those that show own thoughts. */
export async function thoughtsPutAwayDue(services: Services, briefing: Briefing, now: Date): Promise<Date | null> {
  const aggregate = aggregateOf(briefing.id);
  const cards = await shownCards(services.tables, aggregate);
  if (cards.length === 0) return null;
  const thoughts = await thoughtsOf(services.tables, briefing.id);
  return putAway(services, aggregate, now, cards, ({ about }) => {
    const by = thoughts.find(({ id, redacted }) => redacted && about.includes(id))?.redacted?.by;
    return { gone: by !== undefined, view: thoughtsPutAwayView(briefing, by ? goneWords(by) : overWords) };
  });
}

const goneWords = ({ name }: { readonly name: string }): string => `${name} took words away that stood in this card.`;

/** What is left in a card, and whether it has to be put there before its time. */
interface Left {
  readonly gone: boolean;
  readonly view: CardView;
}

/** Answers when to look next. */
async function putAway(
  { tables }: Services,
  { table, partition }: Aggregate,
  now: Date,
  cards: readonly KnownCard[],
  leftOf: (card: KnownCard) => Left,
): Promise<Date | null> {
  const isDue = (card: KnownCard) => leftOf(card).gone || Date.parse(card.putAwayAt) <= now.getTime();
  const due = cards.filter(isDue);
  const writes = due.slice(0, mostAtOnce).flatMap((card) => puttingAway(card, leftOf(card).view, now));
  try {
    if (writes.length > 0) await tables[table].commit(partition, writes);
  } catch (error) {
    if (error instanceof Conflict) return now;
    throw error;
  }
  if (due.length > mostAtOnce) return now;
  const later = cards.filter((card) => !due.includes(card)).map(({ putAwayAt }) => Date.parse(putAwayAt));
  return later.length === 0 ? null : new Date(Math.min(...later));
}

/** The card as it will be, and the end of its being known. */
function puttingAway({ key, etag, at }: KnownCard, card: CardView, now: Date): Write[] {
  const notBefore = now.toISOString();
  const message: Message = { kind: 'replace', id: `put-away:${notBefore}:${key}`, at, card, notBefore };
  return [...messageWrites([message]), { kind: 'remove', key, etag }];
}
