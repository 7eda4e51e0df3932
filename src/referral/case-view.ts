import type { CardView } from '../card-view.ts';
import type { Today } from '../clocks/today.ts';
import { type CasePage, type CasePlace, casePages, oneParagraph, pageAt } from './case-pages.ts';
import { nextStepsPart, requestsPart } from './case-parts.ts';
import { caseSummary } from './case-summary.ts';
import type { OpenedCase } from './opened-case.ts';
import { acknowledgementOf, isInHand, isOpen } from './referral.ts';
import { goOnWords, kindWords, saidAt } from './words.ts';

/** Teams shows no more on one row of buttons. */
const mostButtons = 6;

/**
 * One page of an opened case. Whom not to contact stands on every page, how the referral stands on the first. `note` says what has
 * just become of what this person did.
 */
export function caseView(
  opened: OpenedCase,
  wanted: CasePlace,
  foldAfterHours: number,
  by: Today,
  note: string | null = null,
): CardView {
  const { referral, document, coordinates } = opened;
  const pages = casePages(opened, by);
  const number = pageAt(pages, wanted);
  const acknowledged = acknowledgementOf(referral) !== null;
  const data = {
    reference: referral.reference,
    kind: kindWords[referral.kind],
    note,
    mustNotContact: oneParagraph(document.mustNotContact),
    facts: number === 0 ? caseSummary(opened, by) : null,
    ...pageData(pages, number),
    foldAfterHours,
    canAcknowledge: coordinates && !acknowledged && isOpen(referral),
    canChangeContact: coordinates && acknowledged && isInHand(referral),
    begun: number === 0 ? begunSteps(opened).map(begunWords) : [],
    ...stepButtons(opened, pages, number),
    worksOnRequests: referral.requests.length > 0 && isAboutRequests(pages[number]),
  };
  return { template: 'referral/case', data };
}

const isAboutRequests = (page: CasePage | undefined): boolean =>
  page?.section === requestsPart || (page?.returnTo ?? null) !== null;

/** On the first page as many steps as fit one row; all of them on the page that is for them. */
function stepButtons(opened: OpenedCase, pages: readonly CasePage[], number: number) {
  const buttons = buttonsOf(opened);
  if (pages[number]?.choice === nextStepsPart) return { stepRows: rowsOf(buttons), moreSteps: null };
  const isAll = buttons.length <= mostButtons;
  const first = isAll ? buttons : buttons.slice(0, mostButtons - 1);
  const more = pages.findIndex(({ choice }) => choice === nextStepsPart);
  return { stepRows: number === 0 ? rowsOf(first) : [], moreSteps: number > 0 || isAll ? null : more };
}

type Next = OpenedCase['next'][number];

/** Of what this person can do, what they have begun, with when they last saved it. */
const begunSteps = ({ next, begun }: OpenedCase): readonly (Next & { readonly savedAt: string })[] =>
  next.flatMap((one) => {
    const own = begun.find(({ step, about }) => step === one.name && about === '');
    return own ? [{ ...one, savedAt: own.savedAt }] : [];
  });

const begunWords = ({ title, savedAt }: Next & { readonly savedAt: string }) => ({
  words: `${title}, saved on ${saidAt(savedAt)}`,
});

/** What was begun stands first, so that it is not among the steps that are left for another page. */
function buttonsOf(opened: OpenedCase): { step: string; title: string }[] {
  const begun = begunSteps(opened);
  const others = opened.next.filter(({ name }) => !begun.some((one) => one.name === name));
  return [
    ...begun.map(({ name, title }) => ({ step: name, title: goOnWords(title) })),
    ...others.map(({ name, title }) => ({ step: name, title })),
  ];
}

function rowsOf<B>(buttons: readonly B[]): { buttons: readonly B[] }[] {
  const rows = Math.ceil(buttons.length / mostButtons);
  return Array.from({ length: rows }, (_, row) => ({
    buttons: buttons.slice(row * mostButtons, (row + 1) * mostButtons),
  }));
}

function pageData(pages: readonly CasePage[], number: number) {
  const page = pages[number];
  const starts = pages.flatMap(({ choice }, index) => (choice === null ? [] : [{ title: choice, index }]));
  return {
    title: page ? titleOf(page) : '',
    place: `Page ${number + 1} of ${pages.length}`,
    entries: (page?.entries ?? []).map((entry) => ({ ...entry, lines: entry.lines.map((text) => ({ text })) })),
    previous: number > 0 ? number - 1 : null,
    next: number < pages.length - 1 ? number + 1 : null,
    choices: starts.map(({ title, index }) => ({ title, value: String(index) })),
    chosen: String(starts.findLast(({ index }) => index <= number)?.index ?? 0),
  };
}

const titleOf = ({ section, part, parts }: CasePage): string =>
  parts === 1 ? section : `${section} (${part} of ${parts})`;
