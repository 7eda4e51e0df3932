import { beforeAll, describe, expect, test } from 'vitest';
import type { Typed } from '../../src/form/questions/question.ts';
import { filledWith } from '../notification-form/every-card.ts';
import { bothAnswers } from '../support/answers.ts';
import { notFound } from '../support/connector.ts';
import { consentTo } from '../support/files.ts';
import { begins, fillsIn } from '../support/fills-in.ts';
import { questionsByName } from '../support/form.ts';
import { panelChannel, panelOf } from '../support/panel.ts';
import { type PlacedRow, placeOf, rememberingTables } from '../support/remembering-tables.ts';
import { world } from '../support/world.ts';

const canary = 'Zebedee Canary-Featherstone';
const answers = filledWith(bothAnswers, canary);

/** All that was typed and could tell who somebody is: texts, dates, numbers; not the options chosen from lists. */
function typedTexts(typed: Typed, kindOf = (name: string) => questionsByName.get(name)?.kind ?? 'text'): string[] {
  return Object.entries(typed).flatMap(([name, value]) => {
    if (typeof value !== 'string') return value.flatMap((item) => typedTexts(item, itemKinds(name)));
    return ['text', 'long-text', 'date'].includes(kindOf(name)) ? [value] : [];
  });
}
const itemKinds = (repeat: string) => (name: string) => questionsByName.get(repeat)?.item[name]?.kind ?? 'text';

const added = `${canary} was seen at the station`;
const reason = `${canary} asked us to`;
/** Words, and numbers as they were typed and as they may be kept; what is shorter stands in many places by chance. */
const needles = [
  ...new Set([...typedTexts(answers), canary, added, reason, '9434765919', '9990000018', '2017-06-12', '1957-03-27']),
].filter((one) => one.length > 5);
const found = (text: string) => needles.filter((needle) => text.includes(needle));

/** The rows that may say whom a case is about: a form being filled in, and what open-case.ts reads. */
const isIdentity = ({ table, row }: PlacedRow) =>
  (table === 'drafts' && row.key.startsWith('draft:')) ||
  (table === 'referrals' &&
    row.partition.startsWith('referral:') &&
    /^(document|withdrawal(:.*)?|added:.*)$/.test(row.key));

const store = rememberingTables();
const here = world(store.tables);
const people = { chats: ['chat of robin', 'chat of priya', 'chat of casey'] };

async function telling() {
  const leaks: string[] = [];
  for (const one of await store.rows()) {
    const text = JSON.stringify({
      key: one.row.key,
      partition: one.row.partition,
      body: one.row.body,
      columns: one.row.columns,
    });
    if (!isIdentity(one)) leaks.push(...found(text).map((needle) => `${placeOf(one)}: ${needle}`));
  }
  return leaks;
}
const standsIn = (conversations: readonly string[]) =>
  conversations.flatMap((where) =>
    here.connector
      .cardsIn(where)
      .flatMap((view) =>
        found(JSON.stringify([view, here.draw(view)])).map((needle) => `${where} ${view.template}: ${needle}`),
      ),
  );

/** What leaked at each step of a whole journey, by step. */
const leaked: Record<string, readonly string[]> = {};
let shown = '';
let caseload = '';

async function step(name: string, does: () => Promise<unknown>): Promise<void> {
  await does();
  await here.tick();
  leaked[name] = [...(await telling()), ...standsIn([panelChannel]), ...here.logged.flatMap(found)];
}

beforeAll(async () => {
  const { robin, priya, casey, channel } = await panelOf(here);
  await step('filling the form in', async () => {
    await begins(robin);
    await fillsIn(robin, answers);
  });
  await step('sending it', () => robin.presses('Send the form', { confirmed: 'true' }));
  const [mine = '', other = ''] = robin.card().text.match(/CR-\w{3}-\w{3}/g) ?? [];
  await step('acknowledging it', () => channel(casey).presses('Acknowledge'));
  await step('adding to it', async () => {
    await robin.forges('referral/add-information', { reference: mine });
    await robin.presses('Send', { information: added });
  });
  await step('being refused', () => channel(robin).forges('referral/open', { reference: mine }));
  await step('opening it', async () => {
    await channel(priya).presses('Open the case');
    shown = here.connector
      .cardsIn('chat of priya')
      .map((view) => JSON.stringify(here.draw(view)))
      .join('\n');
  });
  await step('exporting it', async () => {
    await priya.presses('Export');
    await priya.presses('Yes, make the case pack');
    const { context } = here.files.offered[0] ?? expect.fail('no file was offered');
    await priya.forges(context.verb, { ...context, consent: consentTo });
  });
  await step('exporting the caseload', async () => {
    await casey.says('caseload');
    await casey.presses('Yes, make the file');
    caseload = new TextDecoder().decode(here.files.offered[1]?.bytes);
  });
  await step('withdrawing it', async () => {
    await robin.forges('referral/withdraw', { reference: mine });
    await robin.presses('Yes, withdraw it', { reason });
  });
  await step('failing to tell the panel', async () => {
    here.connector.always(panelChannel, notFound);
    await casey.forges('referral/acknowledge', { reference: other });
  });
  await step('the day after', async () => here.pass(24));
});

describe('No name outside the rows of identity', () => {
  test('the canary was typed, sent and read by the panel', async () => {
    expect(shown).toContain('OFFICIAL-SENSITIVE');
    const identity = (await store.rows()).filter(isIdentity);
    expect(identity.map(({ row }) => row.key).sort()).toEqual(['added:0001', 'document', 'document', 'withdrawal']);
    expect(identity.every(({ row }) => JSON.stringify(row.body).includes(canary))).toBe(true);
  });

  test('no step leaves one in a channel, a log line, or a row that is not one of identity', () => {
    expect(Object.keys(leaked)).toHaveLength(11);
    for (const [name, leaks] of Object.entries(leaked))
      expect({ name, leaks: [...new Set(leaks)] }).toEqual({ name, leaks: [] });
  });

  test('none stands in the caseload, or in what Teams is told of a file before somebody wants it', () => {
    expect(caseload).toContain('CR-');
    const told = here.files.offered.map(({ name, description, context }) => [name, description, context]);
    expect(found(caseload + JSON.stringify(told))).toEqual([]);
    expect(here.files.handedOver).toHaveLength(1);
  });

  test('an administrator was told that the panel was not', () => {
    const told = here.connector.cardsIn('chat of casey').map(({ template }) => template);
    expect(told).toContain('outbox/undelivered');
  });

  test('none is left in anybody’s chat when all is over', () => {
    expect(standsIn(people.chats)).toEqual([]);
  });

  test('what says whom a case is about is read only right after the look was written', () => {
    const identity = /^(document|withdrawal(:.*)?|added:.*)$/;
    // What is delivered meanwhile has nothing to do with who looks.
    const opened = store.touches.filter(
      ({ table, partition, key }) =>
        table === 'referrals' && partition.startsWith('referral:') && !/^(message|open):/.test(key),
    );
    const reads = opened.flatMap((touch, at) => (touch.what !== 'commit' && identity.test(touch.key) ? [at] : []));
    const before = reads.map((at) =>
      opened.slice(0, at).findLast(({ what, key }) => what === 'commit' || !identity.test(key)),
    );
    expect(reads.length).toBeGreaterThan(2);
    expect(before.filter((touch) => touch?.what !== 'commit' || !touch.key.startsWith('look:'))).toEqual([]);
  });

  test('nothing reads all rows of a referral', () => {
    const whole = store.touches.filter(
      ({ what, key, partition }) => what === 'list' && key === '' && partition.startsWith('referral:'),
    );
    expect(whole).toEqual([]);
  });
});
