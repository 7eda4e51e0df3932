import { z } from 'zod';
import { PlainDate } from '../clocks/plain-date.ts';
import { ReferralReference } from '../referral/reference.ts';
import type { Services } from '../services.ts';
import type { Write } from '../tables/table.ts';
import { draftsOf } from './draft-store.ts';

/** What a person sent, in their own partition: no answers, only what the receipt said. */
export const Sent = z.object({
  reference: ReferralReference,
  kind: z.enum(['child', 'adult']),
  draft: z.string(),
  sentAt: z.iso.datetime(),
  acknowledgeBy: PlainDate,
});
export type Sent = z.infer<typeof Sent>;

/** Keys sort the newest first, so that listing the latest costs the same however many there are. */
const farFuture = 9_999_999_999_999;
const keyOf = ({ sentAt, reference }: Sent) => `sent:${farFuture - Date.parse(sentAt)}:${reference}`;

export const mostListed = 20;

export const sentWrite = (sent: Sent): Write => ({ kind: 'put', key: keyOf(sent), body: sent });

/** The latest first; one more than are shown, so that it can be said that there are more. */
export async function listSent({ tables }: Services, personId: string): Promise<Sent[]> {
  const rows = await tables.drafts.list(draftsOf(personId).partition, { prefix: 'sent:', most: mostListed + 1 });
  return rows.map((row) => Sent.parse(row.body));
}

const receiptKey = (draftId: string) => `receipt:${draftId}`;

/** What became of a draft stands under its own name too: found by one read, however much its owner has sent since. */
export const receiptWrite = (draftId: string, sent: readonly Sent[]): Write => ({
  kind: 'put',
  key: receiptKey(draftId),
  body: sent,
});

/** What became of a draft that was sent; empty when it never was. */
export async function sentFrom({ tables }: Services, personId: string, draftId: string): Promise<Sent[]> {
  const row = await tables.drafts.read(draftsOf(personId).partition, receiptKey(draftId));
  return row ? z.array(Sent).parse(row.body) : [];
}
