import { z } from 'zod';
import type { AgencyChannel } from './agency-channels.ts';

/** What Teams says when the app cannot post in a channel, and will not be able to until somebody lets it. */
export const ShutWhy = z.enum(['not-installed', 'blocked', 'not-allowed', 'gone']);

/** Since when a channel takes nothing of the app, and why. */
export const Shut = z.object({ since: z.iso.datetime(), why: ShutWhy });
export type Shut = z.infer<typeof Shut>;

/** By conversation. */
export type ShutChannels = ReadonlyMap<string, Shut>;

/** Null when it may be written to: also when it has joined again since. */
export function shutOf({ address, at }: Pick<AgencyChannel, 'address' | 'at'>, all: ShutChannels): Shut | null {
  const shut = all.get(address.conversation);
  return shut && shut.since > at ? shut : null;
}
