import example from '../../partnership.example.json' with { type: 'json' };
import { Partnership } from '../../src/partnership.ts';

/** The invented partnership that the product comes with. */
export const examplePartnership = Partnership.parse(example);
