import { z } from 'zod';

/** The pages about reviews, in the order in which they are read. Each has its card, `chat/about-<page>`. */
export const aboutPages = ['purpose', 'child', 'adult', 'not-met', 'next', 'links'] as const;
export const AboutPage = z.enum(aboutPages);
export type AboutPage = z.infer<typeof AboutPage>;
