import { expect, it } from 'vitest';
import { leastSeconds, simulatedSending } from '../../../scripts/bench/simulated-sending.ts';

it('sends to 3,000 channels as fast as Teams allows and is refused nothing, with the card that shows how far it is', async () => {
  const { sent, refused, updates, last } = await simulatedSending(3_000);
  expect({ sent, refused }).toEqual({ sent: 3_000, refused: 0 });
  expect(updates).toBeGreaterThan(5);
  expect(last / leastSeconds(3_000)).toBeLessThan(1.1);
}, 60_000);
