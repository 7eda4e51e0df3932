import { expect, test } from 'vitest';
import { aboutView, liveConcernView, welcomeView } from '../../src/chat/views.ts';
import { renderer } from '../../src/teams/render.ts';
import { examplePartnership } from '../support/partnership.ts';
import { samples } from './samples.ts';

const render = renderer('cards', examplePartnership);
const drawn = (view: Parameters<typeof render>[0]) => JSON.stringify(render(view));

test.each(samples)('$template says where a live concern goes, and leaves nothing open', (view) => {
  const card = drawn(view);
  expect(card).not.toContain('${');
  expect(card).toContain('999');
  for (const { phone } of examplePartnership.frontDoors) expect(card).toContain(phone);
});

test('the welcome says who it is for and that it is not for live concerns', () => {
  const card = drawn(welcomeView('personal'));
  expect(card).toContain('For people who work with children or adults in the agencies of');
  expect(card).toContain('Not for live concerns');
});

test('the live concern card says for whom each front door is', () => {
  const card = drawn(liveConcernView(false));
  expect(card).toContain('Worried about a child');
  expect(card).toContain('Worried about an adult');
});

test.each(['child', 'adult'] as const)('the criteria for a case of a %s are no test to pass', (page) => {
  const card = drawn(aboutView(page, examplePartnership));
  expect(card).toContain('This is not a test to pass');
  expect(card).toContain('If it is unclear or borderline, refer');
});

test('concern about how agencies worked together belongs to the adult’s test and is no condition of the child’s', () => {
  const [child, adult] = (['child', 'adult'] as const).map((page) => drawn(aboutView(page, examplePartnership)));
  expect(adult).toContain('reasonable cause for concern about how agencies worked together');
  expect(child).not.toContain('cause for concern');
});

test('the links are those of the partnership’s file', () => {
  const card = drawn(aboutView('links', examplePartnership));
  for (const { url } of examplePartnership.links) expect(card).toContain(url);
});
