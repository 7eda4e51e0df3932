import { type Page, page } from '../../form/form.ts';
import { choices } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { longText } from '../../form/questions/text.ts';
import type { Discussion, Uptake } from '../uptake.ts';
import { goneBy } from './gone.ts';
import { type Part, partGone, partsGiven } from './parts.ts';

const why = longText({
  question: 'Why?',
  label: 'Reason',
  hint: 'In general words: the team sees it. Do not repeat what identifies somebody.',
  ask: 'Enter why it is taken away',
  most: 500,
});

/** What goes, and why. What somebody takes away meanwhile is still understood, so that it can be said who did. */
export function reasonPage(uptake: Uptake, discussion: Discussion | null) {
  const parts = discussion ? partsGiven(uptake, discussion) : [];
  const ticked = (which: unknown) => parts.filter(({ id }) => Array.isArray(which) && which.includes(id));
  return page({
    name: 'reason',
    title: 'Take the words away',
    intro: [
      'What was written is deleted for good, earlier versions too. Numbers and dates stay, and so does that you took it away, when and why.',
      'A card in which somebody has the words before them in their own chat is put away at once.',
    ],
    questions: { which: whichOf(parts, discussion), why },
    check: ({ which }) => goneMeanwhile(ticked(which), discussion),
  });
}

function whichOf(parts: readonly Part[], discussion: Discussion | null) {
  const options = parts.map(({ id, title }) => ({ value: id, title }));
  const which = choices({
    question: 'Which words go?',
    label: 'What goes',
    hint: 'The rest stays to be read. Whoever recorded it may write what goes anew, in other words.',
    ask: 'Choose at least one of those that are there to be taken away',
    options,
    when: given([], () => discussion !== null),
  });
  const there = parts.filter((part) => discussion && partGone(discussion, part) === null).map(({ id }) => id);
  return { ...which, options: options.filter(({ value }) => there.includes(value)) };
}

function goneMeanwhile(ticked: readonly Part[], discussion: Discussion | null): ReturnType<NonNullable<Page['check']>> {
  const errors = ticked.flatMap((part) => {
    const gone = discussion && partGone(discussion, part);
    return gone ? [`${part.label} was ${goneBy(gone)} already`] : [];
  });
  return errors.length === 0 ? {} : { which: errors.join('. ') };
}
