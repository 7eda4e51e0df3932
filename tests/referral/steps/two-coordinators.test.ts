import { beforeEach, describe, expect, test } from 'vitest';
import { rolesPartition } from '../../../src/people/roles.ts';
import { ReferralReference } from '../../../src/referral/reference.ts';
import { readReferral } from '../../../src/referral/referral-store.ts';
import { childAnswers } from '../../support/answers.ts';
import { toThePanel } from '../../support/decides.ts';
import { refers } from '../../support/fills-in.ts';
import { gives } from '../../support/panel.ts';
import { askedOfKim } from '../../support/returns.ts';
import type { Seat } from '../../support/seat.ts';
import { all, askedCase, type Scene } from '../requests/scene.ts';

const offers = (seat: Seat, title: string) => seat.card().buttons.some((button) => button.title === title);

/** Up to the card that is checked. */
async function fillsIn(seat: Seat, { reference }: Scene, step: string, about: string, answers: Record<string, string>) {
  await seat.forges('referral/begin-step', { reference, step, about });
  for (let pages = 0; offers(seat, 'Continue') && pages < 20; pages += 1) await seat.presses('Continue', answers);
}

let now: Scene;
beforeEach(async () => {
  now = await askedCase(askedOfKim);
  await gives(now.casey, 'coordinator', 'priya');
});

describe('Two coordinators give a request another date at once', () => {
  test('one wins; the other is told who was faster and what the date is now, and may change it again', async () => {
    const { casey, priya, request, read } = now;
    await fillsIn(casey, now, 'redate-request', request, { dueOn: '11 January 2027' });
    await fillsIn(priya, now, 'redate-request', request, { dueOn: '12 January 2027' });
    await casey.presses('Record');
    await priya.presses('Record');
    expect((await read()).requests[0]?.due).toBe('2027-01-11');
    expect(priya.told()).toContain('“Change the date” was done by Casey Placeholder');
    expect(priya.told()).toContain('It is due on Monday 11 January 2027 now.');
    await fillsIn(priya, now, 'redate-request', request, { dueOn: '12 January 2027' });
    await priya.presses('Record');
    expect((await read()).requests[0]?.due).toBe('2027-01-12');
  });

  test('the page says what the date is before another is typed', async () => {
    const { casey, reference, request } = now;
    await casey.forges('referral/begin-step', { reference, step: 'redate-request', about: request });
    expect(casey.card().text).toContain('It is due on Wednesday 30 December 2026 now.');
  });
});

describe('A coordinator whose role ends while they record somebody else’s conflict of interest', () => {
  test('records none: not of nobody, and not of themselves unless they say so', async () => {
    const { here, priya, read } = now;
    await fillsIn(priya, now, 'conflict', '', { whose: 'casey', conflict: 'They are related.', sure: 'true' });
    const key = 'role:held:coordinator:priya';
    await here.services.tables.people.commit(rolesPartition, [{ kind: 'remove', key }]);
    await priya.presses('Record');
    expect((await read()).conflicts).toEqual([]);
    expect(priya.told()).toContain('Something still needs an answer');
    await fillsIn(priya, now, 'conflict', '', { sure: 'true' });
    expect(all(priya)).toContain('Your conflict of interest');
    await priya.presses('Record');
    expect((await read()).conflicts.map(({ person }) => person.id)).toEqual(['priya']);
  });
});

describe('Two coordinators triage a case, and the first wants more information', () => {
  test('the slower is told so, and their answers are there to be recorded after all', async () => {
    const { here, casey, robin, priya } = now;
    const reference = ReferralReference.parse(await refers(robin, childAnswers));
    await casey.forges('referral/acknowledge', { reference });
    const triages = (seat: Seat, outcome: string) =>
      fillsIn(seat, { ...now, reference }, 'triage', '', { ...toThePanel, sameAs: 'none', outcome });
    const outcomeOf = async () => (await readReferral(here.services.tables, reference))?.triage;
    await triages(casey, 'information');
    await triages(priya, 'not-for-panel');
    await casey.presses('Record');
    await priya.presses('Record');
    expect(await outcomeOf()).toMatchObject({ outcome: 'information', by: { id: 'casey' } });
    expect(priya.told()).toContain('“Triage” was done by Casey Placeholder');
    await priya.forges('referral/begin-step', { reference, step: 'triage', about: '' });
    await priya.presses('Continue');
    expect(priya.card().text).toContain(
      'Last triaged by Casey Placeholder, 14 December 2026 at midday: more information first.',
    );
    await fillsIn(priya, { ...now, reference }, 'triage', '', {});
    await priya.presses('Record');
    expect(await outcomeOf()).toMatchObject({ outcome: 'not-for-panel', by: { id: 'priya' } });
  });
});
