import type { CardView } from '../card-view.ts';
import type { Today } from '../clocks/today.ts';
import { oneParagraph, pagesOf, roomBeside } from './case-pages.ts';
import { requestDue } from './request-views.ts';
import { requestKindWords } from './request-words.ts';
import type { RequestedCase } from './requested-case.ts';
import { kindWords } from './words.ts';

interface Showing extends Today {
  /** From 0. */
  readonly page: number;
  readonly foldAfterHours: number;
  /** Whether the return was begun. */
  readonly begun: boolean;
  /** What has just become of what this person did. */
  readonly note: string | null;
}

/** An opened request, for the one who has it: what is asked, by when, and whom it is about. Whom not to contact stands on each page. */
export function requestView(opened: RequestedCase, showing: Showing): CardView {
  const { referral, request, mustNotContact } = opened;
  const rows = [...opened.question, ...opened.asked, ...opened.about].map((row) => ({ ...row, question: row.label }));
  const pages = pagesOf('The request', rows, roomBeside(mustNotContact));
  const number = Math.min(showing.page, pages.length - 1);
  const data = {
    ...{ reference: referral.reference, kind: kindWords[referral.kind], request: request.id, agency: request.agency },
    what: requestKindWords[request.kind],
    ...requestDue(request, showing),
    mustNotContact: oneParagraph(mustNotContact),
    sentBack: opened.question.length > 0,
    entries: (pages[number]?.entries ?? []).map((entry) => ({
      ...entry,
      lines: entry.lines.map((text) => ({ text })),
    })),
    place: pages.length === 1 ? null : `Page ${number + 1} of ${pages.length}`,
    previous: number > 0 ? number - 1 : null,
    next: number < pages.length - 1 ? number + 1 : null,
    begun: showing.begun,
    note: showing.note,
    foldAfterHours: showing.foldAfterHours,
  };
  return { template: 'referral/request', data };
}
