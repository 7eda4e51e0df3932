import { z } from 'zod';

/**
 * What an offer of a file carries, and what comes back with the person's answer: enough to make the file again, and nothing of
 * whom a case is about. `verb` is done with the answer; `id` is the offerer's own.
 */
export const OfferContext = z.object({
  verb: z.string().min(1).max(64),
  /** Null when the file is of no one case. What is null can be left out on its way through Teams. */
  reference: z.string().max(32).nullable().default(null),
  id: z.string().min(1).max(256),
});
export type OfferContext = z.infer<typeof OfferContext>;

const Address = z.url({ protocol: /^https?$/ }).max(4096);

/**
 * Where a file goes that a person has accepted. `uploadUrl` lets whoever holds it write there: it is neither kept nor logged. It
 * came from outside, and only `Files` decides whether anything may be sent there.
 */
export const FileConsent = z.object({
  uploadUrl: Address,
  contentUrl: Address,
  name: z.string().min(1).max(256),
  uniqueId: z.string().min(1).max(64),
  fileType: z.string().max(16),
});
export type FileConsent = z.infer<typeof FileConsent>;

/** What the offer's verb is pressed with; `consent` is null when the person did not want the file. */
export const OfferAnswer = OfferContext.omit({ verb: true }).extend({ consent: FileConsent.nullable() });
export type OfferAnswer = z.infer<typeof OfferAnswer>;
