import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Partnership } from '../../src/partnership.ts';
import { renderer } from '../../src/teams/render.ts';

const partnership = Partnership.parse(JSON.parse(readFileSync('partnership.example.json', 'utf8')));
const foot = { type: 'TextBlock', text: 'Phone ${partnership.frontDoors[0].phone}', wrap: true };

function cards(templates: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  for (const [name, template] of Object.entries(templates)) {
    const path = join(folder, `${name}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(template));
  }
  return folder;
}
const card = (...body: unknown[]) => ({ type: 'AdaptiveCard', version: '1.5', body });

test('the foot of every card is written once and shows the partnership’s own front doors', () => {
  const render = renderer(
    cards({ 'common/foot': [foot, foot], 'slice/one': card({ $include: 'common/foot' }) }),
    partnership,
  );
  const shown = { type: 'TextBlock', text: 'Phone 01632 960111', wrap: true };
  expect(render({ template: 'slice/one', data: {} })).toMatchObject({ body: [shown, shown] });
});

test('a button is understood by clients that know Action.Execute and by those that do not', () => {
  const press = { type: 'Action.Execute', title: 'Go', verb: 'slice/go', data: { n: '${n}' } };
  const row = { type: 'Container', selectAction: press, items: [{ type: 'ActionSet', actions: [press] }] };
  const cell = { type: 'Table', rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [row] }] }] };
  const run = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Go', selectAction: press }] };
  const text = JSON.stringify(
    renderer(cards({ 'a/b': card(cell, run) }), partnership)({ template: 'a/b', data: { n: 3 } }),
  );
  const data = '"data":{"n":3,"verb":"slice/go"}';
  expect(text.split(`"verb":"slice/go",${data},"fallback":{"type":"Action.Submit","title":"Go",${data}}`)).toHaveLength(
    4,
  );
});

test('a button repeated for each row keeps its row’s data in both forms', () => {
  const press = {
    type: 'Action.Execute',
    $data: '${rows}',
    title: '${title}',
    verb: 'slice/go',
    data: { id: '${id}' },
  };
  const render = renderer(cards({ 'a/b': card({ type: 'ActionSet', actions: [press] }) }), partnership);
  const rows = [
    { id: 'x', title: 'X' },
    { id: 'y', title: 'Y' },
  ];
  const shown = render({ template: 'a/b', data: { rows } });
  expect(shown).toMatchObject({
    body: [
      {
        actions: rows.map(({ id, title }) => ({
          title,
          data: { id },
          fallback: { title, data: { id, verb: 'slice/go' } },
        })),
      },
    ],
  });
  expect(JSON.stringify(shown)).not.toContain('$data');
});

test('what a person typed is never worked out as an expression', () => {
  const render = renderer(cards({ 'a/b': card({ type: 'Input.Text', id: 'name', value: '${name}' }) }), partnership);
  const name = '${partnership.email} ${1+1} $when <at>x</at>';
  expect(render({ template: 'a/b', data: { name } })).toMatchObject({ body: [{ value: name }] });
});

test('a card whose parts are missing keeps the app from starting, by name', () => {
  expect(() => renderer(cards({ 'a/b': card({ $include: 'common/foot' }) }), partnership)).toThrow(
    'no card template is called common/foot: a/b > common/foot',
  );
  expect(() => renderer(cards({ 'a/b': card({ type: 'Action.Execute', title: 'Go' }) }), partnership)).toThrow('a/b');
  expect(() =>
    renderer(cards({ 'c/d': [{ $include: 'c/d' }], 'a/b': card({ $include: 'c/d' }) }), partnership),
  ).toThrow('includes itself');
  expect(() => renderer(cards({}), partnership)({ template: 'a/b', data: {} })).toThrow(
    'no card template is called a/b',
  );
});

test('the cards that every slice may show are complete', () => {
  const render = renderer('cards', partnership);
  const shown = [
    render({ template: 'common/notice', data: { title: 'A title', paragraphs: ['One.', 'Two.'] } }),
    render({ template: 'common/refusal', data: { message: 'Not now.' } }),
    render({ template: 'common/apology', data: { reference: 'r-1' } }),
  ];
  for (const one of shown) {
    const text = JSON.stringify(one);
    expect(text).not.toContain('${');
    expect(text).toContain('01632 960122');
    expect(text).toContain('999');
  }
  expect(shown[0]).toMatchObject({
    body: [{ text: 'A title' }, { text: 'One.' }, { text: 'Two.' }, { type: 'ActionSet' }, {}],
  });
});
