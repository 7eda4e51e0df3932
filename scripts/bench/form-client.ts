import type { Form } from '../../src/form/form.ts';
import { walk } from '../../src/form/walk.ts';
import { childAnswers } from '../../tests/support/answers.ts';
import { press, type Sender } from './activities.ts';
import type { Client } from './load.ts';

/** Forms that a client can fill in, one after the other, from the first page to the last. */
export const draftsPerClient = 45;
export const draftId = (client: number, draft: number) => `draft-${draft}-of-client-${client}`;

interface Step {
  readonly page: string;
  readonly typed: object;
  /** Stands in the card that comes next, and not in this page's own. */
  readonly awaited: string;
}

/** Answers page after page of a form of its own, as a referrer does: every turn has something new to save. */
export function formClient(sender: Sender, form: Form): Client {
  const steps = stepsThrough(form);
  let turns = 0;
  let awaited = '';
  return {
    next() {
      const { page, typed, awaited: words } = steps[turns % steps.length] ?? { page: '', typed: {}, awaited: '' };
      const draft = draftId(sender.client, Math.floor(turns / steps.length));
      turns += 1;
      awaited = words;
      const data = { draft, page, seen: 0, from: '', repeat: '', item: '', go: 'continue' };
      return press(sender, turns, 'notification-form/answer', { ...data, ...typed });
    },
    isRight: (answer) => answer.includes(awaited),
  };
}

/** Every page that a referral of a child passes, with what is typed there. */
function stepsThrough(form: Form): readonly Step[] {
  const { pages } = walk(form, { typed: childAnswers, visited: {}, lookAgain: [] }, '2026-12-14');
  return pages.map(({ page, section, asked }, at) => {
    const next = pages[at + 1];
    const typed = Object.keys(asked).flatMap((name) =>
      typeof childAnswers[name] === 'string' ? [[name, childAnswers[name]]] : [],
    );
    const awaited = next?.section === section ? `"page":"${next.page.name}"` : ' sections done';
    return { page: page.name, typed: Object.fromEntries(typed), awaited };
  });
}
