import { z } from 'zod';

/** What of a briefing is looked at: as it stands, as somebody writes it or corrects it, as a correction waits, or as it once stood. */
export const PreviewOf = z.enum(['record', 'draft', 'correction-draft', 'correction', 'version']);
export type PreviewOf = z.infer<typeof PreviewOf>;
