import { describe, expect, test } from 'vitest';
import type { Typed } from '../../src/form/questions/question.ts';
import { factsOf } from '../../src/notification-form/facts.ts';
import { adultAnswers, bothAnswers, childAnswers } from '../support/answers.ts';
import { walked } from '../support/form.ts';

const answersOf = (typed: Typed) => walked(typed).answers;
const childFacts = (change: Typed = {}) => factsOf('child', answersOf({ ...childAnswers, ...change }));
const adultFacts = (change: Typed = {}) => factsOf('adult', answersOf({ ...adultAnswers, ...change }));

describe('what a referral says about the person', () => {
  test('is enough to notice another referral of the same child', () => {
    expect(childFacts().people).toEqual({
      names: ['Testcase Placeholder-Child', 'Testy Placeholder'],
      births: ['2017-06-12'],
      nhsNumbers: ['9434765919'],
    });
  });

  test('leaves out a birth date that is only about right, and an NHS number without ten digits', () => {
    expect(childFacts({ childBirth: 'about June 2017', childNhs: '943 476' }).people).toMatchObject({
      births: [],
      nhsNumbers: [],
    });
    expect(adultFacts({ adultBirth: '', 'adultBirth-unknown': 'true', adultNhs: '' }).people).toEqual({
      names: ['Testcase Placeholder-Adult'],
      births: [],
      nhsNumbers: [],
    });
  });

  test('knows an unborn baby by its mother', () => {
    const unborn = { childNaming: 'unborn', childMotherName: 'Testcase Placeholder-Mother', childDue: '1 7 2025' };
    expect(childFacts(unborn).people).toMatchObject({ names: ['Testcase Placeholder-Mother'], births: [] });
  });

  test('takes several other names apart', () => {
    expect(adultFacts({ adultOtherNames: 'Tess Example, Testy Example' }).people.names).toEqual([
      'Testcase Placeholder-Adult',
      'Tess Example',
      'Testy Example',
    ]);
  });

  test('keeps the child and the adult of "both" apart, and gives each what they share', () => {
    const answers = answersOf(bothAnswers);
    const [child, adult] = [factsOf('child', answers), factsOf('adult', answers)];
    expect(child.people.nhsNumbers).toEqual(['9434765919']);
    expect(adult.people).toMatchObject({ names: ['Testcase Placeholder-Adult'], births: ['1957-03-27'] });
    expect(adult.mustNotContact).toBe(child.mustNotContact);
    expect(adult.referrer).toEqual(child.referrer);
  });
});

describe('a case crosses a border', () => {
  test('when the child lived in one authority and it happened in another', () => {
    expect(childFacts().crossBorder).toBe(true);
    expect(childFacts({ childIncidentArea: 'marlbridge' }).crossBorder).toBe(false);
  });

  test('when another authority placed the child or the adult', () => {
    const placed = { childIncidentArea: 'marlbridge', childSocialCare: 'looked-after', childPlacingArea: 'westhaven' };
    expect(childFacts(placed).crossBorder).toBe(true);
    expect(adultFacts().crossBorder).toBe(false);
    expect(adultFacts({ adultPlacingArea: 'eastmoor' }).crossBorder).toBe(true);
  });

  test('when an authority is not on the partnership’s list', () => {
    expect(childFacts({ childHomeArea: 'other', childIncidentArea: 'other' }).crossBorder).toBe(true);
  });

  test('not while one of the authorities is not known yet', () => {
    expect(childFacts({ childIncidentArea: 'not-known' }).crossBorder).toBe(false);
  });
});

describe('what the partnership must know at once', () => {
  test('is who must not be contacted, or that nobody was named', () => {
    expect(childFacts().mustNotContact).toBe('Testcase Placeholder-Partner, until the police have spoken to him.');
    expect(childFacts({ mustNotContact: '' }).mustNotContact).toBeNull();
  });

  test('is media interest, with a number to phone when it is current', () => {
    expect(childFacts().media).toEqual({ interest: 'current', phone: '01632 960166' });
    expect(childFacts({ mediaInterest: 'possible' }).media).toEqual({ interest: 'possible', phone: null });
  });

  test('is who refers, and for which agency', () => {
    expect(childFacts().referrer).toEqual({
      name: 'Testcase Placeholder-Referrer',
      email: 'testcase.referrer@community-health.example',
      phone: '01632 960144',
      organisation: 'community-health',
    });
    const other = { youOrganisation: 'other', youOtherOrganisation: 'Placeholder Helpline' };
    expect(adultFacts(other).referrer.organisation).toBe('Placeholder Helpline');
  });
});
