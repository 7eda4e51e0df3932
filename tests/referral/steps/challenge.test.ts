import { describe, expect, test } from 'vitest';
import { standsWords } from '../../../src/referral/challenges.ts';
import { closedReferrals, listedAsClosed } from '../../../src/referral/closed-store.ts';
import { decisionRows } from '../../../src/referral/decision-rows.ts';
import { changeListed } from '../../../src/referral/listing-store.ts';
import { nextStepOf, waitsFor } from '../../../src/referral/next-step.ts';
import { listedAsOpen, openReferrals } from '../../../src/referral/open-list.ts';
import { acknowledgementOf, Referral } from '../../../src/referral/referral.ts';
import { readReferral } from '../../../src/referral/referral-store.ts';
import { remindersDue } from '../../../src/referral/reminder.ts';
import { reached } from '../../../src/referral/reminder-audience.ts';
import { answerChallenge } from '../../../src/referral/steps/answer-challenge.ts';
import { needed } from '../../../src/referral/steps/answers.ts';
import { challenge } from '../../../src/referral/steps/challenge.ts';
import { closeCase } from '../../../src/referral/steps/close-case.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { possibleSteps } from '../../../src/referral/steps/possible.ts';
import { reopen } from '../../../src/referral/steps/reopen.ts';
import { sign } from '../../../src/referral/steps/sign.ts';
import type { Step, Stepper } from '../../../src/referral/steps/step.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { deciding, signing } from '../../support/decides.ts';
import { canary, counted, desk, olu, priya, reference, robin } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atSigning, friday, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
const chair = stepperOf(olu, 'independent-chair');
const member = stepperOf(robin, 'panel-member');
const made = { at: friday.toISOString(), by: { id: priya.id, name: priya.name } };

const decided = signedBy(atSigning('child'), ...three);
const closed: Referral = {
  ...decided,
  clocks: [],
  stage: {
    name: 'closed',
    acknowledgement: needed(acknowledgementOf(decided) ?? undefined),
    recommendation: null,
    decision: needed(decided.stage.name === 'decided' ? decided.stage.decision : undefined),
    closed: made,
  },
};
const grounds = { challenger: 'family', grounds: `${canary}’s aunt was never asked.` };
const answer = { reason: `The chair has read what ${canary}’s aunt wrote.` };
const takes = (step: Step, referral: Referral, by: Stepper, typed: Readonly<Record<string, string>>) =>
  changeOf(step, referral, by, typed).record;
const challenged = takes(challenge, closed, member, grounds);
const answersIn = (referral: Referral) =>
  decisionRows(referral, [])
    .find(({ question }) => question === 'Challenges')
    ?.answer.join();

describe('A challenge to an outcome', () => {
  test('is posted where the panel sees it, without whom the case is about', () => {
    const { messages } = changeOf(challenge, closed, member, grounds);
    expect(messages.map(({ kind }) => kind)).toEqual(['update', 'post']);
    expect(JSON.stringify(messages)).toContain('challenged on 18 December 2026, not answered yet');
    expect(JSON.stringify(messages)).not.toContain(canary);
  });

  test('is answered by one of the steps that stand on the first page of a case with many', () => {
    const told = takes(challenge, decided, member, grounds);
    const offered = possibleSteps(told, coordinator).map(({ name }) => name);
    expect(offered.length).toBeGreaterThan(6);
    expect(offered[0]).toBe('answer-challenge');
  });

  test('of a closed case is for the chair and the coordinator to answer, who are reminded until it is', () => {
    expect(nextStepOf(closed)).toBeNull();
    expect(nextStepOf(challenged)?.words).toBe('Independent chair or coordinator: answer the challenge');
    expect(waitsFor(challenged, olu, new Set(['independent-chair']))).toBe(true);
    const tellable = { holders: { coordinator: ['priya'], 'independent-chair': ['olu'] }, agencies: [], unreached: [] };
    const dues = remindersDue(challenged, new Date('2027-01-07T09:00:00.000Z'), counted);
    const told = dues.flatMap((due) => reached(due, challenged, tellable));
    expect(told.map(({ to }) => ('id' in to ? to.id : to.kind))).toEqual(['priya', 'olu']);
  });

  test('is not said to be answered before anybody has considered it', () => {
    expect(answersIn(challenged)).toContain('not answered yet');
    expect(standsWords(challenged)).toContain('Closed on 18 December 2026; challenged on 18 December 2026');
    const stands = takes(answerChallenge, challenged, chair, answer);
    expect(answersIn(stands)).toContain('the outcome stands, as Olu Bankole answered');
    expect(nextStepOf(stands)).toBeNull();
    expect(stands.clocks).toEqual([]);
    expect(JSON.stringify(stands)).not.toContain(canary);
  });

  test('that the partners have put right is not answered with the outcome standing', () => {
    const before = takes(challenge, decided, member, grounds);
    const later = { now: new Date('2026-12-18T12:00:00.000Z') };
    const wanted = { ...deciding('child', 'no-further-action', 'local'), decidedOn: 'today', whyCorrected: 'Invented' };
    const drawn = takes(decide, before, { ...coordinator, ...later }, wanted);
    const again = three.reduce((one, [by, role]) => takes(sign, one, { ...by, ...later }, signing(role)), drawn);
    expect(faultsOf(answerChallenge, again, chair, answer)).toEqual(['Choose what the answer is']);
    const { record, entry } = changeOf(answerChallenge, again, chair, { ...answer, became: 'corrected' });
    expect(answersIn(record)).toContain('the decision was corrected, as Olu Bankole answered');
    expect(entry.note).toBe('the decision was corrected');
    expect(Referral.parse(record)).toEqual(record);
  });

  test('is answered once, and by those who can', () => {
    expect(barred(answerChallenge, closed, chair)?.message).toContain('No challenge waits for an answer');
    expect(barred(answerChallenge, challenged, member)?.reason).toBe('not-allowed');
    const stands = takes(answerChallenge, challenged, chair, answer);
    expect(barred(answerChallenge, stands, coordinator)?.message).toContain('was done by Olu Bankole');
  });

  test('is told from another that waits as well, and each has its own answer', () => {
    const twice = takes(challenge, challenged, coordinator, grounds);
    const [, second] = twice.challenges;
    const once = takes(answerChallenge, twice, chair, { ...answer, which: second?.id ?? '' });
    expect(once.challenges.map(({ stands }) => stands?.by.name ?? null)).toEqual([null, 'Olu Bankole']);
    expect(nextStepOf(once)?.words).toContain('answer the challenge');
  });

  test('keeps the case from being closed until it is answered', () => {
    const open = { ...decided, challenges: challenged.challenges };
    expect(barred(closeCase, open, coordinator)?.message).toContain('A challenge to the outcome waits for an answer');
    const stands = takes(answerChallenge, open, chair, answer);
    expect(barred(closeCase, stands, coordinator)?.message).toContain('The referrer has not been told');
  });

  test('that was answered stays so when the case is reopened for another', () => {
    const stands = takes(answerChallenge, challenged, chair, answer);
    const again = takes(challenge, stands, coordinator, grounds);
    const back = takes(reopen, again, chair, besideTheLine.reopen);
    expect(back.challenges.map(({ reopened }) => reopened)).toEqual([false, true]);
  });
});

test('A closed case that is challenged is among the open ones until it is answered, and among the closed all the while', async () => {
  const { services, receive } = await desk();
  await receive();
  const { tables, now } = services;
  const lists = async () => [
    (await openReferrals(tables, await listedAsOpen(tables), now())).length,
    (await closedReferrals(tables, await listedAsClosed(tables, { most: 9, after: null }), now())).length,
  ];
  const becomes = async (record: Referral) => {
    const before = await readReferral(tables, reference);
    if (!before) throw new Error('no referral');
    const entry = { ...made, what: 'changed', note: null };
    await changeListed(services, before.reference, () => ({ record, entry, messages: [] }));
    return lists();
  };
  expect(await becomes(closed)).toEqual([0, 1]);
  expect(await becomes(challenged)).toEqual([1, 1]);
  expect(await becomes(takes(answerChallenge, challenged, chair, answer))).toEqual([0, 1]);
});
