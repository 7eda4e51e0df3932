import { z } from 'zod';

/** Ids in buttons are ours, and short; whatever else comes is not from a card of ours. */
export const Id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9-]+$/);
export const PageName = z.string().max(64);
/** Where a page was opened from: a part of check answers, or the form itself. */
export const From = z
  .string()
  .regex(/^(check:\d{1,3})?$/)
  .default('');
const Go = z.enum(['continue', 'back', 'close']);
const Seen = z.coerce.number().int().min(0);

export const DraftData = z.object({ draft: Id });
export const PageData = z.looseObject({ draft: Id, page: PageName, seen: Seen, from: From, go: Go });
export const ItemData = z.looseObject({
  draft: Id,
  page: PageName,
  seen: Seen,
  from: From,
  repeat: PageName,
  item: Id,
});
export const ItemAnswerData = ItemData.extend({ go: Go });
