import type { CardView } from '../../card-view.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import { type Agencies, agencyName } from '../../set-up/agency-changes.ts';
import { paged } from '../../set-up/paged.ts';
import { nothingFrom } from './agencies.ts';
import { type AgencyFigures, figuresByAgency, figuresOf, type Reached, shareOf } from './figures.ts';
import { periods, periodWords } from './period.ts';
import { onlyWords, type ReportOptions, type ReportPress } from './report-choice.ts';
import { yearlyWords } from './report-words.ts';
import { saidSum } from './small-numbers.ts';

/** Rows of the chart: with everything around them they fit a card. */
const agenciesOnAPage = 12;

/** What briefings did: figures in words, a chart by agency with the same in words, and sentences for the yearly report. */
export function reportView(
  reached: readonly Reached[],
  { page, ...choice }: ReportPress,
  options: ReportOptions,
  today: PlainDate,
): CardView {
  const figures = figuresOf(reached, today);
  const rows = figuresByAgency(reached, today);
  const nothing = nothingFrom(rows, options.agencies, choice.agency);
  const shown = paged(rows, page, agenciesOnAPage);
  const period = periodWords(choice.period, today);
  const data = {
    ...choice,
    periods: periods.map((value) => ({ value, title: capital(periodWords(value, today)) })),
    agencies: options.agencies.map(({ id, name }) => ({ value: id, title: name })),
    themes: options.themes.map((theme) => ({ value: theme, title: theme })),
    briefings: options.briefings.map(({ id, title }) => ({ value: id, title })),
    title: `What briefings did in ${period}`,
    ...{ none: shown.none, page: shown.page, pages: shown.pages, before: shown.before, after: shown.after },
    sentences: yearlyWords(figures, `${period}${onlyWords(choice, options)}`, nothing).map((text) => ({ text })),
    chart: chartOf(shown.rows, options.agencies),
    people: peopleLines(shown.rows, options.agencies),
  };
  return { template: 'briefing/report', data };
}

/** For each agency how many of its channels talked a briefing through, as the chart draws it and as it is said. */
const chartOf = (rows: readonly AgencyFigures[], agencies: Agencies) =>
  rows.map(({ agency, figures }) => ({
    agency: agencyName(agencies, agency),
    discussed: figures.discussed,
    silent: figures.channels - figures.discussed,
    bar: barOf(shareOf(figures)),
    words: `${figures.discussed} of ${figures.channels}`,
  }));

const blocks = 10;
const barOf = (share: number) =>
  '▓'.repeat(Math.round(share * blocks)) + '░'.repeat(blocks - Math.round(share * blocks));

function peopleLines(rows: readonly AgencyFigures[], agencies: Agencies): { text: string }[] {
  return rows.map(({ agency, figures }) => {
    const { discussed, channels, agreed, done, late, impact } = figures;
    const actions = agreed === 0 ? 'no actions' : `actions: ${agreed} agreed, ${done} done, ${late} late`;
    const people = `people: ${saidSum(figures)}`;
    return {
      text: `${agencyName(agencies, agency)}: ${discussed} of ${channels} talked it through; ${people}; ${actions}; told what is different: ${impact}`,
    };
  });
}

const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase());
