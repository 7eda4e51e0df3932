import { beforeEach, describe, expect, test } from 'vitest';
import type { ReferralReference } from '../../src/referral/reference.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { markedAsDuplicate } from '../../src/referral/steps/marked-as-duplicate.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Tables, Write } from '../../src/tables/table.ts';
import { adultAnswers, childAnswers } from '../support/answers.ts';
import { besideTheLine, fillsInStep } from '../support/beside-the-line.ts';
import { gives } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { world } from '../support/world.ts';
import { stepperOf } from './steps/referrals.ts';
import { threeCases } from './three-cases.ts';

const marks = (writes: readonly Write[]) =>
  writes.some(
    (write) => write.key === 'record' && 'body' in write && JSON.stringify(write.body).includes('"duplicate"'),
  );

/** The first commits that mark a case as a duplicate go through once so many have come: each has looked at the other case by then. */
function atOneMoment(inner: Tables, many: number): Tables {
  let resolve = () => {};
  const allHere = new Promise<void>((done) => {
    resolve = done;
  });
  let come = 0;
  return {
    ...inner,
    referrals: {
      read: (...where) => inner.referrals.read(...where),
      list: (...where) => inner.referrals.list(...where),
      async commit(partition, writes) {
        if (marks(writes)) {
          come += 1;
          if (come === many) resolve();
          await allHere;
        }
        return inner.referrals.commit(partition, writes);
      },
    },
  };
}

/** Two coordinators, and three cases in the order in which they were received. */
async function twoCoordinators(tables: Tables) {
  const cases = await threeCases([childAnswers, adultAnswers, childAnswers], world(tables));
  const sam = await cases.here.person('sam', 'Sam Placeholder');
  await sam.says('menu');
  await gives(cases.casey, 'coordinator', 'sam');
  return { ...cases, sam };
}

const fillsIn = (seat: Seat, reference: string, of: string) =>
  fillsInStep(seat, reference, 'duplicate', { ...besideTheLine.duplicate, of: 'another', typed: of });
const allOf = (seat: Seat) =>
  seat
    .cards()
    .map(({ text }) => text)
    .join('\n');

describe('Two cases marked as duplicates of each other at the same moment', () => {
  let now: Awaited<ReturnType<typeof twoCoordinators>>;
  beforeEach(async () => {
    now = await twoCoordinators(atOneMoment(memoryTables(), 2));
    await fillsIn(now.casey, now.first, now.second);
    await fillsIn(now.sam, now.second, now.first);
    await Promise.all([now.casey.presses('Record'), now.sam.presses('Record')]);
    now.here.pass(1 / 60);
    await now.here.tick();
  });

  test('leave the one that was received first open, with its clocks, and the other its duplicate', async () => {
    const { casey, first, second, read } = now;
    const [one, other] = [await read(first), await read(second)];
    expect(one.aside).toBeNull();
    expect(one.clocks.find(({ id }) => id === 'acknowledge')?.stoppedOn).toBeNull();
    expect(other.aside).toMatchObject({ name: 'duplicate', of: first });
    await casey.says('cases');
    expect(casey.card().text).toContain(`Open ${first}`);
    expect(casey.card().text).not.toContain(`Open ${second}`);
  });

  test('and whoever marked it is told so, and the history says why', async () => {
    const { casey, first, second } = now;
    expect(allOf(casey)).toContain(`${first} goes on`);
    await casey.forges('referral/history', { reference: first });
    expect(casey.card().text).toContain(`Not a duplicate any more: of ${second}, which goes on in this one`);
  });

  test('stay so at the next look, and the one that went can be reopened', async () => {
    const { here, sam, first, second, read } = now;
    here.pass(24);
    await here.tick();
    expect((await read(first)).aside).toBeNull();
    await fillsInStep(sam, second, 'reopen', besideTheLine.reopen);
    await sam.presses('Record');
    expect((await read(second)).aside).toBeNull();
  });
});

/** What a process leaves that dies as soon as it has stored the step. */
const marked = (
  { here, casey }: Awaited<ReturnType<typeof twoCoordinators>>,
  one: ReferralReference,
  of: ReferralReference,
) =>
  changeReferral(here.services, one, (referral) =>
    markedAsDuplicate(referral, of, { ...stepperOf(casey.person, 'coordinator'), now: here.services.now() }),
  );

test('After a crash between, one of them goes on by itself', async () => {
  const now = await twoCoordinators(memoryTables());
  await marked(now, now.first, now.second);
  await marked(now, now.second, now.first);
  now.here.pass(1 / 60);
  await now.here.tick();
  expect((await now.read(now.first)).aside).toBeNull();
  expect((await now.read(now.second)).aside).toMatchObject({ of: now.first });
});

test('Of three that lead in a circle the first goes on, and the two others lead to it', async () => {
  const now = await twoCoordinators(memoryTables());
  const { first, second, third, read } = now;
  await marked(now, second, third);
  await marked(now, third, first);
  await marked(now, first, second);
  now.here.pass(1 / 60);
  await now.here.tick();
  expect((await read(first)).aside).toBeNull();
  expect((await read(second)).aside).toMatchObject({ of: third });
  expect((await read(third)).aside).toMatchObject({ of: first });
});
