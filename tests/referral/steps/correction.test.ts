import { describe, expect, test } from 'vitest';
import { clocksStopped } from '../../../src/referral/case-clocks.ts';
import { decisionRows } from '../../../src/referral/decision-rows.ts';
import { sentWords } from '../../../src/referral/referrer-words.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { clockedBy } from '../../../src/referral/steps/decision-clocks.ts';
import { recommend } from '../../../src/referral/steps/recommend.ts';
import { reopen } from '../../../src/referral/steps/reopen.ts';
import { sign } from '../../../src/referral/steps/sign.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { view } from '../../../src/referral/steps/view.ts';
import { stageWords } from '../../../src/referral/words.ts';
import { deciding, recommending, signing, viewOf } from '../../support/decides.ts';
import { canary, counted, priya, robin, sam } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atRecommended, stepperOf } from './referrals.ts';
import { police, signedBy, three } from './signers.ts';

const coordinator = stepperOf(sam, 'coordinator');
const correcting = { ...deciding('child', 'no-further-action', 'local'), decidedOn: 'today', whyCorrected: canary };
const disagreeing = { ...signing('partner-police'), agrees: 'disagree', disagreement: canary };

describe('A signed decision that is to be corrected', () => {
  const first = { ...deciding('child', 'lcspr', 'si-2018-789'), decidedOn: 'today' };
  const decided = signedBy(changeOf(decide, atRecommended('child'), coordinator, first).record, ...three);
  const told = { whom: 'referrer', toldOn: 'today', released: 'Invented: a review begins.' };
  const known = changeOf(tell, decided, coordinator, told).record;
  const correction = changeOf(decide, known, coordinator, correcting).record;

  test('was not made before the one that it corrects, nor before the one with which the case was reopened', () => {
    const earlier = { ...correcting, decidedOn: '17 December 2026' };
    const words = ['Day of the decision must be on or after Friday 18 December 2026, the day of decision 1'];
    expect(faultsOf(decide, known, coordinator, earlier)).toEqual(words);
    const reopened = changeOf(reopen, known, coordinator, { reason: canary }).record;
    expect(faultsOf(decide, reopened, coordinator, earlier)).toEqual(words);
  });

  test('stands until the new one is signed: in the case, for the panel and for the referrer', () => {
    const rows = decisionRows(correction).map(({ question, answer }) => [question, answer[0]]);
    expect(rows).toContainEqual(['Decision', 'Local child safeguarding practice review']);
    expect(rows).toContainEqual(['Decision 2, which takes its place once it is signed', 'No further action']);
    expect(stageWords(correction)).toBe(
      'Decided on 18 December 2026; a new decision of 18 December 2026 is to be signed',
    );
    expect(sentWords(correction)).toBe('You were told the outcome on 18 December 2026');
  });

  test('is back as it was, with its clocks, when somebody does not agree to the new one', () => {
    const once = signedBy(correction, three[0]);
    const { record, entry } = changeOf(sign, once, police, disagreeing);
    expect(record.stage).toEqual(known.stage);
    expect(record.clocks).toEqual(known.clocks);
    expect(entry.what).toBe('not-agreed');
    expect(sentWords(record)).toBe(sentWords(known));
  });

  test('is still kept when the new one is drawn up once more before it is signed', () => {
    const again = changeOf(decide, correction, coordinator, { ...correcting, option: 'discretionary-lcspr' }).record;
    expect(again.stage).toMatchObject({ decision: { number: 3, before: 'lcspr' }, standing: { number: 1 } });
    expect(changeOf(sign, again, police, disagreeing).record.stage).toEqual(known.stage);
  });

  test('leaves its review the six months it had when the new one comes to the same', () => {
    const later = { ...coordinator, today: '2027-05-18', now: new Date('2027-05-18T09:00:00.000Z') } as const;
    const worded = { ...correcting, decidedOn: '18 May 2027', mandates: 'si-2018-789' };
    const review = (option: string, of = known) => {
      const { record } = changeOf(decide, of, later, { ...worded, option });
      return signedBy(record, ...three).clocks.find(({ id }) => id === 'lcspr-published');
    };
    const published = clocksStopped(known, ['lcspr-published'], '2027-03-01', counted.holidays);
    expect(review('lcspr')).toMatchObject({ from: '2026-12-18', due: '2027-06-18', stoppedOn: null });
    expect(review('discretionary-lcspr')).toMatchObject({ due: '2027-06-18', stoppedOn: null });
    expect(review('lcspr', published)).toMatchObject({ due: '2027-06-18', stoppedOn: '2027-03-01' });
    expect(review('no-further-action')).toMatchObject({ stoppedOn: '2027-05-18' });
  });

  test('starts a review anew when one was decided, taken back, and is decided once more', () => {
    const none = signedBy(correction, ...three);
    const later = { ...coordinator, today: '2027-01-18', now: new Date('2027-01-18T09:00:00.000Z') } as const;
    const once = { ...first, decidedOn: '18 January 2027', whyCorrected: canary, delay: canary };
    const again = signedBy(changeOf(decide, none, later, once).record, ...three);
    expect(again.clocks.find(({ id }) => id === 'lcspr-published')).toMatchObject({
      due: '2027-07-18',
      stoppedOn: null,
    });
  });

  test('leaves a review that runs its time also when the case was reopened in between', () => {
    const reopened = changeOf(reopen, known, coordinator, { reason: canary }).record;
    expect(clockedBy(reopened, { option: 'lcspr', decidedOn: '2027-01-18' }, counted).clocks).toContainEqual(
      expect.objectContaining({ id: 'lcspr-published', due: '2027-06-18', stoppedOn: null }),
    );
  });

  test('gives way to the new one with its last signature', () => {
    const { stage } = signedBy(correction, ...three);
    expect(stage).toMatchObject({ name: 'decided', decision: { number: 2, before: 'lcspr' } });
    expect(stage).not.toHaveProperty('standing');
  });
});

describe('A case that was reopened after its decision', () => {
  const first = { ...deciding('child', 'lcspr', 'si-2018-789'), decidedOn: 'today' };
  const decided = signedBy(changeOf(decide, atRecommended('child'), coordinator, first).record, ...three);
  const reopened = changeOf(reopen, decided, coordinator, { reason: canary }).record;
  const viewed = changeOf(view, reopened, stepperOf(robin, 'panel-member'), viewOf('child', 'lcspr')).record;
  const chair = stepperOf(priya, 'independent-chair');
  const anew = changeOf(recommend, viewed, chair, recommending('no-further-action')).record;
  const second = changeOf(decide, anew, coordinator, correcting);
  const rowsOf = (record: typeof decided) => decisionRows(record).map(({ question, answer }) => [question, answer[0]]);
  const earlier = [
    'Decision 1, signed before the case was reopened',
    'Local child safeguarding practice review',
  ] as const;

  test('still shows it, and that there is none since', () => {
    expect(rowsOf(reopened)).toContainEqual(['Decision', 'None yet since the case was reopened']);
    expect(rowsOf(reopened)).toContainEqual(earlier);
    expect(rowsOf(second.record)).toContainEqual(earlier);
  });

  test('says in the next decision what the one before came to, also once that is not agreed to', () => {
    expect(second.record.stage).toMatchObject({ decision: { number: 2, before: 'lcspr' }, standing: null });
    expect(second.entry.note).toContain('Before: Local child safeguarding practice review');
    const refused = changeOf(sign, second.record, police, disagreeing).record;
    expect(rowsOf(refused)).toContainEqual(earlier);
    const signed = signedBy(second.record, ...three);
    expect(rowsOf(signed)).not.toContainEqual(earlier);
    const again = changeOf(reopen, signed, coordinator, { reason: canary }).record;
    expect(again.earlierDecision).toMatchObject({ number: 2 });
  });
});
