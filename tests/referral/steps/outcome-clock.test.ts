import { describe, expect, test } from 'vitest';
import { acknowledged } from '../../../src/referral/changes.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { reopen } from '../../../src/referral/steps/reopen.ts';
import { triage } from '../../../src/referral/steps/triage.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import { toThePanel } from '../../support/decides.ts';
import { counted, priya, submission } from '../desk.ts';
import { changeOf } from './fills.ts';
import { friday, stepperOf } from './referrals.ts';

const coordinator = stepperOf(priya, 'coordinator');
const contact = { name: 'Priya Shah', phone: '01632 960100', email: null };

describe('A referral that is triaged as not for the panel', () => {
  const sent = submitted(submission(), counted, [], friday).record;
  const taken = acknowledged(sent, contact, priya, friday, counted.holidays);
  const referral = Referral.parse(taken && 'record' in taken && taken.record);
  const outcome = (record: Referral) => record.clocks.find(({ id }) => id === 'outcome-told');
  const { record } = changeOf(triage, referral, coordinator, { ...toThePanel, outcome: 'not-for-panel' });

  test('has an outcome to be told from that day on', () => {
    expect(outcome(record)).toMatchObject({ from: '2026-12-18', due: '2026-12-29', stoppedOn: null });
    const others = ['panel', 'information'].map((to) =>
      changeOf(triage, referral, coordinator, { ...toThePanel, outcome: to }),
    );
    expect(others.map((one) => outcome(one.record))).toEqual([undefined, undefined]);
  });

  test('has none any more once it is reopened for the panel', () => {
    const reopened = changeOf(reopen, record, coordinator, { reason: 'Invented: it came back.' }).record;
    expect(outcome(reopened)).toMatchObject({ stoppedOn: '2026-12-18' });
  });
});
