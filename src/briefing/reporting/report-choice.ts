import { z } from 'zod';
import { longestTheme } from '../../register/themes.ts';
import { type Agencies, agencyName } from '../../set-up/agency-changes.ts';
import { type Briefing, BriefingId } from '../briefing.ts';
import { periods } from './period.ts';

/** In place of one agency, theme or briefing: an empty choice is none that a card can offer. */
export const all = 'all';

/** What a report is about. A list that nobody touched may be left out by a client. */
export const ReportChoice = z.object({
  period: z.enum(periods).catch('this-year'),
  agency: z.string().max(64).default(all),
  theme: z.string().max(longestTheme).default(all),
  briefing: BriefingId.or(z.literal(all)).default(all),
});
export type ReportChoice = z.infer<typeof ReportChoice>;

/** The same, and which page of its agencies is looked at. */
export const ReportPress = ReportChoice.extend({ page: z.coerce.number().int().min(0).default(0) });
export type ReportPress = z.infer<typeof ReportPress>;

/** What there is to choose from. */
export interface ReportOptions {
  readonly agencies: Agencies;
  readonly themes: readonly string[];
  readonly briefings: readonly { readonly id: string; readonly title: string }[];
}

/** What it is about of all that there is, behind the time: ", only Probation, the theme “Neglect”"; empty where it is about everything. */
export function onlyWords({ agency, theme, briefing }: ReportChoice, { agencies, briefings }: ReportOptions): string {
  const title = briefings.find(({ id }) => id === briefing)?.title ?? 'A briefing that is not among these';
  const only = [
    ...(agency === all ? [] : [agencyName(agencies, agency)]),
    ...(theme === all ? [] : [`the theme “${theme}”`]),
    ...(briefing === all ? [] : [`“${title}”`]),
  ];
  return only.length === 0 ? '' : `, only ${only.join(', ')}`;
}

/** The briefings that it is about. */
export const chosenOf = <T extends Pick<Briefing, 'id' | 'text'>>(sent: readonly T[], choice: ReportChoice): T[] =>
  sent.filter(
    ({ id, text }) => [all, id].includes(choice.briefing) && [all, ...(text?.themes ?? [])].includes(choice.theme),
  );

/** What of them is of the agency that it is about. */
export const ofAgency = <T extends { readonly agency: string }>(reached: readonly T[], choice: ReportChoice): T[] =>
  reached.filter(({ agency }) => [all, agency].includes(choice.agency));

/** Whether it can have reached a channel of this agency: once it is counted, its record tells without a look at any row. */
export function mayHaveReached({ rounds }: Pick<Briefing, 'rounds'>, agency: string): boolean {
  const reach = rounds.find(({ kind }) => kind === 'release')?.reach;
  if (agency === all || !reach || reach.unsure?.length !== 0) return true;
  return reach.sent.some((one) => one.agency === agency);
}

/** As an offer carries it. A theme may hold a colon, and comes last. */
export const offerId = ({ period, briefing, agency, theme }: ReportChoice): string =>
  [period, briefing, agency, theme].join(':');

const Offered = ReportChoice.extend({ period: z.enum(periods) });

/** What such an id says; null when it is none of ours. */
export function choiceOf(id: string): ReportChoice | null {
  const [period, briefing, agency, ...theme] = id.split(':');
  const read = Offered.safeParse({ period, briefing, agency, theme: theme.join(':') || undefined });
  return read.success ? read.data : null;
}
