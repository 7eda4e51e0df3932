import { expect, test } from 'vitest';
import { takesStep } from '../../support/takes-step.ts';
import { answers, guest, posted, records } from './scene.ts';

const noActions = { ...answers, 'more-0': 'no' };
const isAsked = (cards: readonly { readonly text: string }[]) =>
  cards.filter(({ text }) => text.includes('What is different now, and how do you know?')).length;

test('Once one shift has told what is different, the others who were asked see that, and are asked no more', async () => {
  const here = await posted(1);
  const gus = await here.person(guest.id, guest.name);
  await records(here, noActions);
  await here.at(guest).presses('Record our discussion');
  await takesStep(gus, 'Begin', noActions);
  here.pass(24 * 95);
  await here.goOn();
  expect([isAsked(here.robin.cards()), isAsked(gus.cards())]).toEqual([1, 1]);
  await takesStep(gus, 'Tell what is different', { difference: 'We ring the same day.', known: 'An audit.' });
  await here.goOn();
  expect(isAsked(here.robin.cards())).toBe(0);
  expect(here.robin.card().text).toContain(
    'Gus Visitor recorded what is different now. Nothing more is needed from you.',
  );
  expect(here.robin.card().buttons.map(({ title }) => title)).not.toContain('Tell what is different');
});

test('A shift that first records a discussion after the others were asked is asked some months later, unless one told', async () => {
  const here = await posted(1);
  const gus = await here.person(guest.id, guest.name);
  await records(here, noActions);
  here.pass(24 * 95);
  await here.goOn();
  here.pass(1);
  await here.at(guest).presses('Record our discussion');
  await takesStep(gus, 'Begin', noActions);
  here.pass(24 * 80);
  await here.goOn();
  expect([isAsked(here.robin.cards()), isAsked(gus.cards())]).toEqual([1, 0]);
  here.pass(24 * 22);
  await here.goOn();
  expect([isAsked(here.robin.cards()), isAsked(gus.cards())]).toEqual([1, 1]);
});
