import { expect, test } from 'vitest';
import { newRound } from '../../../src/briefing/sending/round.ts';
import { stageWords } from '../../../src/briefing/stage-words.ts';
import { stopWords, wayOf } from '../../../src/briefing/writing/way.ts';
import { releasedSample } from '../sending/samples.ts';
import { written } from '../written.ts';

const wordsOf = (...way: Parameters<typeof wayOf>) => wayOf(...way).map(stopWords);

test('the way of a briefing counts what teams have done with it, and is done when all have', () => {
  expect(wordsOf(written, null).slice(3)).toEqual([
    '○ Send (to come)',
    '○ Teams talk it through (to come)',
    '○ Teams tell what is different (to come)',
  ]);
  const after = (sent: number, discussed: number, impact: number) =>
    wordsOf(releasedSample, { sent, discussed, impact }).slice(4);
  expect(after(40, 0, 0)).toEqual(['▶ Teams talk it through (now)', '○ Teams tell what is different (to come)']);
  expect(after(1_200, 12, 1)).toEqual([
    '▶ 12 of 1,200 channels talked it through (under way)',
    '▶ 1 of 1,200 channels told what is different now (under way)',
  ]);
  expect(after(1, 1, 1)).toEqual([
    '✓ 1 of 1 channel talked it through (done)',
    '✓ 1 of 1 channel told what is different now (done)',
  ]);
});

test('a briefing counts as sent once its release has been through all channels, and says so while it is paused', () => {
  const round = newRound([], 'release', { id: 'mo', name: 'Mo Example' }, new Date('2026-12-14T12:00:00.000Z'));
  const during = (state: 'running' | 'paused' | 'done') => ({ ...releasedSample, rounds: [{ ...round, state }] });
  const stands = (state: 'running' | 'paused' | 'done') => [
    stageWords(during(state)).split(/ \d/)[0],
    wordsOf(during(state), null)[3],
  ];
  expect(stands('running')).toEqual(['Being sent, since', '▶ Send (now)']);
  expect(stands('paused')).toEqual(['Sending is paused; it began on', '▶ Send (now)']);
  expect(stands('done')).toEqual(['Sent on', '✓ Sent (done)']);
});
