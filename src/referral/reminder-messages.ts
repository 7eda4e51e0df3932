import { dateInLondon } from '../clocks/london-time.ts';
import type { Message, Receiver } from '../outbox/message.ts';
import type { Counted } from './case-clocks.ts';
import type { Referral } from './referral.ts';
import type { ReminderDue } from './reminder.ts';
import { type Reached, reached, type Tellable } from './reminder-audience.ts';
import { reminderView } from './reminder-view.ts';

/** One card for one receiver, with all that they are reminded of. */
interface Card extends Reached {
  readonly dues: readonly ReminderDue[];
}

/** More than this and one commit could not take them; then the panel’s channel is told of everything. */
const mostCards = 45;

export function reminderMessages(
  dues: readonly ReminderDue[],
  referral: Referral,
  tellable: Tellable,
  by: Counted,
  now: Date,
): Message[] {
  return cards(dues, referral, tellable).map((card) => messageOf(card, referral, tellable, by, now));
}

function cards(dues: readonly ReminderDue[], referral: Referral, tellable: Tellable): Card[] {
  const found = new Map<string, Card>();
  for (const due of dues) {
    for (const { to, request, owed } of reached(due, referral, tellable)) {
      const key = `${request?.id ?? ''} ${receiverId(to)}`;
      const card = found.get(key);
      const dues = [...(card?.dues ?? []).filter((one) => one !== due), due];
      found.set(key, { to, request, owed: card?.owed ?? owed, dues });
    }
  }
  const each = [...found.values()];
  return each.length > mostCards
    ? [{ to: { kind: 'panel', of: referral.kind }, request: null, owed: null, dues }]
    : each;
}

/** Nothing falls due twice for the same reason on the same day, so the first of a card names it for good. */
function messageOf(
  { to, request, owed, dues }: Card,
  referral: Referral,
  { unreached }: Tellable,
  by: Counted,
  now: Date,
): Message {
  return {
    kind: 'post',
    id: `remind:${dues[0]?.id}:${request ? 'asked:' : ''}${receiverId(to)}`,
    to,
    card: reminderView(referral, dues, { request, owed, unreached, today: dateInLondon(now), holidays: by.holidays }),
    notBefore: now.toISOString(),
    inHours: true,
  };
}

function receiverId(to: Receiver): string {
  if (to.kind === 'person') return to.id;
  return to.kind === 'panel' ? 'panel' : 'channel';
}
