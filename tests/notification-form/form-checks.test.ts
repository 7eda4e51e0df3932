import { describe, expect, test } from 'vitest';
import { notKnown, type Typed } from '../../src/form/questions/question.ts';
import { adultAnswers, bothAnswers, childAnswers } from '../support/answers.ts';
import { errorsOf, pageNames, pages, questionNamed, walked } from '../support/form.ts';

describe('numbers that identify somebody', () => {
  test('are questioned when they do not add up, and accepted all the same', () => {
    const typed = { ...childAnswers, childNhs: '943 476 5918', childUpn: 'A801200005001' };
    expect(errorsOf(typed)).toEqual({});
    const { answers } = walked(typed);
    expect(questionNamed('childNhs').warn(answers.childNhs)).toContain('Check each number');
    expect(questionNamed('childUpn').warn(answers.childUpn)).toContain('Check each letter and number');
    expect(questionNamed('adultNhs').warn('12345')).toContain('10 numbers');
  });

  test('and postcodes are read however they were typed', () => {
    const { answers } = walked({
      ...childAnswers,
      childNhs: '943-4765919',
      childUpn: 'b801200005001',
      childPostcode: 'zz993vz',
    });
    expect(answers).toMatchObject({ childNhs: '943 476 5919', childUpn: 'B801200005001', childPostcode: 'ZZ99 3VZ' });
    expect(questionNamed('childNhs').warn(answers.childNhs)).toBeNull();
  });
});

describe('dates that cannot be in that order', () => {
  const died = { childOutcome: 'died', childDeathPlace: 'Hospital', childDeathCause: 'Invented', childSuicide: 'no' };

  test.each([
    [
      'childIncident',
      { childIncident: '1 6 2017' },
      'The date of the incident must be on or after the child’s date of birth',
    ],
    [
      'childAware',
      { childAware: '1 3 2025' },
      'The date your agency became aware must be on or after the date of the incident',
    ],
    [
      'childAware',
      { childIncident: '', 'childIncident-unknown': 'true', childAware: '1 3 2015' },
      'The date your agency became aware must be on or after the child’s date of birth',
    ],
    [
      'childDeathDate',
      { ...died, childDeathDate: '1 3 2025' },
      'The date of death must be on or after the date of the incident',
    ],
    [
      'childNotifiedDate',
      { childNotifiedDate: '1 3 2025' },
      'The date of the serious incident notification must be on or after the date of the incident',
    ],
  ])('are named plainly (%s)', (name, change, words) => {
    expect(errorsOf({ ...childAnswers, ...change })[name]).toBe(words);
  });

  test.each([
    ['adultIncident', { adultBirth: '1 1 2026', adultIncident: '1 1 2025' }, 'today or in the past'],
    ['adultIncident', { adultBirth: '1 1 2025', adultIncident: '1 1 2024' }, 'on or after the adult’s date of birth'],
    ['adultDeathDate', { adultDeathDate: '30 11 2024' }, 'on or after the date of the incident'],
  ])('are named plainly on the adult’s form (%s)', (_name, change, words) => {
    expect(Object.values(errorsOf({ ...adultAnswers, ...change })).join()).toContain(words);
  });

  test('have the benefit of the doubt when they are only about right', () => {
    expect(
      errorsOf({
        ...childAnswers,
        childIncident: 'about March 2025',
        childAware: '1 3 2025',
        childNotifiedDate: 'March 2025',
      }),
    ).toEqual({});
    expect(errorsOf({ ...childAnswers, childBirth: '2025' })).toEqual({});
    expect(errorsOf({ ...adultAnswers, adultDeathDate: '1 January 2025' })).toEqual({});
  });
});

describe('the age when it happened', () => {
  const careLeaver = { ...childAnswers, childBirth: '1 May 2004' };
  const teenager = { ...adultAnswers, adultBirth: '1 May 2010' };
  const carried = (typed: Typed, name: string): Typed =>
    pages.find(({ page }) => page.name === name)?.page.carry?.(typed) ?? {};

  test('offers the adult form for a person of 18 or over, and the child form for one under 18', () => {
    expect(pageNames(careLeaver)).toContain('child-age-offer');
    expect(errorsOf(careLeaver)).toEqual({ childAgeChoice: 'Choose which form to fill in' });
    expect(pageNames(teenager)).toContain('adult-age-offer');
    expect(pageNames({ ...teenager, adultBirth: '', 'adultBirth-unknown': 'true', adultAge: '16' })).toContain(
      'adult-age-offer',
    );
  });

  test('offers nothing while the dates leave it open, or both forms are filled in', () => {
    expect(pageNames({ ...childAnswers, childBirth: '2007', childIncident: '2025' })).not.toContain('child-age-offer');
    expect(pageNames({ ...childAnswers, childIncident: '', 'childIncident-unknown': 'true' })).not.toContain(
      'child-age-offer',
    );
    expect(pageNames({ ...childAnswers, childBirth: '2 3 2007', childIncident: '1 3 2025 to 4 3 2025' })).not.toContain(
      'child-age-offer',
    );
    expect(pageNames({ ...childAnswers, childBirth: '2 3 2007' })).toContain('child-age-offer');
    expect(pageNames({ ...bothAnswers, childBirth: '1 May 2004' })).not.toContain('child-age-offer');
    expect(
      pageNames({ ...adultAnswers, adultBirth: '2 3 2007', adultIncident: '1 12 2024 to 2 3 2025' }),
    ).not.toContain('adult-age-offer');
  });

  test('never stops anybody who stays with the form', () => {
    const stayed = { ...careLeaver, childAgeChoice: 'stay' };
    expect(carried(stayed, 'child-age-offer')).toEqual(stayed);
    expect(errorsOf(stayed)).toEqual({});
    expect(errorsOf({ ...teenager, adultAgeChoice: 'stay' })).toEqual({});
  });

  test('changes to the adult form with name, birth, incident and NHS number carried over', () => {
    const typed = carried({ ...careLeaver, childAgeChoice: 'change' }, 'child-age-offer');
    expect(typed).toMatchObject({
      route: 'adult',
      childAgeChoice: '',
      adultName: 'Testcase Placeholder-Child',
      adultBirth: '1 May 2004',
      adultIncident: '2 March 2025',
      adultNhs: '943 476 5919',
      childName: 'Testcase Placeholder-Child',
    });
    expect(walked(typed).branches).toEqual(['adult']);
    expect(pageNames(typed)).not.toContain('adult-age-offer');
  });

  test('changes to the child form or to both, and leaves what the other form holds already', () => {
    const changed = carried({ ...teenager, adultAgeChoice: 'change' }, 'adult-age-offer');
    expect(changed).toMatchObject({ route: 'child', childNaming: 'named', childName: 'Testcase Placeholder-Adult' });
    const both = carried({ ...teenager, adultAgeChoice: 'both', childName: 'Somebody Else' }, 'adult-age-offer');
    expect(both).toMatchObject({ route: 'both', childName: 'Somebody Else', childBirth: '1 May 2010' });
  });

  test('is a whole number of years when it is estimated', () => {
    expect(errorsOf({ ...childAnswers, childEstimatedAge: 'six' }).childEstimatedAge).toContain(
      'whole number of years',
    );
    expect(errorsOf({ ...adultAnswers, adultAge: '104' })).toEqual({});
  });
});

describe('what must not go past the form', () => {
  test('somebody at risk now stops it on both forms', () => {
    const gates = pages.flatMap(({ page }) => (page.gate ? [page.gate] : []));
    expect(gates.map(({ names }) => names)).toEqual([['anotherChildAtRisk'], ['anotherPersonAtRisk']]);
    for (const gate of gates) {
      const [name = ''] = gate.names;
      expect(gate.holds({ [name]: 'yes' })).toBe(true);
      expect([gate.holds({ [name]: 'no' }), gate.holds({ [name]: notKnown }), gate.holds({})]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });

  test('an account of more than 4,000 characters, known and believed together', () => {
    const half = 'a'.repeat(2000);
    expect(errorsOf({ ...childAnswers, childAccount: half, childBelieved: half })).toEqual({});
    expect(errorsOf({ ...childAnswers, childAccount: half, childBelieved: `${half}a` })).toEqual({
      childBelieved:
        'What is known and what is believed must be 4,000 characters or fewer together. You have typed 4,001',
    });
    expect(Object.keys(errorsOf({ ...adultAnswers, adultAccount: 'a'.repeat(4001) }))).toEqual(['adultAccount']);
  });

  test('something that is not an email address or a telephone number', () => {
    expect(errorsOf({ ...childAnswers, youEmail: 'me at work', youPhone: 'ask the desk' })).toEqual({
      youEmail: 'Enter an email address in full, for example name@agency.example',
      youPhone: 'Enter a telephone number, for example 01632 960100 or 07700 900123',
    });
  });
});
