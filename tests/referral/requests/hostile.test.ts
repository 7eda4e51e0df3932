import { beforeEach, describe, expect, test } from 'vitest';
import type { Referral } from '../../../src/referral/referral.ts';
import { childAnswers } from '../../support/answers.ts';
import {
  askedInChannel,
  askedOfKim,
  asks,
  fillsInReturn,
  frontDoorToldOfThem,
  knowsNothing,
  knowsSomething,
} from '../../support/returns.ts';
import type { Seat } from '../../support/seat.ts';
import { takesStep } from '../../support/takes-step.ts';
import { all, askedCase, at, child, type Scene } from './scene.ts';

describe('A request in a channel', () => {
  let now: Scene;
  beforeEach(async () => {
    now = await askedCase(askedInChannel);
  });

  test('is not opened from another channel, nor from the chat of somebody who never opened it', async () => {
    const { olu, here, reference, request, channel } = now;
    const press = { reference, request };
    for (const seat of [olu, channel(olu), here.inChannel(olu.person, '19:other-agency')]) {
      await seat.forges('referral/open-request', press);
      expect(seat.told()).toContain('There is no request of yours here');
    }
    expect((await now.read()).requests[0]?.state.name).toBe('asked');
    expect(all(olu)).not.toContain(child);
  });

  test('of two who press at once one has it, and the other is told who', async () => {
    const { kim, lee, inHospital, here } = now;
    const [a, b] = [inHospital(kim), inHospital(lee)];
    await Promise.all([a.presses('Open the request'), b.presses('Open the request')]);
    const { holder } = (await now.read()).requests[0] ?? {};
    const [winner, loser, told] = holder?.id === 'kim' ? [kim, lee, b] : [lee, kim, a];
    expect(all(winner)).toContain(child);
    expect(all(loser)).not.toContain(child);
    expect(told.told()).toContain(`${winner.person.name} has taken this on`);
    await here.tick();
    expect(inHospital(loser).card().text).toContain(`Opened by ${winner.person.name}`);
  });

  test('pressed twice, it is opened once', async () => {
    const { kim, inHospital } = now;
    const card = inHospital(kim).card();
    await inHospital(kim).pressesOn(card, 'Open the request');
    const before = kim.cards().length;
    await inHospital(kim).pressesOn(card, 'Open the request');
    expect(kim.cards()).toHaveLength(before);
    expect((await now.read()).requests[0]?.state.name).toBe('opened');
  });

  test('never says in the channel whom it is about, whatever becomes of it', async () => {
    const { here, kim, casey, inHospital } = now;
    await inHospital(kim).presses('Open the request');
    await fillsInReturn(kim, knowsSomething);
    await kim.presses('Send');
    await here.tick();
    await casey.presses('Requests of this case');
    await takesStep(casey, 'Send back with a question', { question: `And ${child}’s brother?` });
    await here.tick();
    expect(all(inHospital(kim))).toContain('Sent back to Kim Example');
    expect(all(inHospital(kim))).not.toContain(child);
  });
});

describe('A request to one person', () => {
  let now: Scene;
  beforeEach(async () => {
    now = await askedCase(askedOfKim);
  });

  test('is nobody else’s: not to open, not to answer, not to send, not to discard', async () => {
    const { lee, priya, reference, request } = now;
    const step = { reference, step: 'return', about: request };
    for (const seat of [lee, priya]) {
      for (const [verb, data] of [
        ['referral/open-request', { reference, request }],
        ['referral/begin-step', step],
        ['referral/answer-step', { ...step, page: 'nil', seen: 0, go: 'continue', nil: 'yes' }],
        ['referral/take-step', { ...step, id: 'forged' }],
        ['referral/drop-step', { ...step, sure: 'yes' }],
      ] as const) {
        await seat.forges(verb, data);
        expect([verb, seat.told()]).toEqual([verb, expect.stringContaining('There is no request of yours here')]);
      }
      expect(all(seat)).not.toContain(child);
    }
    expect((await now.read()).requests[0]?.state.name).toBe('asked');
  });

  test('sounds the same whether there is no such case, no such request, or it is another’s', async () => {
    const { olu, reference, request } = now;
    const told: string[] = [];
    for (const press of [
      { reference, request },
      { reference, request: 'id-forged' },
      { reference: 'CR-222-222', request },
    ]) {
      await olu.forges('referral/open-request', press);
      told.push(olu.told());
      await olu.forges('referral/begin-step', { reference: press.reference, step: 'return', about: press.request });
      told.push(olu.told());
    }
    expect([...new Set(told)]).toEqual([expect.stringContaining('There is no request of yours here')]);
  });

  test('is not answered by an old card whose answers were discarded, with what was typed since', async () => {
    const { kim, reference, request } = now;
    await kim.presses('Open the request');
    await fillsInReturn(kim, knowsNothing);
    const old = kim.card();
    await kim.forges('referral/drop-step', { reference, step: 'return', about: request, sure: 'yes' });
    await fillsInReturn(kim, { ...knowsNothing, searched: 'The emergency department alone' });
    await kim.pressesOn(old, 'Send');
    expect((await now.read()).requests[0]?.state.name).toBe('opened');
    expect(kim.card().text).toContain('The emergency department alone');
    await kim.presses('Send');
    expect((await now.read()).requests[0]?.state.name).toBe('returned');
  });

  test('tells its person nothing of what another agency has sent, also when theirs is recorded before it is filled in', async () => {
    const { kim, lee, casey, here, reference, request } = now;
    await asks(here, casey, reference, { ...askedOfKim, contact: 'Lee Sample' });
    await lee.presses('Open the request');
    await fillsInReturn(lee, knowsNothing);
    await lee.presses('Send');
    await kim.presses('Open the request');
    await kim.forges('referral/take-step', { reference, step: 'return', about: request, id: 'forged' });
    expect(kim.told()).toContain('Something still needs an answer');
    expect(kim.told()).not.toContain('Lee');
  });

  test('shows its person nothing of the account, of other agencies, or of the panel', async () => {
    const { kim } = now;
    await kim.presses('Open the request');
    expect(kim.card().text).toContain(child);
    for (const word of [childAnswers.account, childAnswers.whyReview, 'Robin', 'Ask an agency'])
      expect(kim.card().text).not.toContain(String(word));
  });

  test('is not taken from under the hands of whoever is reading or typing', async () => {
    const { kim, casey, here, reference } = now;
    await kim.presses('Open the request');
    await here.tick();
    expect(kim.card().text).toContain(child);
    await kim.presses('Fill in the return');
    await casey.forges('referral/requests', { reference });
    await takesStep(casey, 'Change the date', { dueOn: '11 January 2027' });
    await here.tick();
    expect(kim.card().text).toContain('A request has another due date');
    expect(kim.cards().at(-2)?.text).toContain('Does your agency know of them?');
  });

  test('each look into it is on record, and folds again after eight hours', async () => {
    const { kim, casey, here } = now;
    await kim.presses('Open the request');
    here.pass(9);
    await here.tick();
    expect(all(kim)).not.toContain(child);
    await casey.presses('Open the case');
    await casey.presses('History');
    expect(casey.card().text).toContain('Kim Example read what Marlbridge Hospitals NHS Trust is asked');
  });

  test('gives coordinators’ steps to nobody who is none, whatever they forge', async () => {
    const { kim, priya, reference, request } = now;
    for (const seat of [kim, priya])
      for (const step of ['ask', 'accept-return', 'send-back-return', 'take-back-request', 'redate-request']) {
        await seat.forges('referral/begin-step', { reference, step, about: request });
        expect(seat.told()).toContain('people with another role');
      }
  });

  test('cannot be answered while the case is paused, and says so; what was typed is kept', async () => {
    const { kim, becomes } = now;
    await kim.presses('Open the request');
    await kim.presses('Fill in the return');
    await kim.presses('Continue', knowsNothing);
    const page = kim.card();
    const by = { id: 'casey', name: 'Casey' };
    await becomes({ aside: { name: 'paused', at, by, why: 'inquest', clocks: [], reviewOn: '2027-01-11' } });
    await kim.presses('Continue', knowsNothing);
    expect(kim.told()).toContain('This case is paused');
    await becomes({ aside: null });
    await kim.pressesOn(page, 'Continue', knowsNothing);
    await kim.presses('Continue', knowsNothing);
    await kim.presses('Send');
    expect((await now.read()).requests[0]?.state.name).toBe('returned');
  });

  test.each<NonNullable<Referral['aside']>>([
    { name: 'withdrawn', at, clocks: [] },
    { name: 'transferred', at, by: { id: 'casey', name: 'Casey' }, to: 'other', clocks: [] },
  ])('is over once the case is $name, without saying why', async (aside) => {
    const { kim, becomes } = now;
    await becomes({ aside });
    await kim.presses('Open the request');
    expect(kim.card().text).toContain('nothing left for you to do');
    expect(kim.card().text).not.toContain(aside.name);
    expect(all(kim)).not.toContain(child);
    await kim.says('requests');
    expect(kim.card().text).toContain('Nothing is asked of you at present');
  });

  test('is lost at once with a conflict of interest, list and all', async () => {
    const { kim, becomes, reference, request } = now;
    await becomes({
      conflicts: [{ person: { id: 'kim', name: 'Kim Example' }, at, by: { id: 'casey', name: 'Casey' } }],
    });
    await kim.presses('Open the request');
    expect(all(kim)).not.toContain(child);
    await kim.forges('referral/begin-step', { reference, step: 'return', about: request });
    expect(kim.told()).toContain('conflict of interest');
    await kim.says('requests');
    expect(kim.card().text).not.toContain(reference);
  });

  test('of somebody who has a conflict of interest by now is not sent back to them: nobody would answer', async () => {
    const { casey, kim, here, becomes, reference, request } = now;
    await kim.presses('Open the request');
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    await becomes({
      conflicts: [{ person: { id: 'kim', name: 'Kim Example' }, at, by: { id: 'casey', name: 'Casey' } }],
    });
    await casey.forges('referral/begin-step', { reference, step: 'send-back-return', about: request });
    expect(casey.told()).toContain('Kim Example sent this return and has a conflict of interest by now');
    await casey.forges('referral/begin-step', { reference, step: 'accept-return', about: request });
    await casey.presses('Continue', { enough: 'true' });
    await casey.presses('Record');
    await here.tick();
    expect(all(kim)).not.toContain('The return was accepted');
  });

  test('is returned once, however often “Send” is pressed, and an old card says how it stands', async () => {
    const { kim } = now;
    await kim.presses('Open the request');
    const opened = kim.card();
    await fillsInReturn(kim, knowsNothing);
    const check = kim.card();
    await Promise.allSettled([kim.pressesOn(check, 'Send'), kim.pressesOn(check, 'Send')]);
    await kim.pressesOn(check, 'Send');
    const { papers, requests } = await now.read();
    expect(papers.filter(({ step }) => step === 'return')).toHaveLength(1);
    expect(requests[0]?.state.name).toBe('returned');
    await kim.pressesOn(opened, 'Fill in the return');
    expect(kim.told()).toContain('Sent to the coordinator by Kim Example');
  });

  test('takes no more text than a page holds, and keeps what was typed in the card', async () => {
    const { kim } = now;
    await kim.presses('Open the request');
    await kim.presses('Fill in the return');
    await kim.presses('Continue', knowsNothing);
    await kim.presses('Continue', { ...knowsNothing, searched: 'long '.repeat(10_000) });
    expect(kim.told()).toContain('too much text');
    await kim.presses('Continue', { ...knowsNothing, searched: 'long '.repeat(500) });
    expect(kim.card().text).toContain('2,000 characters or fewer');
  });

  test('stops at a live risk until the front door was told, and keeps what was typed', async () => {
    const { kim } = now;
    await kim.presses('Open the request');
    await fillsInReturn(kim, { ...knowsSomething, othersAtRisk: 'yes' });
    expect(kim.card().text).toContain('In immediate danger: call 999');
    expect(kim.card().text).toContain('01632 960111');
    await kim.presses('Continue', { frontDoorTold: 'told' });
    expect(kim.card().text).toContain('Enter who may be at risk, and how');
    await fillsInReturnOn(kim, { ...knowsSomething, othersAtRisk: 'yes', ...frontDoorToldOfThem });
    await kim.presses('Send');
    await now.here.tick();
    expect(now.casey.card().text).toContain('others may be at risk now');
  });
});

async function fillsInReturnOn(seat: Seat, answers: Record<string, string>) {
  for (let pages = 0; pages < 25 && seat.card().buttons.some(({ title }) => title === 'Continue'); pages += 1)
    await seat.presses('Continue', answers);
}
