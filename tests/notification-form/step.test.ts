import { describe, expect, it } from 'vitest';
import { broughtUp, type Draft } from '../../src/notification-form/draft.ts';
import { itemAnswered } from '../../src/notification-form/item-step.ts';
import { answered, type PagePress, resumed, type Step } from '../../src/notification-form/step.ts';
import { Refusal } from '../../src/refusal.ts';
import { draftWith, moment, smallAnswers, smallForm } from './small-form.ts';

const all = ['route', 'name', 'household', 'account'];
const press = (page: string, sent: Record<string, string>, more: Partial<PagePress> = {}): PagePress => ({
  page,
  seen: 0,
  from: '',
  go: 'continue',
  sent,
  ...more,
});
function step(draft: Draft, pressed: PagePress): Step {
  const result = answered(draft, pressed, moment);
  if (result instanceof Refusal) throw new Error(result.message);
  return result;
}

describe('answering a page', () => {
  it('goes to the next page of the section, and at its end to the task list', () => {
    const first = step(draftWith({ route: 'child' }, ['route']), press('name', { childName: 'Sam', looked: 'yes' }));
    expect(first.next).toMatchObject({ kind: 'page', page: 'placement' });
    expect(step(draftWith({}), press('route', { route: 'child' })).next).toEqual({ kind: 'tasks' });
  });

  it('shows the page again with what to do when something is missing, and keeps what was typed', () => {
    const { draft, next } = step(draftWith({ route: 'child' }), press('account', { day: '31 2 2026' }));
    expect(next).toMatchObject({ kind: 'page', page: 'account' });
    expect(JSON.stringify(next)).toContain('Enter the account');
    expect(JSON.stringify(next)).toContain('February 2026 has 28 days');
    expect(draft.typed.day).toBe('31 2 2026');
  });

  it('keeps yesterday as the day that it was, for a form that is sent a week later; the same press again changes nothing', () => {
    const yesterday = press('account', { day: 'yesterday', account: 'First line' });
    const { draft } = step(draftWith({}), yesterday);
    expect(draft.typed.day).toBe('13 December 2026');
    expect(step(draft, yesterday).draft).toBe(draft);
  });

  it('keeps 4,001 characters and asks for fewer', () => {
    const { draft, next } = step(draftWith({}), press('account', { day: '2026', account: 'x'.repeat(4001) }));
    expect(JSON.stringify(next)).toContain('must be 4,000 characters or fewer. You have typed 4,001');
    expect(String(draft.typed.account)).toHaveLength(4001);
  });

  it('refuses more than any page can hold without losing the card', () => {
    const result = answered(draftWith({}), press('account', { account: 'x'.repeat(20_001) }), moment);
    expect(result).toBeInstanceOf(Refusal);
  });

  it('keeps wrong answers on the way back and when put away', () => {
    const back = step(draftWith({ route: 'child' }), press('household', { atRisk: '' }, { go: 'back' }));
    expect(back.next).toMatchObject({ kind: 'page', page: 'name' });
    const away = step(draftWith({}), press('account', { day: 'soon' }, { go: 'close' }));
    expect(away.next).toEqual({ kind: 'saved' });
    expect(away.draft.typed.day).toBe('soon');
  });

  it('stops at the gate when somebody is at risk now, and does not keep that answer', () => {
    const { draft, next } = step(draftWith({ route: 'child' }), press('household', { atRisk: 'yes' }));
    expect(next).toEqual({ kind: 'stop', page: 'household' });
    expect(draft.typed.atRisk).toBe('');
  });

  it('says on the next page what looks odd in the last, and does not stop for it', () => {
    const typed = { route: 'child', looked: 'yes' };
    const { next } = step(draftWith(typed), press('placement', { placement: '?' }));
    expect(next).toMatchObject({ kind: 'page', page: 'household' });
    expect(JSON.stringify(next)).toContain('A mark is no place.');
  });

  it('drops what the page does not ask', () => {
    const { draft } = step(draftWith({}), press('route', { route: 'child', account: 'forged', sentAt: 'now' }));
    expect(draft.typed).not.toHaveProperty('account');
    expect(draft.typed).not.toHaveProperty('sentAt');
  });

  it('answers a page that is not reached with the task list, and changes nothing', () => {
    const draft = draftWith({});
    expect(step(draft, press('placement', { placement: 'x' }))).toEqual({ draft, next: { kind: 'tasks' } });
    expect(step(draft, press('no-such-page', {}))).toEqual({ draft, next: { kind: 'tasks' } });
  });
});

describe('pressing twice, and two windows', () => {
  it('changes nothing the second time', () => {
    const once = step(draftWith({}), press('route', { route: 'child' }));
    const twice = step(once.draft, press('route', { route: 'child' }));
    expect(twice.draft).toBe(once.draft);
    expect(twice.next).toEqual(once.next);
  });

  it('shows both windows’ words when they differ, and keeps the later one only when pressed again', () => {
    const one = step(
      draftWith({ route: 'child' }),
      press('account', { account: 'From the first window', day: '2026' }),
    );
    const other = step(one.draft, press('account', { account: 'From the second', day: '2026' }, { seen: 0 }));
    expect(other.draft.typed.account).toBe('From the first window');
    expect(other.next).toMatchObject({ showing: { clash: true, typed: { account: 'From the second' } } });
    const again = step(other.draft, press('account', { account: 'From the second', day: '2026' }, { seen: 1 }));
    expect(again.draft.typed.account).toBe('From the second');
  });
});

describe('changing one answer from the check', () => {
  const from = 'check:1';
  it('comes straight back', () => {
    const { next } = step(
      draftWith(smallAnswers, all),
      press('account', { day: '2025', account: 'New' }, { from, seen: 1 }),
    );
    expect(next).toEqual({ kind: 'check', part: 1 });
  });

  it('first asks what the change has opened', () => {
    const { next } = step(
      draftWith(smallAnswers, all),
      press('name', { childName: 'Sam', looked: 'yes' }, { from, seen: 1 }),
    );
    expect(next).toMatchObject({ kind: 'page', page: 'placement', from });
  });
});

describe('people in the household', () => {
  const item = { page: 'household', repeat: 'household', item: 'two', seen: 0, from: '', go: 'continue' } as const;
  const itemStep = (draft: Draft, sent: Record<string, string>, more = {}) => {
    const result = itemAnswered(draft, { ...item, sent, ...more }, moment);
    if (result instanceof Refusal) throw new Error(result.message);
    return result;
  };

  it('are added once however often the button is pressed', () => {
    const once = itemStep(draftWith({ route: 'child' }), { person: 'Alex Placeholder' });
    const twice = itemStep(once.draft, { person: 'Alex Placeholder' });
    expect(twice.draft.typed.household).toEqual([
      { id: 'two', person: 'Alex Placeholder', role: '', 'person-unknown': '', 'role-unknown': '' },
    ]);
    expect(twice.next).toEqual({ kind: 'page', page: 'household', from: '' });
  });

  it('are not added when nothing was entered', () => {
    const { draft, next } = itemStep(draftWith({ route: 'child' }), {});
    expect(draft.typed).not.toHaveProperty('household');
    expect(JSON.stringify(next)).toContain('Enter the person’s name');
  });
});

describe('taking a draft up again', () => {
  it('goes to the first gap, or to the answers when there is none', () => {
    expect(resumed(draftWith(smallAnswers, ['route', 'name']), moment)).toMatchObject({ page: 'household' });
    expect(resumed(draftWith(smallAnswers, all), moment)).toEqual({ kind: 'check', part: 0 });
  });

  it('walks a draft of an older form again and marks the pages that changed', () => {
    const old = {
      ...draftWith({ ...smallAnswers, looked: 'yes', placement: 'Somewhere' }, [...all, 'placement']),
      formVersion: 1,
    };
    const now = broughtUp(old, smallForm);
    expect(now).toMatchObject({ formVersion: 2, lookAgain: ['placement'], typed: old.typed });
    expect(resumed(now, moment)).toMatchObject({ page: 'placement' });
    const looked = step(now, press('placement', { placement: 'Somewhere' }, { seen: 1 }));
    expect(looked.draft.lookAgain).toEqual([]);
  });
});
