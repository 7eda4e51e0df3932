import { describe, expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { fillsIn } from '../support/seat.ts';
import { world } from '../support/world.ts';

describe('a health visitor refers a child', () => {
  it('is walked from the gate to a receipt', async () => {
    const { person } = world();
    const robin = await person('robin', 'Robin Example');
    await robin.says('Refer a case');
    expect(robin.card().text).toContain('at risk of harm **right now**');
    await robin.presses('No, go on to the form');
    expect(robin.card().text).toContain('Not chosen yet. 0 of');
    await fillsIn(robin, childAnswers);
    await robin.presses('Send the form', { confirmed: 'true' });
    expect(robin.card().text).toContain('Referral received');
    expect(robin.card().text).toMatch(/CR-\w{3}-\w{3}/);
    expect(robin.card().text).toContain('By Wednesday 16 December 2026 the coordinator acknowledges it');
  });
});
