import type { PlainDate } from '../../clocks/plain-date.ts';
import { type Page, page } from '../../form/form.ts';
import type { Answers } from '../../form/questions/condition.ts';
import type { Question, Typed } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import { walk } from '../../form/walk.ts';
import { type MarkKind, manyOf } from './mark.ts';
import { kindsIn, type PlacedMark, reasonName } from './marked.ts';

interface Written {
  /** The pages on which something may look like identity, and what is typed on them. */
  readonly pages: readonly Page[];
  readonly typed: Typed;
  readonly today: PlainDate;
}

/**
 * None where nothing looks like identity: the check warns, and a person says why it stays, of the very words that are there now.
 * @param marksOf what looks like it
 */
export function reasonsPages(
  written: Written,
  marksOf: (answers: Answers) => readonly PlacedMark[],
): readonly Page<Readonly<Record<string, Question<string>>>>[] {
  const marks = marksOf(answersIn(written));
  if (marks.length === 0) return [];
  return [
    page({
      name: 'reasons',
      title: 'This looks like identity',
      intro: ['Go back and take out what need not stay. For what stays, say why: it is kept with the briefing.'],
      questions: Object.fromEntries(kindsIn(marks).map((kind) => [reasonName(kind, marks), reason(kind)])),
    }),
  ];
}

const reason = (kind: MarkKind): Question<string> =>
  text({
    question: `Why may ${manyOf[kind]} stay?`,
    label: `Why ${manyOf[kind]} stay`,
    ask: `Say why ${manyOf[kind]} may stay, or take them out`,
    most: 120,
  });

function answersIn({ pages, typed, today }: Written): Answers {
  const section = { name: 'written', title: '', branch: null, pages };
  const form = { version: 1, branches: () => [], sections: [section] };
  return walk(form, { typed, visited: {}, lookAgain: [] }, today).answers;
}
