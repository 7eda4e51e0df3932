import type { CardView } from '../../src/card-view.ts';
import { itemsOf, type Questions, type Typed, textOf } from '../../src/form/questions/question.ts';
import { type Walk, type WalkedPage, walk } from '../../src/form/walk.ts';
import { checkParts, checkView, sendView } from '../../src/notification-form/check-view.ts';
import type { Draft } from '../../src/notification-form/draft.ts';
import { insertDraft } from '../../src/notification-form/draft-store.ts';
import { itemView, pageView } from '../../src/notification-form/page-view.ts';
import { sentWrite } from '../../src/notification-form/sent-store.ts';
import { taskListView } from '../../src/notification-form/views.ts';
import { form, questionsByName } from '../support/form.ts';
import { examplePartnership } from '../support/partnership.ts';
import { pressedCard } from '../support/pressed-card.ts';
import { inOwnChat, robin, servicesOn } from '../support/turn.ts';
import { draftWith } from './small-form.ts';

const today = '2025-06-02' as const;

/** These answers with this text wherever words can be typed, as long as the question allows. */
export const filledWith = (answers: Typed, text: string): Typed =>
  filled(Object.fromEntries(questionsByName), answers, text);

/** Every list that has anything in it is full. */
export const withFullLists = (answers: Typed): Typed =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => {
      const [first] = typeof value === 'string' ? [] : value;
      return [name, first ? Array.from({ length: questionsByName.get(name)?.most ?? 0 }, () => first) : value];
    }),
  );

function filled(questions: Questions, answers: Typed, text: string): Typed {
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => {
      // What is filled in with words is known.
      if (name.endsWith('-unknown')) return [name, ''];
      const question = questions[name];
      if (question?.kind === 'repeat' && Array.isArray(value))
        return [name, value.map((one) => filled(question.item, one, text))];
      const words = (question?.kind === 'text' && !isChecked(name)) || question?.kind === 'long-text';
      return [name, words ? text.slice(0, question.most).replace(/[\ud800-\udbff]$/, '') : value];
    }),
  );
}

/** What has a shape of its own keeps it, so that every page stays in reach. */
const isChecked = (name: string) => /email|postcode|phone/i.test(name);

/** Every card that shows what was typed, of a form with these answers: pages, items, parts to check, and what is asked before something goes. */
export async function everyCard(typed: Typed): Promise<readonly CardView[]> {
  const visited = form.sections.flatMap(({ pages }) => pages.map(({ name }) => name));
  const draft: Draft = { ...draftWith(withItemIds(typed), visited), owner: { id: robin.id, name: robin.name } };
  const walked = walk(form, draft, today);
  const pages = walked.pages.flatMap((at) => cardsOf(draft, walked, at));
  const checks = checkParts(walked).map((_, part) => checkView(draft, walked, part));
  return [
    taskListView(draft, walked, examplePartnership),
    ...pages,
    ...checks,
    sendView(draft, walked, null),
    ...(await pressedCards(draft, walked)),
  ];
}

/** Items have ids, as those that were added by a card. */
export const withItemIds = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.map((item, at) => ({ id: `item-${at}`, ...item })),
    ]),
  );

function cardsOf(draft: Draft, walked: Walk, at: WalkedPage): CardView[] {
  const showing = { draft, walked, at, today, from: '', newItem: 'new-item' };
  const lists = Object.entries(at.asked).filter(([, { kind }]) => kind === 'repeat');
  const items = lists.map(([name]) => itemView(showing, name, itemIn(draft, name)));
  return [pageView(showing), pageView({ ...showing, typed: draft.typed, errors: at.errors }), ...items];
}

const itemIn = (draft: Draft, name: string) => textOf(itemsOf(draft.typed, name)[0] ?? {}, 'id') || 'new-item';

/** The cards that only a press draws. */
async function pressedCards(draft: Draft, walked: Walk): Promise<CardView[]> {
  const services = servicesOn();
  const press = (verb: string, data: object = {}) =>
    pressedCard(`notification-form/${verb}`, { draft: draft.id, ...data }, inOwnChat(services, robin));
  const empty = await press('mine');
  await insertDraft(services, draft);
  const sent = {
    kind: 'child',
    reference: 'CR-7KQ-2MF',
    draft: 'sent-1',
    sentAt: draft.savedAt,
    acknowledgeBy: '2026-12-16',
  } as const;
  await services.tables.drafts.commit(`person:${robin.id}`, [sentWrite(sent)]);
  const removals = walked.pages.flatMap(({ page, asked }) =>
    Object.entries(asked)
      .filter(([, { kind }]) => kind === 'repeat')
      .map(([repeat]) => ({ page: page.name, repeat, item: itemIn(draft, repeat), seen: 0, sure: 'no' })),
  );
  const asked = [];
  for (const removal of removals) asked.push(await press('remove-item', removal));
  const discards = [
    await press('discard', { sure: 'no' }),
    await press('mine'),
    await press('discard', { sure: 'yes' }),
  ];
  return [empty, ...asked, ...discards];
}
