import { describe, expect, test } from 'vitest';
import { withdrawn } from '../../../src/referral/changes.ts';
import { waitsFor } from '../../../src/referral/next-step.ts';
import { canBeWithdrawn, isInHand, type Referral } from '../../../src/referral/referral.ts';
import { sentWords } from '../../../src/referral/referrer-words.ts';
import { answerWish } from '../../../src/referral/steps/answer-wish.ts';
import { closeCase } from '../../../src/referral/steps/close-case.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { reopen } from '../../../src/referral/steps/reopen.ts';
import { sin } from '../../../src/referral/steps/sin.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { Refusal } from '../../../src/refusal.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { deciding } from '../../support/decides.ts';
import { canary, counted, otherReference, priya, rae } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atPanel, atRecommended, friday, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
const sent = { sentOn: 'today', number: 'SIN-1', children: '1' };
const notified = changeOf(sin, atPanel('child'), coordinator, sent).record;
const outcome = { ...deciding('child', 'no-further-action', 'local'), decidedOn: 'today' };
const atDecision = changeOf(sin, atRecommended('child'), coordinator, sent).record;
const drawnUp = changeOf(decide, atRecommended('child'), coordinator, outcome).record;

function withdraws(referral: Referral, coordinators: readonly string[] = ['priya', 'sam']) {
  const change = withdrawn(referral, `${canary} is well again.`, rae, friday, counted.holidays, coordinators);
  if (change === null || change instanceof Refusal) throw new Error(change?.message ?? 'withdrawn before');
  return change;
}
const running = ({ clocks }: Referral) => clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ id }) => id);

describe('A referrer who withdraws where it may have to go on', () => {
  const wished = withdraws(notified);

  test.each<[string, Referral]>([
    ['a notification was sent', notified],
    [
      'one is needed',
      {
        ...atPanel('child'),
        triage: {
          at: friday.toISOString(),
          by: { id: 'priya', name: 'Priya Shah' },
          outcome: 'panel',
          sinNeeded: true,
        },
      },
    ],
    ['somebody in care has died', { ...atPanel('adult'), careDeath: true }],
    ['somebody else has referred the same', { ...atPanel('child'), duplicates: [otherReference] }],
    [
      'the partners look at it again',
      changeOf(reopen, signedBy(drawnUp, ...three), coordinator, { reason: canary }).record,
    ],
  ])('stops no clock: %s', (_why, referral) => {
    const { record } = withdraws(referral);
    expect([isInHand(record), running(record)]).toEqual([true, running(referral)]);
  });

  test('is decided on by somebody who reads that others have referred the same', () => {
    const { record } = withdraws({ ...atPanel('child'), duplicates: [otherReference] });
    const [page] = answerWish.form(record, coordinator).sections[0]?.pages ?? [];
    expect(page?.intro?.join(' ')).toContain(
      `Marked as duplicates of this case: ${otherReference}. If somebody else sent them, they have not asked for this.`,
    );
  });

  test('is told so, and coordinators are told in their own chats, without whom it is about', () => {
    expect(sentWords(wished.record)).toContain('It goes on until that is decided');
    const people = wished.messages.flatMap((one) => ('to' in one && one.to.kind === 'person' ? [one.to.id] : []));
    expect(people).toEqual(['priya', 'sam']);
    expect(JSON.stringify([wished.record, wished.entry, wished.messages])).not.toContain(canary);
    expect(wished.rows?.map((row) => 'body' in row && row.body)).toMatchObject([{ wished: true }]);
    expect(waitsFor(wished.record, priya, new Set(['coordinator']))).toBe(true);
  });

  test('leaves out a coordinator with a conflict of interest', () => {
    const at = friday.toISOString();
    const conflicts = [{ person: { id: 'sam', name: 'Sam Okafor' }, at, by: { id: 'priya', name: 'Priya Shah' } }];
    expect(JSON.stringify(withdraws({ ...notified, conflicts }).messages)).not.toContain('"sam"');
  });

  test('asks once until it is decided, and a second press changes nothing', () => {
    expect(canBeWithdrawn(wished.record)).toBe(false);
    expect(withdrawn(wished.record, 'again', rae, friday, counted.holidays)).toBeNull();
  });

  test('hears that it goes on, and may ask again, with both reasons kept', () => {
    const { record, messages } = changeOf(answerWish, wished.record, coordinator, {
      becomes: 'goes-on',
      reason: 'Invented',
    });
    expect([canBeWithdrawn(record), running(record)]).toEqual([true, running(notified)]);
    expect(JSON.stringify(messages)).toContain('How your referral stands has changed');
    expect(withdraws(record).rows?.map(({ key }) => key)).toEqual(['withdrawal:0001']);
  });

  test('hears that it is withdrawn; the clocks that stop are named before, and run again when it is reopened', () => {
    const [page] = answerWish.form(wished.record, coordinator).sections[0]?.pages ?? [];
    expect(page?.intro?.join(' ')).toContain('These clocks run, and stop when the case leaves: ');
    const typed = { becomes: 'withdrawn', reason: 'Invented' };
    const { record } = changeOf(answerWish, wished.record, coordinator, typed);
    expect([record.aside?.name, running(record)]).toEqual(['withdrawn', []]);
    expect(running(changeOf(reopen, record, coordinator, besideTheLine.reopen).record)).toEqual(running(notified));
  });

  test('is decided on once', () => {
    const typed = { becomes: 'goes-on', reason: 'Invented' };
    const { record } = changeOf(answerWish, wished.record, coordinator, typed);
    expect(barred(answerWish, record, coordinator)?.message).toContain('or that was decided');
  });
});

describe('A referrer’s wish that still waits when there is a decision', () => {
  const decided = signedBy(changeOf(decide, withdraws(atDecision).record, coordinator, outcome).record, ...three);
  const [answer, typed] = [answerWish, { becomes: 'withdrawn', reason: 'Invented' }] as const;

  test('undoes nothing that the partners have signed, nor what they are to sign', () => {
    const toSign = changeOf(decide, withdraws(atDecision).record, coordinator, outcome).record;
    for (const referral of [toSign, decided]) {
      expect(faultsOf(answer, referral, coordinator, typed)).toEqual(['Choose what becomes of the case']);
      expect(answer.form(referral, coordinator).sections[0]?.pages[0]?.intro?.at(-1)).toContain('cannot be withdrawn');
    }
    expect(changeOf(answer, decided, coordinator, { ...typed, becomes: 'goes-on' }).record.stage.name).toBe('decided');
  });

  test('is answered before the case is closed', () => {
    const telling = { id: 'told', at: friday.toISOString(), by: { id: 'priya', name: 'Priya Shah' } } as const;
    const told: Referral = { ...decided, tellings: [{ ...telling, whom: 'referrer', on: '2026-12-18' }] };
    expect(barred(closeCase, told, coordinator)?.message).toContain('wish to withdraw it waits for an answer');
    expect(barred(closeCase, { ...told, withdrawalWish: null }, coordinator)).toBeNull();
  });

  test('is not said to wait of a case that was closed with it', () => {
    const { stage } = decided;
    if (stage.name !== 'decided') throw new Error('signed by all');
    const closed = { ...stage, name: 'closed', closed: { at: friday.toISOString(), by: stage.decision.by } } as const;
    expect(sentWords({ ...decided, stage: closed })).toBe('Closed on 18 December 2026');
  });
});

test('A referrer who withdraws where nobody has a duty withdraws at once', () => {
  expect(withdraws(atPanel('child')).record.aside?.name).toBe('withdrawn');
});
