import { beforeAll, describe, expect, test } from 'vitest';
import { honest, type Scene, scene, wordsOf } from './scene.ts';

let at: Scene;
beforeAll(async () => {
  at = await scene();
});

describe('What is somebody else’s', () => {
  const aboutDrafts = [
    'tasks',
    'open',
    'answer',
    'item',
    'answer-item',
    'remove-item',
    'close',
    'resume',
    'discard',
    'check',
    'submit',
  ];
  const aboutSent = ['status', 'add-information', 'send-information', 'withdraw', 'confirm-withdrawal'];
  const verbs = [
    ...aboutDrafts.map((name) => `notification-form/${name}`),
    ...aboutSent.map((name) => `referral/${name}`),
  ];

  test.each(verbs)('%s answers as if it did not exist; a try at a referral is on record', async (verb) => {
    const theirs = await at.press(at.olu, verb, honest(at, verb, at));
    const nobodys = await at.press(
      at.olu,
      verb,
      honest(at, verb, { draft: 'id-99999999999999999999', reference: 'CR-222-222' }),
    );
    expect(wordsOf(theirs.answer)).toBe(wordsOf(nobodys.answer));
    expect(theirs.answer.kind === 'told' || wordsOf(theirs.answer).includes('notification-form/discarded')).toBe(true);
    const looks = theirs.changed.filter(isLook);
    expect(looks).toHaveLength(verb.startsWith('referral/') ? 1 : 0);
    expect(theirs.changed.filter((place) => isNotAgenda(place) && !isLook(place))).toEqual([]);
    expect(nobodys.changed.filter(isNotAgenda)).toEqual([]);
  });

  /** A look that turns out needless: the agenda is written before what it speaks of. */
  const isNotAgenda = (place: string) => !place.startsWith('agenda due drafts:person:olu');

  const isLook = (place: string) => place.startsWith(`referrals referral:${at.reference} look:`);

  test('beginning a form under the id of another’s begins one’s own', async () => {
    const { answer, changed } = await at.press(at.olu, 'notification-form/begin', { draft: at.draft });
    expect(wordsOf(answer)).not.toContain('A child');
    expect(changed.filter((place) => !place.includes('person:olu'))).toEqual([]);
    await at.press(at.olu, 'notification-form/discard', { draft: at.draft, sure: 'yes' });
  });

  test('folding a case that one may not read shows nothing of it', async () => {
    const { answer, changed } = await at.press(at.olu, 'referral/close', { reference: at.reference });
    expect(wordsOf(answer)).not.toContain('Child');
    expect(changed).toEqual([]);
  });
});
