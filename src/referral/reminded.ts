import { theApp } from '../people/person.ts';
import type { Counted } from './case-clocks.ts';
import type { Decided } from './changes.ts';
import type { Referral } from './referral.ts';
import { type ReminderDue, remindersDue } from './reminder.ts';
import type { Tellable } from './reminder-audience.ts';
import { reminderMessages } from './reminder-messages.ts';

/** Reminds everybody who is due, and remembers up to when, so that it is said once. Null when there is nobody. */
export function reminded(referral: Referral, tellable: Tellable, by: Counted, now: Date): Decided {
  const dues = remindersDue(referral, now, by);
  if (dues.length === 0) return null;
  const at = now.toISOString();
  return {
    record: { ...referral, remindedUntil: at },
    entry: { at, by: theApp, what: 'reminded', note: dues.map(noteOf).join('; ') },
    messages: reminderMessages(dues, referral, tellable, by, now),
  };
}

const noteOf = ({ why, of }: ReminderDue): string => `${of.what} (${whyWords[why]})`;

const whyWords: Readonly<Record<ReminderDue['why'], string>> = {
  'half-way': 'half way',
  before: 'due soon',
  due: 'due',
  overdue: 'overdue',
  'chair-told': 'the chair was told',
};
