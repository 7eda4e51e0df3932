import { beforeAll, describe, expect, test } from 'vitest';
import { allActions } from '../../src/app.ts';
import { adultAnswers, childAnswers } from '../support/answers.ts';
import { begins, fillsIn } from '../support/fills-in.ts';
import type { Seat } from '../support/seat.ts';
import { draftOf, honest, type Scene, scene, wordsOf } from './scene.ts';

let at: Scene;
beforeAll(async () => {
  at = await scene();
});

describe('A card that is not as it should be', () => {
  test('a page of another form leads to the task list and keeps nothing', async () => {
    const page = { draft: at.draft, page: 'adult-name', seen: 0, from: '', go: 'continue', adultName: 'Forged' };
    const { answer, changed } = await at.press(at.robin, 'notification-form/answer', page);
    expect(wordsOf(answer)).toContain('notification-form/task-list');
    const rows = await at.store.rows();
    expect(JSON.stringify(rows)).not.toContain('Forged');
    expect(changed.filter((place) => !place.includes('person:robin'))).toEqual([]);
  });

  test('an old card of a form that was sent changes nothing, and says where the form is', async () => {
    for (const verb of [
      'answer',
      'tasks',
      'open',
      'resume',
      'check',
      'discard',
      'remove-item',
      'item',
      'answer-item',
    ]) {
      const { answer, changed } = await at.press(
        at.robin,
        `notification-form/${verb}`,
        honest(at, `notification-form/${verb}`, { draft: at.sentDraft, reference: at.reference }),
      );
      expect(wordsOf(answer)).toContain('My referrals');
      expect(changed).toEqual([]);
    }
  });

  test('sending it once more shows the same receipt', async () => {
    const { answer, changed } = await at.press(at.robin, 'notification-form/submit', {
      draft: at.sentDraft,
      confirmed: 'true',
    });
    expect(wordsOf(answer)).toContain(at.reference);
    expect(changed).toEqual([]);
  });

  test('what is for one’s own chat is not done in a channel', async () => {
    const inChannels = ['open', 'acknowledge', 'open-request'].map((name) => `referral/${name}`);
    const personal = allActions
      .map(({ verb }) => verb)
      .filter((verb) => /^(notification-form|referral)\//.test(verb) && !inChannels.includes(verb));
    expect(personal.length).toBeGreaterThan(20);
    for (const verb of personal) {
      const { answer, changed } = await at.press(at.casey, verb, honest(at, verb, at), 'channel');
      expect([verb, wordsOf(answer).includes('in your own chat')]).toEqual([verb, true]);
      expect(changed).toEqual([]);
    }
  });
});

describe('An old first card, pressed again', () => {
  const begun = async (seat: Seat, id: string) => at.press(seat, 'notification-form/begin', { draft: id });

  test('after its form was discarded, begins a form that can be discarded too', async () => {
    const sasha = await at.here.person('sasha', 'Sasha Example');
    await begins(sasha);
    const id = draftOf(sasha);
    await at.press(sasha, 'notification-form/discard', { draft: id, sure: 'yes' });
    await at.here.tick();
    await begun(sasha, id);
    const { answer } = await at.press(sasha, 'notification-form/discard', { draft: id, sure: 'yes' });
    expect(wordsOf(answer)).toContain('notification-form/discarded');
  });

  test('after its form was sent, begins a form that can be sent too, and leaves no answer behind', async () => {
    const kim = await at.here.person('kim', 'Kim Example');
    await begins(kim);
    const id = draftOf(kim);
    await fillsIn(kim, childAnswers);
    await kim.presses('Send the form', { confirmed: 'true' });
    await at.here.tick();
    await kim.forges('notification-form/begin', { draft: id });
    await fillsIn(kim, adultAnswers);
    await kim.presses('Send the form', { confirmed: 'true' });
    await at.here.tick();
    expect(kim.card().text).toContain('Referral received');
    const left = (await at.store.rows()).filter(({ table, row }) => table === 'drafts' && row.key.startsWith('draft:'));
    expect(left.map(({ row }) => row.partition)).not.toContain('person:kim');
  });
});
