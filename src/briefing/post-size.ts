import type { BriefingText } from './briefing.ts';

/**
 * UTF-8 bytes that a text may take, written as JSON, so that its post stays within the 28 KB that Teams takes everywhere. Seven
 * minutes of English take 10,000.
 */
export const mostPostBytes = 18_000;

export const postBytes = (text: BriefingText): number => new TextEncoder().encode(JSON.stringify(text)).length;
