import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../../src/form/form.ts';
import { acknowledged } from '../../../src/referral/changes.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { triage } from '../../../src/referral/steps/triage.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import { toThePanel } from '../../support/decides.ts';
import { canary, counted, otherReference, priya, reference, submission } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { friday, stepperOf } from './referrals.ts';

const coordinator = stepperOf(priya, 'coordinator');
const received = submitted(submission(), counted, [otherReference], friday).record;
const taken = acknowledged(received, { name: 'P', phone: null, email: null }, priya, friday, counted.holidays);
const noticed = Referral.parse(taken && 'record' in taken && taken.record);
const alone: Referral = { ...noticed, possibleDuplicates: [] };
const safety = { liveRisk: 'none', crossBorder: 'no', conflictsAsked: 'true' };
const why = `${canary} has the same birth date.`;

describe('A triage', () => {
  test('asks whether the case is a duplicate of one that was noticed, and then no more than why', () => {
    expect(faultsOf(triage, noticed, coordinator, toThePanel)).toEqual([
      'Choose whether it is a duplicate of one of these',
    ]);
    const typed = { ...safety, sameAs: otherReference };
    expect(faultsOf(triage, noticed, coordinator, typed)).toEqual(['Enter what shows that both are about the same']);
    const { record, entry, messages } = changeOf(triage, noticed, coordinator, { ...typed, sameBecause: why });
    expect(record.aside).toMatchObject({ name: 'duplicate', of: otherReference });
    expect(record.clocks.every(({ stoppedOn }) => stoppedOn !== null)).toBe(true);
    expect([entry.what, entry.note]).toEqual(['duplicate', `of ${otherReference}`]);
    expect(JSON.stringify([record, entry, messages])).not.toContain(canary);
  });

  test('goes on with a case of its own', () => {
    const { record } = changeOf(triage, noticed, coordinator, { ...toThePanel, sameAs: 'none' });
    expect([record.stage.name, record.aside]).toEqual(['panel', null]);
  });

  test('takes the reference of a case that nobody noticed, never its own, and looks whether there is one', () => {
    const typed = { ...safety, sameAsTyped: 'cr 9bc4df', sameBecause: why };
    expect(changeOf(triage, alone, coordinator, typed).record.aside).toMatchObject({ of: otherReference });
    expect(faultsOf(triage, alone, coordinator, { ...typed, sameAsTyped: reference })).toContain(
      'That is the reference of this case. Enter the one of the other case',
    );
    expect(triage.names({ sameAsTyped: otherReference })).toBe(otherReference);
    expect(triage.names({ sameAs: 'none' })).toBeNull();
  });

  test('shows nothing to choose from where nothing was noticed', () => {
    const names = (referral: Referral) => pagesOf(triage.form(referral, coordinator)).map(({ page }) => page.name);
    expect(names(alone)).toEqual(['safety', 'same-case', 'notification', 'outcome']);
    expect(changeOf(triage, alone, coordinator, toThePanel).record.aside).toBeNull();
  });
});
