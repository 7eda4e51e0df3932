import type { CardView } from '../../card-view.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import { paragraphs } from '../post-view.ts';
import type { Thought } from './thoughts.ts';

const aPage = 6;

interface Page {
  /** From 0. */
  readonly page: number;
  readonly note: string | null;
  readonly canRedact: boolean;
}

export function thoughtsView(
  { id, title }: { readonly id: string; readonly title: string },
  thoughts: readonly Thought[],
  { page, note, canRedact }: Page,
): CardView {
  const from = Math.min(page, Math.ceil(thoughts.length / aPage) - 1) * aPage;
  const data = {
    ...{ briefing: id, title, note },
    count: thoughts.length,
    thoughts: thoughts.slice(from, from + aPage).map((thought) => ({
      thought: thought.id,
      paragraphs: paragraphs(thought.text ?? goneWords(thought)),
      canRedact: canRedact && thought.text !== null,
    })),
    before: from > 0 ? from / aPage - 1 : null,
    next: from + aPage < thoughts.length ? from / aPage + 1 : null,
  };
  return { template: 'briefing/thoughts', data };
}

const goneWords = ({ redacted }: Thought): string =>
  redacted
    ? `Taken away by ${redacted.by.name} on ${saidShort(dateInLondon(new Date(redacted.at)))}: ${redacted.why}`
    : 'Taken away';

/** Asked before a thought is taken away. */
export const redactThoughtView = (briefing: string, thought: string, error: string | null): CardView => ({
  template: 'briefing/redact-thought',
  data: { briefing, thought, error },
});
