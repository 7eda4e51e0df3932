import { z } from 'zod';
import { action, show } from '../action.ts';
import { walk } from '../form/walk.ts';
import { Refusal } from '../refusal.ts';
import type { Draft } from './draft.ts';
import { withCard } from './draft.ts';
import { changeDraft } from './draft-store.ts';
import { DraftData, From, PageName } from './press-data.ts';
import { cardOf, momentOf } from './show-step.ts';
import { type Moment, type Next, resumed } from './step.ts';

/** Opens a page, or a section at its first page that needs something. */
export const open = action({
  verb: 'notification-form/open',
  allow: 'anyone',
  only: 'personal',
  data: DraftData.extend({ page: PageName.optional(), section: PageName.optional(), from: From }),
  async run({ draft: id, page, section, from }, turn) {
    const step = await changeDraft(turn.services, turn.person.id, id, (draft) => ({
      draft: withCard(draft, turn.place.pressed),
      next: page
        ? ({ kind: 'page', page, from } as const)
        : sectionStart(draft, section ?? '', momentOf(turn.services)),
    }));
    return step instanceof Refusal ? step : show(cardOf(step, turn));
  },
});

function sectionStart(draft: Draft, name: string, moment: Moment): Next {
  const pages = walk(moment.form, draft, moment.today).pages.filter(({ section }) => section.name === name);
  const first = pages.find(({ done }) => !done) ?? pages[0];
  return first ? { kind: 'page', page: first.page.name, from: '' } : { kind: 'tasks' };
}

/** Takes a draft up again at its first gap. When the form has changed since, the task list first says what to look at. */
export const resume = action({
  verb: 'notification-form/resume',
  allow: 'anyone',
  only: 'personal',
  data: DraftData.extend({ told: z.enum(['no', 'yes']).default('no') }),
  async run({ draft: id, told }, turn) {
    const step = await changeDraft(turn.services, turn.person.id, id, (draft) => ({
      draft: withCard(draft, turn.place.pressed),
      next:
        told === 'no' && draft.lookAgain.length > 0
          ? ({ kind: 'tasks' } as const)
          : resumed(draft, momentOf(turn.services)),
    }));
    return step instanceof Refusal ? step : show(cardOf(step, turn));
  },
});
