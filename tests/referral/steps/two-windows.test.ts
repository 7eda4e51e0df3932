import { expect, test } from 'vitest';
import { askedOfKim } from '../../support/returns.ts';
import { askedCase } from '../requests/scene.ts';

test('a check card from before a later save records nothing newer than it shows: the fresh card comes instead', async () => {
  const { casey, reference, request, read } = await askedCase(askedOfKim);
  const press = { reference, step: 'redate-request', about: request };
  await casey.forges('referral/begin-step', press);
  await casey.presses('Continue', { dueOn: '11 January 2027' });
  const old = casey.card();
  expect(old.text).toContain('11 January 2027');
  await casey.forges('referral/begin-step', { ...press, page: 'date-2026-12-30' });
  await casey.presses('Continue', { dueOn: '25 January 2027' });

  await casey.pressesOn(old, 'Record');
  expect((await read()).requests[0]?.due).toBe('2026-12-30');
  expect(casey.card().text).toContain('25 January 2027');
  await casey.presses('Record');
  expect((await read()).requests[0]?.due).toBe('2027-01-25');
});
