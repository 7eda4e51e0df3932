import { describe, expect, test } from 'vitest';
import { gapsIn } from '../../../src/form/walk.ts';
import { clockStarted } from '../../../src/referral/case-clocks.ts';
import { duesOf } from '../../../src/referral/due.ts';
import { clockedByNotification } from '../../../src/referral/notification-clocks.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { sentWords } from '../../../src/referral/referrer-words.ts';
import { clockedBy } from '../../../src/referral/steps/decision-clocks.ts';
import { barred, taken } from '../../../src/referral/steps/take.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { isToldTheOutcome } from '../../../src/referral/tellings.ts';
import { Refusal } from '../../../src/refusal.ts';
import { canary, counted, priya, robin, sam } from '../desk.ts';
import { changeOf, faultsOf, walkedAt } from './fills.ts';
import { atPanel, atSigning, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
const second = stepperOf(sam, 'coordinator');
const decided = signedBy(atSigning('child'), ...three);
const running = ({ clocks }: Referral) => clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ id }) => id);
const unclocked = (ruleSet: Referral['ruleSet']): Pick<Referral, 'ruleSet' | 'clocks'> => ({ ruleSet, clocks: [] });
const sin = {
  ...{ at: '2026-12-16T10:00:00.000Z', by: { id: priya.id, name: priya.name } },
  ...{ sentOn: '2026-12-16', number: null, children: 1 },
} as const;
const told = { toldOn: '18 December 2026', how: 'phone' };

describe('Whom the coordinator tells', () => {
  test('is known once there is an outcome: before, only the Panel, of a rapid review that it waits for', () => {
    expect(barred(tell, atPanel('child'), coordinator)?.reason).toBe('too-late');
    const reviewed = clockStarted(atPanel('child'), 'rapid-review', '2026-12-18', counted);
    expect(barred(tell, reviewed, coordinator)).toBeNull();
    expect(faultsOf(tell, reviewed, coordinator, { ...told, whom: 'referrer', released: 'x' })).toEqual([
      'Choose who was told',
    ]);
    const { record } = changeOf(tell, reviewed, coordinator, { ...told, whom: 'panel' });
    expect(running(record)).toEqual(expect.arrayContaining(['panel-answer']));
    expect(running(record)).not.toContain('rapid-review');
    expect(record.clocks.find(({ id }) => id === 'panel-answer')).toMatchObject({ due: '2026-12-28' });
    expect(barred(tell, decided, stepperOf(robin, 'panel-member'))?.reason).toBe('not-allowed');
  });

  test('is the Panel, and with its rapid review nothing that led up to it is waited for any more', () => {
    const notified = clockedByNotification(Referral.parse({ ...atPanel('child'), sin }), counted);
    expect(running(notified)).toEqual(['rapid-review', 'agency-summaries', 'executive-look']);
    const { record } = changeOf(tell, notified, coordinator, { ...told, whom: 'panel' });
    expect(running(record)).toEqual(['panel-answer', 'next-step']);
    expect(duesOf(record).map(({ what }) => what)).toEqual(['Take the next step of the case']);
    const corrected = clockedByNotification({ ...record, sin: { ...sin, sentOn: '2026-12-15' } }, counted);
    expect(running(corrected)).toEqual(['panel-answer', 'next-step']);
  });

  test('is the Panel once more where clocks that led up to its rapid review still run, and its answer is not waited for anew', () => {
    const left = clockStarted(decided, 'executive-look', '2026-12-14', counted);
    const { record } = changeOf(tell, left, coordinator, { ...told, whom: 'panel' });
    expect(running(record)).toEqual(running(decided));
  });

  test('may be several, one after the other, each with its day; the Panel’s clock does not start by itself', () => {
    const family = changeOf(tell, decided, coordinator, { ...told, whom: 'family', toldWhat: canary }).record;
    const { record, entry } = changeOf(tell, family, coordinator, { ...told, whom: 'panel' });
    expect(record.tellings.map(({ whom, on }) => [whom, on])).toEqual([
      ['family', '2026-12-18'],
      ['panel', '2026-12-18'],
    ]);
    expect(entry.note).toBe('the Panel, on 18 December 2026');
    expect(running(record)).toEqual(running(decided));
    expect(JSON.stringify(record)).not.toContain(canary);
  });

  test.each([
    ['19 December 2026', 'Day of telling must be today or in the past.'],
    ['17 December 2026', 'Day of telling must be on or after Friday 18 December 2026, the day of the outcome'],
  ])('was not told on %s', (toldOn, words) => {
    expect(faultsOf(tell, decided, coordinator, { ...told, whom: 'family', toldOn })).toEqual([words]);
  });
});

test('The Panel may have had the rapid review before the decision; that tells it of no outcome', () => {
  const monday = { ...coordinator, today: '2026-12-21', now: new Date('2026-12-21T12:00:00.000Z') } as const;
  const later = signedBy(atSigning('child', { decidedOn: '2026-12-21' }), ...three);
  const reviewed = clockStarted(later, 'rapid-review', '2026-12-18', counted);
  const { record } = changeOf(tell, reviewed, monday, { ...told, whom: 'panel' });
  expect(record.clocks.find(({ id }) => id === 'rapid-review')).toMatchObject({ stoppedOn: '2026-12-18' });
  expect(isToldTheOutcome(record, 'panel')).toBe(false);
  expect(faultsOf(tell, record, monday, { ...told, whom: 'panel' })).toEqual([
    'Day of telling must be on or after Monday 21 December 2026, the day of the outcome',
  ]);
  const again = changeOf(tell, record, monday, { ...told, toldOn: 'today', whom: 'panel' }).record;
  expect(isToldTheOutcome(again, 'panel')).toBe(true);
});

describe('How somebody was told', () => {
  const asked = (typed: Record<string, string>) =>
    walkedAt(tell, decided, coordinator, typed, {}).pages.flatMap((one) => Object.keys(one.asked));

  test('is asked once it is known whom, on a page after that', () => {
    const [first, second] = tell.form(decided, coordinator).sections[0]?.pages ?? [];
    expect(Object.keys(first?.questions ?? {})).toEqual(['about', 'whom', 'toldOfPause', 'toldOn']);
    expect(Object.keys(second?.questions ?? {})).toEqual(['how', 'toldWhat']);
    expect(faultsOf(tell, decided, coordinator, { whom: 'family', toldOn: 'today' })).toEqual([
      'Choose how they were told',
    ]);
  });

  test('is not asked of the referrer, who reads it in their own chat', () => {
    expect(asked({ whom: 'family' })).toContain('how');
    expect(asked({ whom: 'referrer' })).toEqual(['whom', 'toldOn', 'released']);
  });
});

describe('The referrer', () => {
  const released = { whom: 'referrer', toldOn: 'today', released: `${canary}: a review begins` };

  test('is told in words that the coordinator writes for them, and the message carries none of them', () => {
    expect(faultsOf(tell, decided, coordinator, { ...released, released: '' })).toEqual([
      'Enter the outcome and its reasons for the referrer',
    ]);
    const { record, messages, entry } = changeOf(tell, decided, coordinator, released);
    expect(messages).toMatchObject([
      { kind: 'post', to: { kind: 'person', id: 'rae' }, card: { template: 'referral/outcome' } },
    ]);
    expect(JSON.stringify([record, messages, entry])).not.toContain('Zebedee');
    expect(running(decided)).toContain('outcome-told');
    expect(running(record)).not.toContain('outcome-told');
  });

  test('reads that the outcome is known, then that they were told, and after a correction that they will be', () => {
    expect(sentWords(decided)).toContain('You will be told');
    const { record } = changeOf(tell, decided, coordinator, released);
    expect(sentWords(record)).toBe('You were told the outcome on 18 December 2026');
    const later = { at: '2026-12-21T10:00:00.000Z', by: { id: robin.id, name: robin.name } };
    const { stage } = record;
    if (stage.name !== 'decided') throw new Error('it is decided');
    const signatures = [{ ...later, role: 'partner-police' as const }];
    const corrected = { ...record, stage: { ...stage, decision: { ...stage.decision, number: 2, signatures } } };
    expect(sentWords(corrected)).toContain('You will be told');
  });

  test('hears nothing of views, options or criteria at any stage', () => {
    for (const one of [atPanel('child'), atSigning('child'), decided]) {
      expect(sentWords(one)).not.toMatch(/review practice|view of|recommend|sign|criteri/i);
    }
  });
});

test.each([
  ['lcspr', ['outcome-told', 'lcspr-published']],
  ['discretionary-lcspr', ['outcome-told', 'lcspr-published']],
  ['partnership-review', ['outcome-told']],
])('A child’s decision for %s starts its clocks', (option, ids) => {
  const { clocks } = clockedBy(unclocked('wt-2026'), { option, decidedOn: '2026-12-18' }, counted);
  expect(clocks.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['mandatory-sar', 'sar-completed', '2027-06-18'],
  ['discretionary-sar', 'sar-completed', '2027-06-18'],
  ['thematic-sar', 'sar-completed', '2027-06-18'],
  ['rapid-sar', 'rapid-sar-completed', '2027-03-18'],
])('An adult’s decision for %s starts its clock and stops the one for deciding', (option, id, due) => {
  const by = {
    ...counted,
    partnership: { ...counted.partnership, clocks: { ...counted.partnership.clocks, lengths: { 'sar-decided': 6 } } },
  };
  const waiting = clockStarted(unclocked('care-act-2014'), 'sar-decided', '2026-12-01', by);
  const { clocks } = clockedBy(waiting, { option, decidedOn: '2026-12-18' }, by);
  expect(clocks.find((clock) => clock.id === 'sar-decided')).toMatchObject({ stoppedOn: '2026-12-18' });
  expect(clocks.find((clock) => clock.id === id)).toMatchObject({ due, stoppedOn: null });
});

describe('Words for the referrer that were written before', () => {
  const words = { ...told, whom: 'referrer', released: 'Invented: a local review begins.' };
  const [whomPage, releasedPage] = ['whom-0', 'released-1-0'];
  const readBoth = { [whomPage]: 1, [releasedPage]: 1 };

  test('stand under the outcome that they are about', () => {
    const pages = tell.form(decided, coordinator).sections[0]?.pages ?? [];
    for (const { name, intro } of pages)
      if (name !== 'how') expect(intro?.[0]).toContain('Decision 1 of Friday 18 December 2026');
  });

  test('about a decision that was corrected since are looked at again before they go to the referrer', () => {
    expect(gapsIn(walkedAt(tell, decided, coordinator, words, readBoth))).toEqual([]);
    const corrected = signedBy(atSigning('child', { number: 2, option: 'no-further-action' }), ...three);
    const gaps = gapsIn(walkedAt(tell, corrected, coordinator, words, readBoth));
    expect(gaps.map(({ page }) => page.name)).toEqual(['released-2-0']);
  });

  test('are not released a second time by another coordinator, who is told who was faster and when', () => {
    const { record } = changeOf(tell, decided, coordinator, words);
    const late = taken(tell, record, walkedAt(tell, record, second, words, readBoth), { ...second, id: 'late' });
    expect(late).toBeInstanceOf(Refusal);
    expect(late && 'message' in late && late.message).toContain('was done by Priya Shah, 18 December 2026 at 9am');
    const [page] = tell.form(record, second).sections[0]?.pages ?? [];
    expect(page?.intro?.join()).toContain('the referrer, on 18 December 2026, recorded by Priya Shah');
  });
});
