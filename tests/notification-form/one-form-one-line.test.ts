import { expect, test } from 'vitest';
import { declareForm, type Form, page, pagesOf } from '../../src/form/form.ts';
import { text } from '../../src/form/questions/text.ts';
import { childAnswers } from '../support/answers.ts';
import { begins, fillsIn } from '../support/fills-in.ts';
import { form } from '../support/form.ts';
import { panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { world } from '../support/world.ts';

/** The one line that is added. */
const allergies = text({
  question: 'What allergies did the child have?',
  label: 'Allergies',
  ask: 'Enter the allergies',
});

const extended: Form = declareForm({
  ...form,
  sections: form.sections.map((section) =>
    section.name === 'child'
      ? {
          ...section,
          pages: [...section.pages, page({ name: 'allergies', title: 'Allergies', questions: { allergies } })],
        }
      : section,
  ),
});

const draftOf = (seat: Seat) => String(seat.card().buttons.find(({ data }) => 'draft' in data)?.data.draft);

test('one question added to the form is asked, checked, shown again, sent, kept and read by the panel', async () => {
  const here = world(undefined, extended);
  const { robin, priya, channel } = await panelOf(here);
  await begins(robin);
  const draft = draftOf(robin);

  await fillsIn(robin, { ...childAnswers, allergies: 'Invented: nuts' });
  await robin.forges('notification-form/open', { draft, page: 'allergies', from: 'check:0' });
  expect(robin.card().inputs).toEqual([
    { id: 'allergies', label: 'What allergies did the child have?', value: 'Invented: nuts' },
  ]);

  await robin.presses('Continue', { allergies: ' ' });
  expect(robin.card().text).toContain('Error: Enter the allergies');
  await robin.presses('Continue', { allergies: 'Invented: bee stings' });
  expect(await readThrough(robin)).toContain('Allergies\nInvented: bee stings');

  await robin.presses('Send the form', { confirmed: 'true' });
  await here.tick();
  const [reference] = /CR-\w{3}-\w{3}/.exec(robin.card().text) ?? [];
  const document = await here.services.tables.referrals.read(`referral:${reference}`, 'document');
  expect(document?.body).toMatchObject({
    sections: expect.arrayContaining([
      expect.objectContaining({
        title: 'The child',
        rows: expect.arrayContaining([
          expect.objectContaining({ name: 'allergies', answer: ['Invented: bee stings'] }),
        ]),
      }),
    ]),
  });

  await channel(priya).presses('Open the case');
  expect(await readThrough(priya)).toContain('What allergies did the child have?\nInvented: bee stings');
});

test('the form that people are given has no such question', () => {
  expect(pagesOf(form).map(({ page: one }) => one.name)).not.toContain('allergies');
});

/** Turns to every further part or page, and answers all that was read on the way. */
async function readThrough(seat: Seat): Promise<string> {
  const read: string[] = [];
  for (let turns = 0; turns < 60; turns += 1) {
    read.push(seat.card().text);
    const next = seat.card().buttons.find(({ title }) => /^(Next part|Next page|Go to sending)$/.test(title));
    if (!next) return read.join('\n');
    await seat.presses(next.title);
  }
  throw new Error('it does not end');
}
