import type { CardView } from '../card-view.ts';
import type { PlainDate } from '../clocks/plain-date.ts';
import { fieldView } from '../form/field-view.ts';
import type { Page } from '../form/form.ts';
import { itemsOf, type Questions, type Typed } from '../form/questions/question.ts';
import type { Walk, WalkedPage } from '../form/walk.ts';
import type { Draft } from './draft.ts';

/** How a page is to be shown. */
export interface PageShowing {
  draft: Draft;
  walked: Walk;
  at: WalkedPage;
  today: PlainDate;
  /** Where Continue leads back to: `check:<part>`, or empty when going through the form. */
  from: string;
  /** What the fields show; the draft's own words when left out. */
  typed?: Typed;
  /** Errors to show, by question name; none on a page not yet tried. */
  errors?: Readonly<Record<string, string>>;
  notice?: string | null;
  clash?: boolean;
  /** The id of an item that may be added from this card. */
  newItem: string;
}

export function pageView(showing: PageShowing): CardView {
  const { draft, at, walked } = showing;
  const { page, section } = at;
  const inSection = walked.pages.filter((one) => one.section === section);
  const caption = `${section.title} · page ${inSection.indexOf(at) + 1} of ${inSection.length}`;
  return card(showing, page, at.asked, {
    caption,
    title: page.title,
    intro: (page.intro ?? []).map((text) => ({ text })),
    link: page.link ?? null,
    verb: 'notification-form/answer',
    repeat: '',
    item: '',
    typed: showing.typed ?? draft.typed,
  });
}

/** One item of a repeat, on a card of its own drawn by the same template. */
export function itemView(showing: PageShowing, repeat: string, item: string): CardView {
  const { draft, at } = showing;
  const question = at.page.questions[repeat];
  const items = itemsOf(draft.typed, repeat);
  const kept = items.find((one) => one.id === item);
  const number = kept ? items.indexOf(kept) + 1 : items.length + 1;
  return card(showing, at.page, question?.item ?? {}, {
    caption: `${at.section.title} · ${at.page.title}`,
    title: `${question?.label ?? ''}: number ${number}`,
    intro: [],
    link: null,
    verb: 'notification-form/answer-item',
    repeat,
    item,
    typed: showing.typed ?? kept ?? {},
  });
}

interface Frame {
  caption: string;
  title: string;
  intro: { text: string }[];
  link: { title: string; url: string } | null;
  verb: string;
  repeat: string;
  item: string;
  typed: Typed;
}

function card(showing: PageShowing, page: Page, questions: Questions, given: Frame): CardView {
  const { draft, from, today, newItem, notice, clash } = showing;
  const { typed, repeat, item, ...frame } = given;
  const errors = showing.errors ?? {};
  const fields = Object.entries(questions).map(([name, question]) =>
    fieldView(question, { name, typed, error: errors[name] ?? null, today, newItem }),
  );
  const data = {
    ...frame,
    at: { draft: draft.id, page: page.name, seen: draft.visited[page.name] ?? 0, from, repeat, item },
    notice: notice ?? null,
    errors: Object.values(errors).map((text) => ({ text })),
    fields,
    clash: clash ?? false,
  };
  return { template: 'notification-form/page', data };
}
