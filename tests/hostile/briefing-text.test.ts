import { expect, test } from 'vitest';
import { renderer } from '../../src/teams/render.ts';
import { samples as briefing } from '../briefing/samples.ts';
import { samples as register } from '../register/samples.ts';
import { textsIn } from '../support/card-parts.ts';
import { examplePartnership } from '../support/partnership.ts';

/** None is read as Markdown: a run of text, a field’s own words, a button’s title, a list that opens. */
const plain =
  /^(TextRun\.text|Input\.Text\.value|Action\.(Execute|Submit)\.title|data|Input\.ChoiceSet\.(value|choices\.(title|value)))$/;
const marks = /\*\*bold\*\*|\]\(https:\/\/example|<at>/;

test('What people type in briefings and in the register stands only where it is never taken for Markdown', () => {
  const render = renderer('cards', examplePartnership);
  const shown = [...briefing, ...register].flatMap((view) =>
    textsIn(render(view))
      .filter(({ text }) => marks.test(text))
      .map(({ place }) => ({ place, where: `${view.template}: ${place}` })),
  );
  expect(new Set(shown.map(({ where }) => where.split(':')[0])).size).toBeGreaterThan(10);
  expect([...new Set(shown.filter(({ place }) => !plain.test(place)).map(({ where }) => where))]).toEqual([]);
});
