import { expect, test } from 'vitest';
import { textFrom, typedFrom } from '../../../src/briefing/writing/written.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { written } from '../written.ts';

test('An own question stays with a briefing when the partnership asks others beside every one since', () => {
  const { briefings } = examplePartnership;
  const { text } = written;
  if (!text) throw new Error('it has a text');
  const own = ['What would a child tell us?', 'Whom do we ring?'];
  const since = { ...briefings, questions: ['First?', 'Second?', 'Third?'] };
  const typed = typedFrom({ ...text, questions: [...briefings.questions, ...own] }, since.questions);
  expect(textFrom(typed, since).questions).toEqual([...since.questions, ...own]);
});
