import { describe, expect, test } from 'vitest';
import { decisionRows } from '../../../src/referral/decision-rows.ts';
import { sentWords } from '../../../src/referral/referrer-words.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { sign } from '../../../src/referral/steps/sign.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { stageWords } from '../../../src/referral/words.ts';
import { deciding, signing } from '../../support/decides.ts';
import { canary, sam } from '../desk.ts';
import { changeOf } from './fills.ts';
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

  test('stands until the new one is signed: in the case, for the panel and for the referrer', () => {
    const rows = decisionRows(correction, false).map(({ question, answer }) => [question, answer[0]]);
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

  test('gives way to the new one with its last signature', () => {
    const { stage } = signedBy(correction, ...three);
    expect(stage).toMatchObject({ name: 'decided', decision: { number: 2, before: 'lcspr' } });
    expect(stage).not.toHaveProperty('standing');
  });
});
