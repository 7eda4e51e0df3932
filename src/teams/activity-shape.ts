import { z } from 'zod';
import { FileConsent, OfferContext } from '../file-consent.ts';

/** Ids stand in the addresses of calls to Teams, where one or two dots alone would name another place. */
const Id = z
  .string()
  .min(1)
  .max(512)
  .regex(/^(?!\.{1,2}$)[^\p{Cc}]*$/u);
/** A person's id stands in keys of storage, which are short: Teams and Entra use no more signs than these. */
const PersonId = Id.max(128).regex(/^[\w:.@+=-]+$/);
const Named = z.object({ id: Id, name: z.string().nullish() });
/** The part of an activity that is read here. */
export const Activity = z.object({
  type: z.string(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  serviceUrl: z.string(),
  from: Named.extend({ id: PersonId, aadObjectId: PersonId.nullish(), role: z.string().nullish() }),
  recipient: z.object({ id: Id }),
  conversation: z.object({
    id: Id,
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).nullish(),
      team: Named.nullish(),
      channel: Named.nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
  replyToId: Id.nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(z.object({ id: Id })).nullish(),
  membersRemoved: z.array(z.object({ id: Id })).nullish(),
});
export type Activity = z.output<typeof Activity>;

export const Bag = z.record(z.string(), z.unknown());
/** What a press sends: the button's data and all inputs of the card, merged. An input left empty is missing. */
export const Execute = z.object({ action: z.object({ verb: z.string().optional(), data: Bag.optional() }) });
/** What a person's answer to the offer of a file sends. */
export const Answered = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), context: OfferContext, uploadInfo: FileConsent }),
  z.object({ action: z.literal('decline'), context: OfferContext }),
]);
export const Mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string(),
});
