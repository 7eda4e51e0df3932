import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/form/rows.ts';
import { clockStarted } from '../../../src/referral/case-clocks.ts';
import { caseReaders } from '../../../src/referral/case-readers.ts';
import { toldRows } from '../../../src/referral/proceedings-rows.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { challenge } from '../../../src/referral/steps/challenge.ts';
import { pause } from '../../../src/referral/steps/pause.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { transfer } from '../../../src/referral/steps/transfer.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { canary, counted, priya } from '../desk.ts';
import { changeOf, faultsOf, walkedAt } from './fills.ts';
import { atPanel, atSigning, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
const paused = (referral: Referral, clocks = '') =>
  changeOf(pause, referral, coordinator, { ...besideTheLine.pause, clocks }).record;
const decided = signedBy(atSigning('child'), ...three);
const told = { toldOn: 'today', how: 'phone', toldWhat: canary };
const clock = ({ clocks }: Referral, wanted: string) => clocks.find(({ id }) => id === wanted);

describe('While a case is paused', () => {
  test('no clock stands still unless it is chosen, which is pointed out before it is recorded', () => {
    const reviewed = clockStarted(atPanel('child'), 'rapid-review', '2026-12-18', counted);
    const cautions = (clocks: string) => {
      const walk = walkedAt(pause, reviewed, coordinator, { ...besideTheLine.pause, clocks }, { pause: 1 });
      return walk.pages.flatMap((page) => rowsOf(page, walk)).flatMap(({ caution }) => caution ?? []);
    };
    expect(cautions('')).toEqual(['no clock stands still: all of them run on']);
    expect(cautions('rapid-review')).toEqual([]);
  });

  test('people are told that it is, each on record, and no clock takes it for something else', () => {
    const reviewed = paused(clockStarted(atPanel('child'), 'rapid-review', '2026-12-18', counted), 'rapid-review');
    expect(faultsOf(tell, reviewed, coordinator, { ...told, toldOfPause: 'referrer' })).toEqual([
      'Choose who was told',
    ]);
    const { record, entry } = changeOf(tell, reviewed, coordinator, { ...told, toldOfPause: 'panel' });
    expect(entry.note).toBe('the Panel, of the pause, on 18 December 2026');
    expect(toldRows(record)[0]?.answer[0]).toBe('Told of the pause on 18 December 2026');
    expect(record.clocks).toEqual(reviewed.clocks);
    expect(JSON.stringify([record, entry])).not.toContain(canary);
  });

  test('the page says that it is the pause they were told of, where there is nothing else to tell', () => {
    const intro = (referral: Referral) => tell.form(referral, coordinator).sections[0]?.pages[0]?.intro ?? [];
    const words = 'This records who was told that the case is paused.';
    expect(intro(paused(atPanel('child')))).toContain(words);
    for (const other of [paused(decided), decided]) expect(intro(other)).not.toContain(words);
  });

  test('the outcome can be told, and a rapid review whose clock runs on', () => {
    const known = paused(decided);
    const released = { about: 'news', whom: 'referrer', toldOn: 'today', released: 'Invented: a review begins.' };
    expect(clock(changeOf(tell, known, coordinator, released).record, 'outcome-told')?.stoppedOn).toBe('2026-12-18');
    const reviewed = paused(clockStarted(atPanel('child'), 'rapid-review', '2026-12-18', counted));
    expect(faultsOf(tell, reviewed, coordinator, { ...told, about: '' })).toContain('Choose what they were told of');
    const sent = changeOf(tell, reviewed, coordinator, { ...told, about: 'news', whom: 'panel' }).record;
    expect(clock(sent, 'rapid-review')?.stoppedOn).toBe('2026-12-18');
    const ofPause = changeOf(tell, reviewed, coordinator, { ...told, about: 'pause', toldOfPause: 'panel' }).record;
    expect(clock(ofPause, 'rapid-review')?.stoppedOn).toBeNull();
  });

  test('an outcome can be challenged, and the case stays paused; without an outcome there is nothing to challenge', () => {
    const grounds = { challenger: 'family', grounds: canary };
    const { record } = changeOf(challenge, paused(decided), coordinator, grounds);
    expect(record).toMatchObject({ aside: { name: 'paused' }, challenges: [{ reopened: false }] });
    expect(barred(challenge, paused(atPanel('child')), coordinator)?.message).toContain('Paused on 18 December 2026');
  });

  test('but not once it has gone elsewhere', () => {
    const gone = changeOf(transfer, decided, coordinator, besideTheLine.transfer).record;
    for (const step of [tell, challenge]) expect(barred(step, gone, coordinator)?.reason).toBe('too-late');
  });
});

test('Whoever may open a case records who challenges its outcome, an auditor does not', () => {
  const refused = [...caseReaders, 'auditor' as const].filter(
    (role) => barred(challenge, decided, stepperOf(priya, role)) !== null,
  );
  expect(refused).toEqual(['auditor']);
});
