import type { Turn } from '../action.ts';
import type { CardView } from '../card-view.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { pageNamed, type Walk, walk } from '../form/walk.ts';
import type { Services } from '../services.ts';
import { checkParts, checkView, sendView } from './check-view.ts';
import type { Draft } from './draft.ts';
import { itemView, pageView } from './page-view.ts';
import type { Moment, Next, Step } from './step.ts';
import { savedView, stopView, taskListView } from './views.ts';

export const momentOf = ({ form, now }: Services): Moment => ({ form, now: now(), today: dateInLondon(now()) });

/** The card of a step. A page that cannot be reached any more gives way to the task list. */
export function cardOf({ draft, next }: Step, { services }: Pick<Turn, 'services'>): CardView {
  const moment = momentOf(services);
  const walked = walk(moment.form, draft, moment.today);
  switch (next.kind) {
    case 'page':
    case 'item':
      return pageCard(draft, next, walked, { services, moment }) ?? taskListView(draft, walked, services.partnership);
    case 'stop':
      return stopView(draft.id, next.page);
    case 'check':
      return next.part < checkParts(walked).length
        ? checkView(draft, walked, next.part)
        : sendView(draft, walked, null);
    case 'saved':
      return savedView(draft, services.partnership);
    case 'tasks':
      return taskListView(draft, walked, services.partnership);
  }
}

function pageCard(
  draft: Draft,
  next: Extract<Next, { kind: 'page' | 'item' }>,
  walked: Walk,
  { services, moment }: { readonly services: Services; readonly moment: Moment },
): CardView | null {
  const at = pageNamed(walked, next.page);
  if (!at) return null;
  const showing = {
    draft,
    walked,
    at,
    today: moment.today,
    from: next.from,
    newItem: services.newId(),
    ...next.showing,
  };
  return next.kind === 'page' ? pageView(showing) : itemView(showing, next.repeat, next.item);
}
