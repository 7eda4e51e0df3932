import type { CardView } from '../card-view.ts';
import { type CasePage, casePages, printable } from './case-pages.ts';
import type { OpenedCase } from './opened-case.ts';
import { acknowledgementOf, isOpen, type Referral } from './referral.ts';
import { acknowledgeByWords, additionsWords, kindWords, overdueWords, saidAt, stageWords } from './words.ts';

/** Teams shows no more on one row of buttons. */
const mostButtons = 6;

/** One page of an opened case. Whom not to contact stands on every page, how the referral stands on the first. */
export function caseView(opened: OpenedCase, wanted: number, foldAfterHours: number, now: Date): CardView {
  const { referral, document, coordinates, next } = opened;
  const pages = casePages(opened);
  const number = Math.min(wanted, pages.length - 1);
  const acknowledged = acknowledgementOf(referral) !== null;
  const data = {
    reference: referral.reference,
    kind: kindWords[referral.kind],
    mustNotContact: mustNotContactLine(document.mustNotContact),
    facts: number === 0 ? factsOf(referral, now) : null,
    ...pageData(pages, number),
    foldAfterHours,
    canAcknowledge: coordinates && !acknowledged && isOpen(referral),
    canChangeContact: coordinates && acknowledged && isOpen(referral),
    steps: number === 0 ? next.slice(0, mostButtons).map(({ name, title }) => ({ step: name, title })) : [],
  };
  return { template: 'referral/case', data };
}

function pageData(pages: readonly CasePage[], number: number) {
  const page = pages[number];
  const starts = pages.flatMap(({ section, part }, index) => (part === 1 ? [{ title: section, index }] : []));
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

// In one paragraph, because it is repeated on every page and line breaks would let it push the page off the card.
function mustNotContactLine(words: string | null): string | null {
  const lines = (words ?? '').split(/\r?\n/).map(printable);
  return lines.filter((line) => line !== '').join(' · ') || null;
}

function factsOf(referral: Referral, now: Date) {
  const contact = acknowledgementOf(referral)?.contact ?? null;
  return {
    stands: stageWords(referral),
    received: saidAt(referral.submittedAt),
    referrer: referral.referrer.name,
    acknowledgeBy: referral.stage.name === 'submitted' ? acknowledgeByWords(referral.acknowledgeBy) : null,
    overdue: overdueWords(referral, now),
    contact: contact && [contact.name, contact.phone, contact.email].filter((part) => part !== null).join(', '),
    additions: additionsWords(referral),
    crossBorder: referral.crossBorder,
    mediaPossible: referral.media === 'possible',
    mediaCurrent: referral.media === 'current',
    related: relatedOf(referral),
  };
}

function relatedOf({ linked, possibleDuplicates }: Referral): { words: string; reference: string }[] {
  const both = linked ? [{ words: `Sent together with ${linked}`, reference: linked }] : [];
  return [...both, ...possibleDuplicates.map((one) => ({ words: `Possible duplicate of ${one}`, reference: one }))];
}
