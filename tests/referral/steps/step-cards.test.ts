import { expect, test } from 'vitest';
import { steps } from '../../../src/referral/steps/all-steps.ts';
import { goOnWords } from '../../../src/referral/words.ts';
import { renderer } from '../../../src/teams/render.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { hardTexts } from '../samples.ts';
import { stepSamples } from '../step-samples.ts';
import { atSigning } from './referrals.ts';

const render = renderer('cards', examplePartnership);
const mostBytes = 28 * 1024;

test.each(['child', 'adult'] as const)('Every card of every step fits for a %s, whatever was typed', (kind) => {
  const tooLarge = hardTexts.filter(isSeen).flatMap((text) =>
    stepSamples(atSigning(kind), text).flatMap((view) => {
      const bytes = Buffer.byteLength(JSON.stringify(render(view)));
      return bytes < mostBytes
        ? []
        : [`${view.template} ${view.data.step} ${view.data.title} ${text.slice(0, 8)}: ${bytes}`];
    }),
  );
  expect(tooLarge).toEqual([]);
});

/** Signs that nobody sees are six bytes each, and not what people write. */
const isSeen = (text: string) => /\P{Cc}/u.test(text);

/** Characters: at a phone’s width the client cuts the words of a longer button off. */
const mostOnAButton = 38;

test('No step has a button that is cut off on a phone, also once it was begun', () => {
  const buttons = steps.map(({ title }) => goOnWords(title));
  expect(buttons.filter(({ length }) => length > mostOnAButton)).toEqual([]);
});

test('Each step says of itself alone that it is done, in a sentence', () => {
  const said = steps.map(({ done }) => done);
  expect(new Set(said).size).toBe(steps.length);
  expect(said.filter((words) => !/^[A-Z][^.]{10,60}\.$/.test(words))).toEqual([]);
});
