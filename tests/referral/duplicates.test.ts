import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/change.ts';
import { caseView } from '../../src/referral/case-view.ts';
import { whereItGoesOn } from '../../src/referral/goes-on-store.ts';
import { changeListed } from '../../src/referral/listing-store.ts';
import { openCase } from '../../src/referral/open-case.ts';
import { otherCaseDue } from '../../src/referral/other-case-due.ts';
import { packView } from '../../src/referral/pack-view.ts';
import type { ReferralReference } from '../../src/referral/reference.ts';
import { aggregateOf, readReferral } from '../../src/referral/referral-store.ts';
import { sentWords } from '../../src/referral/referrer-words.ts';
import { Aside } from '../../src/referral/stage.ts';
import { duplicate } from '../../src/referral/steps/duplicate.ts';
import { cameBack } from '../../src/referral/steps/elsewhere.ts';
import { markedAsDuplicate } from '../../src/referral/steps/marked-as-duplicate.ts';
import { barred } from '../../src/referral/steps/take.ts';
import { tell } from '../../src/referral/steps/tell.ts';
import { transfer } from '../../src/referral/steps/transfer.ts';
import { Refusal } from '../../src/refusal.ts';
import { counted, type Desk, desk, onDay, otherReference, ownPlace, priya, rae, reference, robin } from './desk.ts';
import { changeOf, faultsOf } from './steps/fills.ts';
import { atPanel, atSigning, friday, stepperOf } from './steps/referrals.ts';
import { signedBy, three } from './steps/signers.ts';

const coordinator = stepperOf(priya, 'coordinator');

async function read({ services }: Desk, which: ReferralReference) {
  const referral = await readReferral(services.tables, which);
  if (!referral) throw new Error('no referral');
  return referral;
}

/** Two forms about the same came, and the second is marked as a duplicate of the first. */
async function marked(): Promise<Desk> {
  const at = await desk();
  await at.receive();
  await at.receive({ reference: otherReference, draft: 'draft-2' });
  const second = await read(at, otherReference);
  await changeListed(at.services, second.reference, (fresh) => markedAsDuplicate(fresh, reference, coordinator));
  await otherCaseDue(at.services, await read(at, otherReference), friday);
  return at;
}

async function opens({ services }: Desk, which = reference) {
  const { pressed } = ownPlace(priya);
  if (!pressed) throw new Error('no card');
  const opened = await openCase(services, priya, which, { part: 'page 1', at: pressed });
  if (opened instanceof Refusal) throw opened;
  return opened;
}

describe('The case in which a duplicate goes on', () => {
  test('names it, with a button to open it, in the case and in its pack', async () => {
    const opened = await opens(await marked());
    const by = { person: priya, partnership: counted.partnership, now: friday, holidays: counted.holidays };
    expect(JSON.stringify(caseView(opened, 0, 8, onDay('2026-12-18')).data)).toContain(
      `A duplicate of this case: ${otherReference}`,
    );
    expect(JSON.stringify(packView(opened, [], by))).toContain(`${otherReference}, sent on 18 December 2026`);
  });

  test('has it in its history once, however often it is looked for', async () => {
    const at = await marked();
    await otherCaseDue(at.services, await read(at, otherReference), friday);
    const history = await historyOf(at.services.tables, aggregateOf(reference));
    expect(history.filter(({ what }) => what === 'duplicate-joined').map(({ note }) => note)).toEqual([otherReference]);
  });

  test('does not name it any more once that is reopened', async () => {
    const at = await marked();
    const second = await read(at, otherReference);
    const entry = { at: friday.toISOString(), by: { id: 'priya', name: 'Priya Shah' }, what: 'reopened', note: null };
    const { aside } = second;
    if (aside?.name !== 'duplicate') throw new Error('no duplicate');
    await changeListed(at.services, second.reference, (fresh) => ({
      record: cameBack(fresh, aside),
      entry,
      messages: [],
    }));
    expect((await opens(at)).duplicates).toEqual([]);
  });
});

describe('Whoever sent a duplicate is told the outcome of the case in which it goes on', () => {
  const gone = markedAsDuplicate(atPanel('child'), otherReference, coordinator).record;
  const other = { ...signedBy(atSigning('child'), ...three), reference: otherReference };
  const typed = { whom: 'referrer', toldOn: 'today', released: 'Invented: a local review begins.' };

  test('once it is known there: before, nobody writes of one', () => {
    for (const goesOn of [null, { ...atPanel('child'), reference: otherReference }]) {
      const refused = barred(tell, gone, { ...coordinator, goesOn });
      expect(refused?.message).toContain(`goes on in ${otherReference}. There is no outcome yet`);
    }
    expect(barred(tell, gone, { ...coordinator, goesOn: other })).toBeNull();
  });

  test('by somebody who may read the other case', () => {
    const conflicts = [{ person: { id: priya.id, name: priya.name }, at: friday.toISOString(), by: robin }];
    const refused = barred(tell, gone, { ...coordinator, goesOn: { ...other, conflicts } });
    expect(refused?.message).toContain('closed to you');
  });

  test('not before the day of that outcome, and under the decision that it is', () => {
    const by = { ...coordinator, goesOn: other };
    expect(faultsOf(tell, gone, by, { ...typed, toldOn: '17 December 2026' })).toEqual([
      'Day of telling must be on or after Friday 18 December 2026, the day of the outcome',
    ]);
    for (const { intro, name } of tell.form(gone, by).sections[0]?.pages ?? [])
      if (name !== 'how') expect(intro?.join(' ')).toContain('Decision 1 of Friday 18 December 2026');
  });

  test('in words that they then read', () => {
    expect(sentWords(gone)).toBe('Put together with another referral on 18 December 2026');
    const { record, messages } = changeOf(tell, gone, { ...coordinator, goesOn: other }, typed);
    expect(messages.map(({ id }) => id.split(':')[0])).toEqual(['outcome']);
    expect(JSON.stringify(messages)).toContain(rae.id);
    expect(sentWords(record)).toContain('You were told the outcome on 18 December 2026');
  });

  test('also where that case is a duplicate of a third one, and never round in a circle', async () => {
    const at = await marked();
    const { tables } = at.services;
    const third = await read(at, otherReference);
    expect((await whereItGoesOn(tables, { ...third, aside: aside(otherReference) }))?.reference).toBe(reference);
    await changeListed(at.services, reference, (fresh) => markedAsDuplicate(fresh, otherReference, coordinator));
    expect(await whereItGoesOn(tables, await read(at, reference))).toBeNull();
  });

  test('which is offered in the duplicate then, and not before', async () => {
    const at = await marked();
    const offers = async () => (await opens(at, otherReference)).next.map(({ name }) => name);
    expect(await offers()).not.toContain('tell');
    await changeListed(at.services, reference, (fresh) => ({
      record: { ...fresh, stage: other.stage },
      entry: { at: friday.toISOString(), by: robin, what: 'decided', note: null },
      messages: [],
    }));
    expect(await offers()).toContain('tell');
  });
});

const aside = (of: ReferralReference) => Aside.parse({ name: 'duplicate', at: friday.toISOString(), by: robin, of });

test.each([transfer, duplicate])('A decided case names the clocks that stop before this is taken: $title', (step) => {
  const [page] = step.form(signedBy(atSigning('child'), ...three), coordinator).sections[0]?.pages ?? [];
  expect(page?.intro?.join()).toMatch(/These clocks run, and stop when the case leaves: .*\(due on 18 June 2027\)/);
});
