import { z } from 'zod';
import type { Write } from '../../tables/table.ts';
import { BriefingText } from '../briefing.ts';

/** A text that stood in channels until a correction took its place: number 1 the first. A row in the partition of its briefing. */
export const Version = z.object({ number: z.int().min(1).max(999), text: BriefingText });
export type Version = z.infer<typeof Version>;

export const versionKey = (number: number): string => `version:${String(number).padStart(3, '0')}`;

export const keepVersion = (version: Version): Write => ({
  kind: 'put',
  key: versionKey(version.number),
  body: Version.parse(version),
});
