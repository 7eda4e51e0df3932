import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AnyPress, pressed } from './presses.ts';
import { sceneOf, storedCase } from './scene.ts';
import { faultsBetween, seenOnce } from './watched.ts';

/** More with `SR_SEQUENCES=1000`, where there is half an hour for it. */
const sequences = Number(process.env.SR_SEQUENCES ?? 20);
/** Chats grow longer with each. */
const inOneOffice = 10;

it('whatever is pressed in the app, no line of a history is lost and nobody reads a name who may not', {
  timeout: 60_000 + 3_000 * sequences,
}, async () => {
  let [scene, played] = [await sceneOf(), 0];
  let looks = seenOnce(scene);
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(AnyPress, { minLength: 10, maxLength: 30 }), async (presses) => {
      if (played > 0 && played % inOneOffice === 0) {
        scene = await sceneOf();
        looks = seenOnce(scene);
      }
      played += 1;
      for (const press of presses) {
        const before = await Promise.all(scene.references.map((one) => storedCase(scene, one)));
        await pressed(scene, press);
        const after = await Promise.all(scene.references.map((one) => storedCase(scene, one)));
        const faults = before.flatMap((one, at) => faultsBetween(one, after[at] ?? one));
        expect([...faults, ...(await looks.leaks(before, after))]).toEqual([]);
        for (const { referral } of after) reached.add(referral.stage.name);
      }
      expect(await looks.stillOpen()).toEqual([]);
      await scene.undone();
    }),
    { numRuns: sequences, endOnFailure: true },
  );
  expect([...reached]).toContain('panel');
});
