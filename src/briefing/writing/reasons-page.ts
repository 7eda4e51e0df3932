import { page } from '../../form/form.ts';
import { type Answers, given } from '../../form/questions/condition.ts';
import { text } from '../../form/questions/text.ts';
import { MarkKind, manyOf } from './mark.ts';
import { kindsIn, type PlacedMark, reasonName } from './marked.ts';

/** Asked only where something looks like identity: the check warns, and a person says why it stays. @param marksOf what does */
export function reasonsPage(marksOf: (answers: Answers) => readonly PlacedMark[]) {
  const reason = (kind: MarkKind) =>
    text({
      question: `Why may ${manyOf[kind]} stay?`,
      label: `Why ${manyOf[kind]} stay`,
      ask: `Say why ${manyOf[kind]} may stay, or take them out`,
      most: 120,
      when: given([], (answers) => kindsIn(marksOf(answers)).includes(kind)),
    });
  return page({
    name: 'reasons',
    title: 'This looks like identity',
    intro: ['Go back and take out what need not stay. For what stays, say why: it is kept with the briefing.'],
    when: given([], (answers) => marksOf(answers).length > 0),
    questions: Object.fromEntries(MarkKind.options.map((kind) => [reasonName(kind), reason(kind)])),
  });
}
