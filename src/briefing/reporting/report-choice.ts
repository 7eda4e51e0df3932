import { z } from 'zod';
import type { Agencies } from '../../set-up/agency-changes.ts';
import { periods } from './period.ts';

/** In place of one agency, theme or briefing: an empty choice is none that a card can offer. */
export const all = 'all';
const Chosen = z.string().max(200).default(all);

/** What a report is about. A list that nobody touched may be left out by a client. */
export const ReportChoice = z.object({
  period: z.enum(periods).catch('this-year'),
  agency: Chosen,
  theme: Chosen,
  briefing: Chosen,
});
export type ReportChoice = z.infer<typeof ReportChoice>;

/** What there is to choose from. */
export interface ReportOptions {
  readonly agencies: Agencies;
  readonly themes: readonly string[];
  readonly briefings: readonly { readonly id: string; readonly title: string }[];
}

/** What a file is about: agencies and themes are columns of it. */
export type FileChoice = Pick<ReportChoice, 'period' | 'briefing'>;

/** The one that is chosen, or all. */
export const chosenOf = <T extends { readonly id: string }>(sent: readonly T[], { briefing }: FileChoice): T[] =>
  sent.filter(({ id }) => [all, id].includes(briefing));

/** As an offer carries it, in at most 64 characters. */
export const offerId = ({ period, briefing }: FileChoice): string => `${period}:${briefing}`;

const Offered = z.tuple([z.enum(periods), z.string().max(64)]);

/** What such an id says; null when it is none of ours. */
export function choiceOf(id: string): FileChoice | null {
  const read = Offered.safeParse(id.split(':'));
  return read.success ? { period: read.data[0], briefing: read.data[1] } : null;
}
