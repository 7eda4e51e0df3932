import { describe, expect, it } from 'vitest';
import { nhsNumber, nhsNumberWarning, postcode, upn, upnWarning } from '../../src/form/questions/identifiers.ts';

describe('an NHS number', () => {
  it.each(['943 476 5919', '9434765919', ' 943-476-5919 ', '٩٤٣ ٤٧٦ ٥٩١٩', ''])('%j raises no question', (text) => {
    expect(nhsNumberWarning(text)).toBeNull();
  });

  it.each([
    ['943 476 5918', 'real NHS number'],
    ['0000000000', 'real NHS number'],
    ['123 456 789', '10 numbers'],
    ['not known', '10 numbers'],
  ])('%j is questioned, and the partner may carry on', (text, words) => {
    expect(nhsNumberWarning(text)).toContain(words);
    expect(nhsNumberWarning(text)).toContain('carry on');
  });

  it('is right for one last number at most, whatever the nine before it', () => {
    for (let nine = 400_000_000; nine < 400_005_000; nine += 1) {
      const right = Array.from({ length: 10 }, (_, last) => `${nine}${last}`).filter((text) => !nhsNumberWarning(text));
      expect(right.length).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    ['9434765919', '943 476 5919'],
    ['943476 5918', '943 476 5918'],
    [' not to hand ', 'not to hand'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(nhsNumber(typed)).toBe(shown);
  });
});

describe('a unique pupil number', () => {
  it.each(['B801200005001', 'b80120000 5001', ''])('%j raises no question', (text) => {
    expect(upnWarning(text)).toBeNull();
  });

  // 80120000500A sums to 80, remainder 11, the letter M; a C at its end adds 2 × 13 and gives Q.
  it.each(['M80120000500A', 'Q80120000500C'])('that is temporary, %s, raises no question', (text) => {
    expect(upnWarning(text)).toBeNull();
  });

  it.each([
    ['A801200005001', 'real UPN'],
    ['A80120000500A', 'real UPN'],
    ['B80120000500', '12 numbers'],
    ['B80120000500O', '12 numbers'],
    ['8801200005001', '12 numbers'],
  ])('%j is questioned, and the partner may carry on', (text, words) => {
    expect(upnWarning(text)).toContain(words);
    expect(upnWarning(text)).toContain('carry on');
  });

  it.each([
    ['b80120000 5001', 'B801200005001'],
    [' ask the school ', 'ask the school'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(upn(typed)).toBe(shown);
  });
});

describe('a postcode', () => {
  it.each([
    ['ip12bx', 'IP1 2BX'],
    [' Ip1   2bX. ', 'IP1 2BX'],
    ['sw1a1aa', 'SW1A 1AA'],
    ['m1 1ae', 'M1 1AE'],
    ['IP1', 'IP1'],
    ['no  fixed address', 'no fixed address'],
    ['', ''],
  ])('%j is shown as %j', (typed, shown) => {
    expect(postcode(typed)).toBe(shown);
  });
});
