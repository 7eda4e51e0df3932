import { expect, test } from 'vitest';
import { mintReference } from '../../src/referral/reference.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { countedTables } from '../support/counted-tables.ts';
import { desk, priya, rae, submission } from './desk.ts';

const inHand = 10;

/** Ten cases in hand, and so many that were withdrawn; of each person there is one case. */
async function deskWith(withdrawn: number) {
  const counted = countedTables(memoryTables());
  const at = await desk(counted.tables);
  for (let number = 0; number < inHand + withdrawn; number += 1) {
    const people = {
      names: [`Testcase ${'abcdefghij'.charAt(number % 10)}${'x'.repeat(number)}`],
      births: [],
      nhsNumbers: [],
    };
    await at.receive({
      reference: numbered(number),
      draft: `draft-${number}`,
      facts: { ...submission().facts, people },
    });
    if (number >= inHand) await at.press(rae, 'confirm-withdrawal', { reference: numbered(number), reason: 'Twice' });
  }
  return { at, counted };
}

/** A reference of its own for each number. */
function numbered(number: number) {
  let rest = number;
  return mintReference((below) => {
    const digit = rest % below;
    rest = Math.floor(rest / below);
    return digit;
  });
}

async function costOf(withdrawn: number) {
  const { at, counted } = await deskWith(withdrawn);
  const costs = [];
  for (const [verb, data] of [
    ['cases', {}],
    ['closed-cases', {}],
    ['find', { typed: 'Testcase a' }],
    ['open', { reference: numbered(1) }],
  ] as const) {
    counted.reset();
    await at.press(priya, verb, data);
    costs.push({ verb, ...counted.counts });
  }
  return costs;
}

test('Listing, finding and opening cost as many requests with many closed cases as with few', async () => {
  const few = await costOf(7);
  expect(await costOf(150)).toEqual(few);
  expect(few).toMatchObject([
    { verb: 'cases', reads: inHand, commits: 0 },
    { verb: 'closed-cases', reads: 6, commits: 0 },
    { verb: 'find', commits: 1 },
    { verb: 'open' },
  ]);
});
