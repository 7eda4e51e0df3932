import { expect, test } from 'vitest';
import { agencyReturn } from '../../../src/referral/steps/return.ts';
import { knowsSomething } from '../../support/returns.ts';
import { faultsOf } from '../steps/fills.ts';
import { atPanel } from '../steps/referrals.ts';
import { asker } from './asker.ts';

const faults = (involvedTo: string) =>
  faultsOf(agencyReturn, atPanel('child'), asker(), { ...knowsSomething, involvedTo });

test('An agency’s involvement does not end before it began; days that are only about right are taken as they are', () => {
  expect(faults('2 February 2024')).toEqual([
    'Involved until must be on or after the day on which the involvement began',
  ]);
  for (const end of ['3 March 2024', 'about 2024', '']) expect(faults(end)).toEqual([]);
});
