import type { CardView } from '../card-view.ts';
import { caseloadReaders } from './case-readers.ts';
import { caseRow } from './case-row.ts';
import {
  aboutWords,
  agenciesOf,
  type CasesFilter,
  filterWords,
  isListed,
  type ListReader,
  standWords,
  waitingWords,
} from './cases-filter.ts';
import { firstDue } from './due.ts';
import type { Referral } from './referral.ts';

/** Rows on one page of the list. */
export const casesOnAPage = 6;

/** What a person asked of the list: which cases, and which page of them, from 0. */
export interface CasesWanted {
  readonly filter: CasesFilter;
  readonly page: number;
}

/** The open cases that this person may see, what is due first at the beginning; `unread` is how many more there are. */
export function casesView(
  open: readonly Referral[],
  { filter, page: wanted }: CasesWanted,
  by: ListReader,
  unread = 0,
): CardView {
  const found = dueFirst(open.filter((referral) => isListed(referral, filter, by)));
  const last = Math.max(0, Math.ceil(found.length / casesOnAPage) - 1);
  const page = Math.min(wanted, last);
  const some = found.slice(page * casesOnAPage, (page + 1) * casesOnAPage);
  const data = {
    ...emptyWords(open.length, found.length),
    count: countWords(open.length, found.length, filterWords(filter)),
    unread: unread > 0 ? unread : null,
    place: last === 0 ? null : `Page ${page + 1} of ${last + 1}`,
    cases: some.map((referral) => caseRow(referral, by)),
    ...{ page, previous: page > 0 ? page - 1 : null, next: page < last ? page + 1 : null },
    exports: caseloadReaders.some((role) => by.roles.has(role)),
    ...{ filter, isFiltered: filterWords(filter) !== null, choices: choicesOf(open, filter) },
  };
  return { template: 'referral/cases', data };
}

/** Cases with nothing due stand at the end, the oldest first. */
function dueFirst(referrals: readonly Referral[]): Referral[] {
  const keyed = referrals.map((referral) => ({
    referral,
    key: `${firstDue(referral)?.on ?? 'later'} ${referral.submittedAt}`,
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ referral }) => referral);
}

const emptyWords = (open: number, found: number) => ({ noneOpen: open === 0, noneFound: open > 0 && found === 0 });

/** "2 of 4 open cases: A child · Overdue"; null when there are none. */
function countWords(open: number, found: number, words: string | null): string | null {
  if (open === 0) return null;
  const all = open === 1 ? '1 open case' : `${open} open cases`;
  return words === null ? all : `${found} of ${all}: ${words}`;
}

type Choices = readonly { readonly title: string; readonly value: string }[];

/** An agency that was chosen stays in its list, although nobody asks it for anything any more. */
function choicesOf(open: readonly Referral[], { agency }: CasesFilter): Readonly<Record<string, Choices>> {
  const asked = [...new Set([...open.flatMap(agenciesOf), ...(agency === 'all' ? [] : [agency])])].sort();
  return {
    about: offered('A child or an adult', aboutWords),
    stand: offered('Any stage', standWords),
    waiting: offered('All', waitingWords),
    agency: offered('Any agency', Object.fromEntries(asked.slice(0, mostAgencies).map((name) => [name, name]))),
  };
}

/** More would not fit the card. */
const mostAgencies = 40;

const offered = (all: string, words: Readonly<Record<string, string>>): Choices => [
  { title: all, value: 'all' },
  ...Object.entries(words).map(([value, title]) => ({ title, value })),
];
