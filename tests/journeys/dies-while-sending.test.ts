import { describe, expect, it } from 'vitest';
import { type Form, pagesOf } from '../../src/form/form.ts';
import type { Draft } from '../../src/notification-form/draft.ts';
import { insertDraft } from '../../src/notification-form/draft-store.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { type Table, type Tables, tableNames } from '../../src/tables/table.ts';
import { draftWith } from '../notification-form/small-form.ts';
import { bothAnswers } from '../support/answers.ts';
import { dyingTables } from '../support/dying-tables.ts';
import { panelChannel, panelOf } from '../support/panel.ts';
import { world } from '../support/world.ts';

/** Tables whose storage can be exchanged while the world goes on: an instance dies, another takes over. */
function mortal(tables: Tables) {
  let now = tables;
  const through = (name: keyof Tables): Table => ({
    read: (...where) => now[name].read(...where),
    list: (...where) => now[name].list(...where),
    commit: (...what) => now[name].commit(...what),
  });
  const all = Object.fromEntries(tableNames.map((name) => [name, through(name)])) as Tables;
  return {
    tables: all,
    diesAt: (nth: number, when: 'before' | 'after') => {
      const dying = dyingTables(tables, nth, when);
      now = dying.tables;
      return dying.died;
    },
    takenOver: () => {
      now = tables;
    },
  };
}

/** A form about a child and an adult in which nothing is missing. */
function finishedDraft(form: Form): Draft {
  const all = pagesOf(form).map(({ page }) => page.name);
  return { ...draftWith(bothAnswers, all), formVersion: form.version };
}

/** Sends a form about a child and an adult with storage dying at its nth call; then another instance goes on. */
async function sentThrough(nth: number, when: 'before' | 'after') {
  const storage = mortal(memoryTables());
  const here = world(storage.tables);
  const { robin } = await panelOf(here);
  await insertDraft(here.services, finishedDraft(here.services.form));
  await robin.says('my referrals');
  const sends = () => robin.forges('notification-form/submit', { draft: 'draft-1', confirmed: 'true' });
  const died = storage.diesAt(nth, when);
  await sends().catch(() => undefined);
  const wasDead = died();
  storage.takenOver();
  for (let minute = 0; minute < 6; minute += 1) {
    here.pass(1 / 30);
    await here.tick();
  }
  return { here, robin, sends, wasDead };
}

describe('the app dies while a form is being sent, at any call of storage', () => {
  for (const when of ['before', 'after'] as const) {
    it(`(${when} it takes effect): each referral is there once or not at all, each alert is posted once or marked unknown, and the referrer can go on`, async () => {
      for (let nth = 1; nth < 80; nth += 1) {
        const { here, robin, sends, wasDead } = await sentThrough(nth, when);
        if (!wasDead) return expect(nth).toBeGreaterThan(20);
        await sends();
        for (let minute = 0; minute < 3; minute += 1) {
          here.pass(1 / 30);
          await here.tick();
        }
        expect(robin.card().text, `${when} call ${nth}`).toContain('Referral received');
        const alerts = here.connector.cardsIn(panelChannel).filter(({ template }) => template === 'referral/alert');
        const told = here.connector
          .cardsIn('chat of casey')
          .filter(({ template }) => template === 'outbox/undelivered');
        const references = new Set(alerts.map(({ data }) => data.reference));
        expect(references.size, `${when} call ${nth}: no alert twice`).toBe(alerts.length);
        expect(alerts.length + told.length, `${when} call ${nth}: none lost`).toBeGreaterThanOrEqual(2);
        expect(await here.services.tables.drafts.list('person:robin', { prefix: 'draft:' })).toEqual([]);
        expect(await here.services.tables.drafts.list('person:robin', { prefix: 'sent:' })).toHaveLength(2);
      }
      throw new Error('sending takes more calls of storage than this test tries');
    }, 120_000);
  }
});
