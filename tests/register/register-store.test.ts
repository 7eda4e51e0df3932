import { expect, test } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import { allReviews, changeReview, latestHistory, readReview, saveReview } from '../../src/register/register-store.ts';
import { removed } from '../../src/register/review-changes.ts';
import { onEveryStorage } from '../support/storages.ts';
import { servicesOn } from '../support/turn.ts';
import { doing, inRegister, mo, rowan } from './reviews.ts';

const id = 'review-0001';
const later = { by: mo, now: new Date('2026-12-19T09:30:00.000Z') };

onEveryStorage('The register', (fresh) => {
  test('keeps a review with its history, added once however often its card is saved', async () => {
    const services = servicesOn(await fresh());
    const first = { id, content: rowan, seen: 0 };
    expect(await saveReview(services, first, doing)).toEqual(inRegister(id));
    expect(await saveReview(services, first, later)).toEqual(inRegister(id));
    expect(await allReviews(services.tables)).toEqual([inRegister(id)]);
    expect((await latestHistory(services.tables, id)).map(({ what, by }) => [what, by.id])).toEqual([
      ['added', 'casey'],
    ]);
  });

  test('adds it once when both presses arrive at the same moment', async () => {
    const services = servicesOn(await fresh());
    const first = { id, content: rowan, seen: 0 };
    await Promise.all([saveReview(services, first, doing), saveReview(services, first, doing)]);
    expect(await latestHistory(services.tables, id)).toHaveLength(1);
  });

  test('of two who save at once one is told that the other was faster', async () => {
    const services = servicesOn(await fresh());
    await saveReview(services, { id, content: rowan, seen: 0 }, doing);
    const results = await Promise.all([
      saveReview(services, { id, content: { ...rowan, title: 'By Casey' }, seen: 1 }, doing),
      saveReview(services, { id, content: { ...rowan, title: 'By Mo' }, seen: 1 }, later),
    ]);
    const refused = results.filter((one) => one instanceof Refusal);
    expect(refused.map(({ reason }) => reason)).toEqual(['changed-meanwhile']);
    const won = results.find((one) => !(one instanceof Refusal));
    expect(await readReview(services.tables, id)).toEqual(won);
    expect(await latestHistory(services.tables, id)).toHaveLength(2);
  });

  test('keeps reviews of the same name apart, each with its own history, newest published first', async () => {
    const services = servicesOn(await fresh());
    const older = { ...rowan, published: '2020-01-31' } as const;
    await saveReview(services, { id: 'review-0002', content: older, seen: 0 }, doing);
    await saveReview(services, { id, content: rowan, seen: 0 }, doing);
    await changeReview(services, 'review-0002', (review) => removed(review, later));
    expect((await allReviews(services.tables)).map((one) => [one.id, one.title, one.removed?.by.id ?? null])).toEqual([
      [id, rowan.title, null],
      ['review-0002', rowan.title, 'mo'],
    ]);
    expect((await latestHistory(services.tables, 'review-0002')).map(({ what }) => what)).toEqual(['removed', 'added']);
    expect((await latestHistory(services.tables, id)).map(({ what }) => what)).toEqual(['added']);
  });

  test('has nothing to change or to read under an id that nobody used', async () => {
    const services = servicesOn(await fresh());
    expect(await readReview(services.tables, id)).toBeNull();
    expect(await changeReview(services, id, () => null)).toBeInstanceOf(Refusal);
    expect(await latestHistory(services.tables, id)).toEqual([]);
  });
});
