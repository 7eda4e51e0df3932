import { beforeAll, describe, expect, test } from 'vitest';
import { allActions } from '../../src/app.ts';
import { honest, type Scene, scene, wordsOf } from './scene.ts';

let at: Scene;
beforeAll(async () => {
  at = await scene();
});

const forRoles = [
  ...['acknowledge', 'cases', 'change-contact', 'contact', 'find', 'history', 'open'].map((name) => `referral/${name}`),
  ...['case-pack', 'make-pack', 'hand-over-pack', 'access-log'].map((name) => `referral/${name}`),
  ...['caseload', 'make-caseload', 'hand-over-caseload'].map((name) => `referral/${name}`),
  ...allActions.map(({ verb }) => verb).filter((verb) => verb.startsWith('set-up/')),
  'outbox/settle',
];

test('a verb that there is not gets the words for a button that works no more, and changes nothing', async () => {
  for (const verb of ['referral/delete', '', '__proto__', 'constructor', 'notification-form/answer ']) {
    const { answer, changed } = await at.press(at.olu, verb, { reference: at.reference });
    expect(answer.kind).toBe('told');
    expect(wordsOf(answer)).toContain('does not work any more');
    expect(changed).toEqual([]);
  }
});

describe('Somebody without the role', () => {
  const isTheirLook = (place: string) => place.startsWith(`referrals referral:${at.reference} look:`);

  test.each(forRoles)('is refused %s, wherever it is pressed, and changes nothing', async (verb) => {
    for (const where of ['own chat', 'channel'] as const) {
      const { answer, changed } = await at.press(at.olu, verb, honest(at, verb, at), where);
      expect(answer.kind).toBe('told');
      expect(wordsOf(answer)).not.toContain('does not work any more');
      expect(changed.filter((place) => !isTheirLook(place))).toEqual([]);
    }
  });

  test.each(['referral/open', 'referral/history'])('who tries %s is on record', async (verb) => {
    const { changed } = await at.press(at.olu, verb, { reference: at.reference });
    expect(changed).toHaveLength(1);
    const look = (await at.store.rows()).filter(
      ({ row }) => row.key.startsWith('look:') && JSON.stringify(row.body).includes('olu'),
    );
    expect(look.every(({ row }) => JSON.stringify(row.body).includes('refused'))).toBe(true);
  });

  test('is kept from all of the set-up and the outbox', () => {
    const forAnyone = allActions.filter(({ verb }) => !forRoles.includes(verb));
    expect(
      forAnyone.map(({ verb }) => verb.split('/')[0]).filter((slice) => slice === 'set-up' || slice === 'outbox'),
    ).toEqual([]);
  });
});
