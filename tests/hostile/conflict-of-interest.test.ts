import { beforeAll, describe, expect, test } from 'vitest';
import { allActions } from '../../src/app.ts';
import { ReferralReference } from '../../src/referral/reference.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { gives } from '../support/panel.ts';
import { honest, type Scene, scene, wordsOf } from './scene.ts';

/** Stands in the form that Robin sent. */
const canary = 'Placeholder-Child';
const made = { at: '2026-12-14T12:00:00.000Z', by: { id: 'casey', name: 'Casey Placeholder' } };

let at: Scene;
beforeAll(async () => {
  at = await scene();
  for (const role of ['coordinator', 'independent-chair', 'partner-police', 'auditor'])
    await gives(at.casey, role, 'priya');
  const person = { id: 'priya', name: 'Priya Sample' };
  await changeReferral(at.here.services, ReferralReference.parse(at.reference), (referral) => ({
    record: { ...referral, conflicts: [{ person, ...made }] },
    entry: { ...made, what: 'conflict-recorded', note: person.name },
    messages: [],
  }));
});

/** What is not about one case, or shows nothing of it; why. */
const elsewhere: Readonly<Record<string, string>> = {
  'referral/cases': 'lists those that are open to the person',
  'referral/closed-cases': 'lists those that are open to the person',
  'referral/my-requests': 'lists those that are open to the person',
  'referral/caseload': 'asks whether the list is wanted',
  'referral/make-caseload': 'lists those that are open to the person',
  'referral/hand-over-caseload': 'lists those that are open to the person',
  'referral/open-request': 'for the person of whom something was asked, who has no role in the case',
  'referral/close': 'folds what is open',
  'referral/close-request': 'folds what is open',
  'referral/status': 'for the person who sent it',
  'referral/add-information': 'for the person who sent it',
  'referral/send-information': 'for the person who sent it',
  'referral/withdraw': 'for the person who sent it',
  'referral/confirm-withdrawal': 'for the person who sent it',
};
const verbs = allActions.map(({ verb }) => verb).filter((verb) => verb.startsWith('referral/'));
const aboutACase = verbs.filter((verb) => !(verb in elsewhere));

describe('Somebody with a conflict of interest, whatever their roles', () => {
  test.each(aboutACase)('is refused %s, which changes nothing but that the try is on record', async (verb) => {
    const data = { ...honest(at, verb, at), reference: at.reference, typed: at.reference };
    const { answer, changed } = await at.press(at.priya, verb, data);
    expect(answer.kind).toBe('told');
    expect(wordsOf(answer)).toContain('closed to you: a conflict of interest was recorded by Casey Placeholder');
    expect(wordsOf(answer)).not.toContain(canary);
    expect(changed.map((place) => place.split(' ').slice(0, 2).join(' '))).toEqual([
      `referrals referral:${at.reference}`,
    ]);
    expect(changed[0]).toContain('look:');
  });

  test('is refused in the channel, where the alert stands', async () => {
    for (const verb of ['referral/open', 'referral/acknowledge']) {
      const { answer, changed } = await at.press(at.priya, verb, { reference: at.reference }, 'channel');
      expect(wordsOf(answer)).toContain('closed to you');
      expect(changed).toHaveLength(1);
    }
  });

  test.each(Object.keys(elsewhere).filter((verb) => elsewhere[verb]?.startsWith('lists')))(
    'does not find the case by %s',
    async (verb) => {
      const { answer } = await at.press(at.priya, verb, honest(at, verb, at));
      expect(wordsOf(answer)).not.toContain(at.reference);
    },
  );

  test('does not find it by the name of the person it is about', async () => {
    const { answer } = await at.press(at.priya, 'referral/find', { typed: 'Testcase Placeholder-Child' });
    expect(wordsOf(answer)).not.toContain(at.reference);
    const { answer: others } = await at.press(at.casey, 'referral/find', { typed: 'Testcase Placeholder-Child' });
    expect(wordsOf(others)).toContain(at.reference);
  });
});

test('Every verb that is left out of this is one', () => {
  expect(Object.keys(elsewhere).filter((verb) => !verbs.includes(verb))).toEqual([]);
});
