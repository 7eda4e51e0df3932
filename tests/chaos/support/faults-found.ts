import { z } from 'zod';
import { Draft } from '../../../src/notification-form/draft.ts';
import { Delivery, isOpen } from '../../../src/outbox/delivery.ts';
import { Message } from '../../../src/outbox/message.ts';
import { nextReminderAt } from '../../../src/referral/reminder.ts';
import { counted } from '../../referral/desk.ts';
import type { PlacedRow } from '../../support/remembering-tables.ts';
import { caseFaults, Kept } from './case-faults.ts';
import type { Edge, Standing } from './edge.ts';
import { render } from './instance.ts';

const Stored = z.object({ message: Message, delivery: Delivery });
type Stored = z.infer<typeof Stored>;

/** What was found wrong, each in a sentence; and how many posts nobody can be sure of. */
export interface Inspection {
  readonly faults: readonly string[];
  readonly referrals: number;
  readonly messages: number;
  readonly unknown: number;
}

/** Holds everything stored, and everything that Teams really got, against what must be true when all has settled. */
export function inspected(rows: readonly PlacedRow[], edge: Edge, expected: readonly string[]): Inspection {
  const messages = rows.filter(({ row }) => row.key.startsWith('message:')).map(({ row }) => Stored.parse(row.body));
  const referrals = rows.filter(isCase);
  const faults = [
    ...missing(referrals, expected),
    ...referrals.flatMap(({ row }) => caseFaults(row.partition, rows)),
    ...agendaFaults(rows),
    ...rows.flatMap(draftFaults),
    ...messages.filter(({ delivery }) => isOpen(delivery)).map(({ message }) => `${message.id} is still open`),
    ...markFaults(rows),
    ...postFaults(messages, edge),
    ...alertFaults(edge),
  ];
  const unknown = messages.filter(({ delivery }) => delivery.state === 'unknown').length;
  return { faults, referrals: referrals.length, messages: messages.length, unknown };
}

function missing(referrals: readonly PlacedRow[], expected: readonly string[]): string[] {
  const there = new Set(referrals.map(({ row }) => row.partition));
  return expected.filter((one) => !there.has(`referral:${one}`)).map((one) => `${one} is lost`);
}

/** The Monday digest has a record too. */
const isCase = ({ table, row }: PlacedRow): boolean =>
  table === 'referrals' && row.key === 'record' && row.partition.startsWith('referral:');

/** A case with something to be reminded of stays on the agenda for it, and the digests for good; nothing else does. */
function agendaFaults(rows: readonly PlacedRow[]): string[] {
  const due = rows.filter(({ table, row }) => table === 'agenda' && row.partition === 'due').map(({ row }) => row.key);
  const waiting = rows
    .filter(isCase)
    .filter(({ row }) => nextReminderAt(Kept.parse(row.body).record, counted) !== null)
    .map(({ row }) => `referrals:${row.partition}`);
  const late = waiting.filter((one) => !due.includes(one)).map((one) => `${one} is forgotten by the agenda`);
  return [
    ...late,
    ...due
      .filter((one) => ![...waiting, 'referrals:digest', 'briefings:monthly'].includes(one))
      .map((one) => `${one} is still on the agenda`),
  ];
}

function draftFaults({ table, row }: PlacedRow): string[] {
  if (table !== 'drafts' || !row.key.startsWith('draft:')) return [];
  return Draft.parse(row.body).sentAt ? [`${row.partition} ${row.key} was sent and is still there`] : [];
}

/** A mark stands beside every open message, and beside no other. */
function markFaults(rows: readonly PlacedRow[]): string[] {
  return rows.filter(({ row }) => row.key.startsWith('open:')).map(({ row }) => `${row.key} is still marked open`);
}

/** What was planned and sent stands there once; what may have been sent, once at most; what was not, not at all. */
function postFaults(messages: readonly Stored[], edge: Edge): string[] {
  const stands = new Map<string, number>();
  const all = [...edge.conversations.values()].flat().filter(({ byApp }) => byApp);
  for (const { first } of all) count(stands, JSON.stringify(first));
  const posts = messages.filter(({ message }) => message.kind === 'post');
  const sent = new Map<string, number>();
  const perhaps = new Map<string, number>();
  const drawn = posts.map(({ message, delivery }) => ({
    id: message.id,
    delivery,
    text: JSON.stringify(render(message.card)),
  }));
  for (const { delivery, text } of drawn) {
    if (delivery.state === 'sent') count(sent, text);
    if (delivery.state === 'unknown') count(perhaps, text);
  }
  return drawn.flatMap(({ id, text }) => {
    const [there, least, more] = [stands, sent, perhaps].map((counts) => counts.get(text) ?? 0) as [
      number,
      number,
      number,
    ];
    if (there < least) return [`${id} is called sent and stands nowhere`];
    return there > least + more ? [`${id} stands there ${there} times`] : [];
  });
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Only a new alert has a button to acknowledge. */
export const isAlertOf = (reference: string, { first, byApp }: Standing): boolean =>
  byApp && alerted(first) === reference;

function alertFaults(edge: Edge): string[] {
  const all = [...edge.conversations.values()].flat().map(({ first, byApp }) => (byApp ? alerted(first) : null));
  const references = all.filter((one) => one !== null);
  return references.filter((one, at) => references.indexOf(one) < at).map((one) => `${one} was alerted twice`);
}

const alerted = (card: object): string | null => {
  const text = JSON.stringify(card);
  if (!text.includes('"referral/acknowledge"') || text.includes('OFFICIAL')) return null;
  return /"reference":"(CR-\w{3}-\w{3})"/.exec(text)?.[1] ?? null;
};
