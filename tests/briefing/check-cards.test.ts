import { expect, test } from 'vitest';
import type { BriefingStage } from '../../src/briefing/briefing.ts';
import { changeBriefing } from '../../src/briefing/briefing-store.ts';
import { theApp } from '../../src/people/person.ts';
import { gives } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { briefing, posted, records, uptakeIn } from './discussing/scene.ts';

const title = 'Seeing the child behind the missed visits';
const at = '2026-12-14T12:00:00.000Z';
const step = (name: string, more: object = {}) => ({ briefing, step: name, ...more });

/** The last card before it is done, of a step of one page. */
async function lastCard(seat: Seat, press: object, typed: Readonly<Record<string, string>>) {
  await seat.forges('briefing/begin-step', press);
  await seat.presses('Continue', typed);
  expect(seat.card().text).toContain('Check before it is done');
  return seat.card().text;
}

test('Before a briefing is sent back, taken back or recalled, the card names it', async () => {
  const here = await posted(1);
  const stands = (stage: BriefingStage) =>
    changeBriefing(here.services, briefing, (record) => ({
      record: { ...record, stage },
      entry: { at, by: theApp, what: 'stood', note: null },
      messages: [],
    }));
  expect(await lastCard(here.manager, step('recall'), { why: 'It was wrong' })).toContain(title);
  const by = { id: here.manager.person.id, name: here.manager.person.name };
  await stands({ name: 'for-approval', at, by });
  expect(await lastCard(here.colleague, step('send-back'), { comment: 'Shorter' })).toContain(title);
  expect(await lastCard(here.manager, step('change-again'), { why: 'Shorter' })).toContain(title);
});

test('Before a team tells what is different, or a coordinator takes its words away, the card names briefing, team and whose words', async () => {
  const here = await posted(1);
  const robin = await records(here);
  const casey = await here.person('casey', 'Casey Placeholder');
  await gives(casey, 'coordinator', 'casey');
  const about = (await uptakeIn(here))?.discussions[0]?.id ?? '';
  const different = { difference: 'We ring first', known: 'An audit' };
  const impact = await lastCard(robin, step('impact', { channel: here.ward, about: 'impact' }), different);
  expect(impact).toContain(`${title}, Ward 00000`);
  const redact = step('redact', { channel: here.ward, about });
  const taken = await lastCard(casey, redact, { which: 'answer-1', why: 'It named a family' });
  expect(taken).toContain(`${title}, Ward 00000`);
  expect(taken).toContain('The discussion of 14 December 2026, recorded by Robin Example.');
  expect(taken).toContain('Question 1: ');
});
