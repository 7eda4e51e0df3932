import { describe, expect, test } from 'vitest';
import type { CardView } from '../../src/card-view.ts';
import type { Person } from '../../src/people/person.ts';
import { changeReferral, readReferral } from '../../src/referral/referral-store.ts';
import { pause } from '../../src/referral/steps/pause.ts';
import { minute } from '../outbox/office.ts';
import { besideTheLine } from '../support/beside-the-line.ts';
import { cardOf, desk, olu, panelPlace, priya, rae, reference, robin, sam } from './desk.ts';
import { changeOf } from './steps/fills.ts';
import { stepperOf } from './steps/referrals.ts';

describe('A coordinator acknowledges a referral', () => {
  test('from the alert, which then says so to everybody, and the referrer learns whom to ask', async () => {
    const at = await desk();
    await at.receive();
    await at.after(0);
    const outcome = await at.press(priya, 'acknowledge', { reference }, panelPlace());
    expect(outcome).toMatchObject({ kind: 'show', card: { data: { canAcknowledge: false } } });
    await at.after(minute);
    expect(at.teams.cardsIn('panel')).toMatchObject([{ data: { stands: 'Acknowledged on 18 December 2026' } }]);
    expect(JSON.stringify(at.teams.cardsIn('panel'))).not.toContain('Priya');
    expect(at.teams.cardsIn('chat of rae')).toMatchObject([
      { template: 'referral/acknowledged', data: { reference, contact: { name: 'Priya Shah' } } },
    ]);
  });

  test('with two presses at once, and the referrer is told once', async () => {
    const at = await desk();
    await at.receive();
    const press = () => at.press(priya, 'acknowledge', { reference }, panelPlace());
    const outcomes = await Promise.all([press(), press()]);
    expect(outcomes).toMatchObject([{ kind: 'show' }, { kind: 'show' }]);
    await at.after(minute);
    expect(at.teams.cardsIn('chat of rae')).toHaveLength(1);
  });

  test('at the same moment as another, of whom one is told who was faster', async () => {
    const at = await desk();
    await at.receive();
    const outcomes = await Promise.all(
      [priya, sam].map((who) => at.press(who, 'acknowledge', { reference }, panelPlace())),
    );
    const refused = outcomes.filter((one) => 'reason' in one);
    expect(refused).toMatchObject([{ message: expect.stringMatching(/^Already acknowledged by (Priya|Sam)/) }]);
  });

  test('from the opened case, which stays open', async () => {
    const at = await desk();
    await at.receive();
    const { data } = cardOf(await at.press(priya, 'acknowledge', { reference }));
    expect(data).toMatchObject({ canAcknowledge: false, canChangeContact: true });
  });

  test('and nobody else may', async () => {
    const at = await desk();
    await at.receive();
    for (const who of [robin, rae, olu]) {
      expect(await at.press(who, 'acknowledge', { reference })).toMatchObject({ reason: 'not-allowed' });
    }
  });

  test('and later names another contact, keeping what was typed while it is wrong', async () => {
    const at = await desk();
    await at.receive();
    await at.press(priya, 'acknowledge', { reference });
    const card = cardOf(await at.press(priya, 'contact', { reference }));
    expect(card.data).toMatchObject({ name: 'Priya Shah', phone: '01632 960100' });
    const typed = { reference, id: card.data.id, seen: card.data.seen, name: 'Sam Okafor' };
    const wrong = cardOf(await at.press(priya, 'change-contact', typed));
    const reachable = 'Enter a phone number or an email address';
    expect(wrong.data).toMatchObject({ name: 'Sam Okafor', wrong: { name: null, phone: reachable, email: null } });
    const long = cardOf(await at.press(priya, 'change-contact', { ...typed, name: '', email: 'e'.repeat(201) }));
    const shorter = 'Email must be 200 characters or fewer. You have typed 201';
    expect(long.data).toMatchObject({
      email: 'e'.repeat(201),
      wrong: { name: 'Enter the name of the contact', phone: null, email: shorter },
      problems: [{ text: 'Enter the name of the contact' }, { text: shorter }],
    });
    const slip = { ...typed, phone: '019', email: 'sam at marlbridge' };
    expect(cardOf(await at.press(priya, 'change-contact', slip)).data).toMatchObject({
      ...{ name: 'Sam Okafor', phone: '019', email: 'sam at marlbridge' },
      wrong: {
        phone: 'Enter a telephone number, for example 01632 960100 or 07700 900123',
        email: 'Enter an email address in full, for example name@agency.example',
      },
    });
    const right = { ...typed, email: 'sam@marlbridge.example' };
    const twice = await Promise.all([
      at.press(priya, 'change-contact', right),
      at.press(priya, 'change-contact', right),
    ]);
    for (const saved of twice) expect(cardOf(saved).data.note).toBe('The contact is recorded.');
    await at.after(minute);
    expect(at.teams.cardsIn('chat of rae')).toMatchObject([
      { data: { contact: { name: 'Priya Shah' } } },
      { data: { contact: { name: 'Sam Okafor', phone: null } } },
    ]);
  });

  test('and names another contact while the case is paused: somebody may have to be called all the same', async () => {
    const at = await desk();
    await at.receive();
    await at.press(priya, 'acknowledge', { reference });
    const by = stepperOf(priya, 'coordinator');
    await changeReferral(at.services, reference, (fresh) => changeOf(pause, fresh, by, besideTheLine.pause));
    const opened = cardOf(await at.press(priya, 'open', { reference }));
    expect(opened.data).toMatchObject({ canAcknowledge: false, canChangeContact: true });
    const { id, seen } = cardOf(await at.press(priya, 'contact', { reference })).data;
    await at.press(priya, 'change-contact', { reference, id, seen, name: 'Sam Okafor', phone: '01632 960111' });
    await at.after(minute);
    expect(at.teams.cardsIn('chat of rae').at(-1)).toMatchObject({
      template: 'referral/contact-changed',
      data: { contact: { name: 'Sam Okafor' }, stands: expect.stringContaining('Paused on') },
    });
    expect(await readReferral(at.services.tables, reference)).toMatchObject({
      aside: { name: 'paused' },
      stage: { acknowledgement: { contact: { name: 'Sam Okafor' } } },
    });
  });

  test('and is not asked for another contact while none can be named', async () => {
    const at = await desk();
    await at.receive();
    const early = await at.press(priya, 'contact', { reference });
    expect(early).toMatchObject({ reason: 'too-late', message: expect.stringContaining('Acknowledge the referral') });
    await at.press(priya, 'acknowledge', { reference });
    await at.press(rae, 'confirm-withdrawal', { reference, reason: 'Invented' });
    const late = await at.press(priya, 'contact', { reference });
    expect(late).toMatchObject({ reason: 'too-late', message: expect.stringContaining('Withdrawn by the referrer') });
  });

  test('of two who change the contact at once, the slower is told who was faster, and keeps what they typed', async () => {
    const at = await desk();
    await at.receive();
    await at.press(priya, 'acknowledge', { reference });
    const opened = async (who: Person) => cardOf(await at.press(who, 'contact', { reference })).data;
    const saves = async (who: Person, { id, seen }: CardView['data'], name: string) =>
      cardOf(await at.press(who, 'change-contact', { reference, id, seen, name, phone: '01632 960111' }));
    const cards = await Promise.all([opened(priya), opened(sam)]);
    const [, late] = await Promise.all([saves(priya, cards[0], 'Pat Invented'), saves(sam, cards[1], 'Kim Invented')]);
    expect(late).toMatchObject({ template: 'referral/contact', data: { name: 'Kim Invented', phone: '01632 960111' } });
    expect(late.data.problems).toEqual([{ text: expect.stringContaining('it is now Pat Invented, 01632 960111') }]);
    expect(JSON.stringify(late.data.problems)).toContain('Priya Shah changed it meanwhile, 18 December 2026 at 9am');
    await at.after(minute);
    expect(at.teams.cardsIn('chat of rae')).toHaveLength(2);
    await saves(sam, late.data, 'Kim Invented');
    await at.after(minute);
    expect(at.teams.cardsIn('chat of rae').at(-1)).toMatchObject({ data: { contact: { name: 'Kim Invented' } } });
  });
});
