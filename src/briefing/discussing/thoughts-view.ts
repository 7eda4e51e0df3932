import type { CardView } from '../../card-view.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Thought, ThoughtPage } from './thoughts.ts';

/** The briefing that the thoughts are about. */
interface About {
  readonly id: string;
  readonly title: string;
}

interface Looking {
  /** How many may be shown in all. */
  readonly count: number;
  readonly note: string | null;
  readonly canRedact: boolean;
}

export function thoughtsView(
  { id, title }: About,
  { thoughts, before, next }: ThoughtPage,
  { count, note, canRedact }: Looking,
): CardView {
  const data = {
    ...{ briefing: id, title, note, count, before, next },
    thoughts: thoughts.map((thought) => ({
      thought: thought.id,
      paragraphs: paragraphs(thought.text ?? goneWords(thought)),
      canRedact: canRedact && thought.text !== null,
    })),
  };
  return { template: 'briefing/thoughts', data };
}

const goneWords = ({ redacted }: Thought): string =>
  redacted
    ? `Taken away by ${redacted.by.name} on ${saidShort(dateInLondon(new Date(redacted.at)))}: ${redacted.why}`
    : 'Taken away';

/** Asked before a thought is taken away. */
export const redactThoughtView = (
  { id, title }: About,
  thought: Pick<Thought, 'id'> & { readonly text: string },
  error: string | null,
): CardView => ({
  template: 'briefing/redact-thought',
  data: { briefing: id, title, thought: thought.id, paragraphs: paragraphs(thought.text), error },
});
