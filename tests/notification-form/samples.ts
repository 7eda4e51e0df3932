import type { CardView } from '../../src/card-view.ts';
import { pageNamed, walk } from '../../src/form/walk.ts';
import { checkView, sendView } from '../../src/notification-form/check-view.ts';
import type { Draft } from '../../src/notification-form/draft.ts';
import { notificationForm } from '../../src/notification-form/notification-form.ts';
import { itemView, type PageShowing, pageView } from '../../src/notification-form/page-view.ts';
import { closedView, receiptView } from '../../src/notification-form/receipt.ts';
import { clashWords } from '../../src/notification-form/step.ts';
import { gateView, goesSoonView, savedView, stopView, taskListView } from '../../src/notification-form/views.ts';
import { childAnswers } from '../support/answers.ts';
import { examplePartnership } from '../support/partnership.ts';
import { withItemIds } from './every-card.ts';
import { draftWith, today } from './small-form.ts';

const form = notificationForm(examplePartnership);
const visited = form.sections.flatMap(({ pages }) => pages.map(({ name }) => name));
const typed = withItemIds(childAnswers);
const full = draftWith(typed, visited);
const half = draftWith(typed, visited.slice(0, 12));
const walked = (draft: Draft) => walk(form, draft, today);

function showing(name: string, more: Partial<PageShowing> = {}, draft = full): PageShowing {
  const pages = walked(draft);
  const at = pageNamed(pages, name);
  if (!at) throw new Error(`no page ${name}`);
  return { draft, walked: pages, at, today, from: '', newItem: 'new-item', ...more };
}
const sent = [
  {
    reference: 'CR-7KQ-2MF',
    kind: 'child',
    draft: 'draft-1',
    sentAt: '2026-12-14T12:00:00.000Z',
    acknowledgeBy: '2026-12-16',
  },
] as const;

/** A card of each kind, and the pages that have most to draw. */
export const samples: readonly CardView[] = [
  gateView('draft-1', 1),
  stopView('draft-1', 'children-at-risk'),
  taskListView(draftWith({}), walked(draftWith({})), examplePartnership),
  taskListView(half, walked(half), examplePartnership),
  pageView(showing('who', {}, draftWith({}))),
  pageView(showing('your-details')),
  pageView(showing('child-name', { errors: { childName: 'Enter the child’s name' }, typed: {} })),
  pageView(showing('child-dates', { notice: 'Saved. Please check when you can: the NHS number.' })),
  pageView(showing('child-numbers', { typed: { childNhs: '943 476 5918', childUpn: 'nonsense' } })),
  pageView(showing('child-household')),
  itemView(showing('child-household'), 'childHousehold', 'new-item'),
  pageView(showing('child-abuse')),
  pageView(showing('child-account', clashWords({ childKnown: 'Typed here' }))),
  checkView(full, walked(full), 1),
  sendView(full, walked(full), null),
  sendView(half, walked(half), null),
  savedView(half, examplePartnership),
  goesSoonView(half, examplePartnership),
  receiptView(sent, examplePartnership),
  closedView(sent),
];
