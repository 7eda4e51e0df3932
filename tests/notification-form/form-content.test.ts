import { describe, expect, test } from 'vitest';
import { type Need, notKnown, type Typed, unknownInput } from '../../src/form/questions/question.ts';
import { adultAnswers, bothAnswers, childAnswers } from '../support/answers.ts';
import { errorsOf, form, pageNames, pages, questionNamed, questionsByName, walked } from '../support/form.ts';
import { examplePartnership } from '../support/partnership.ts';

/** Every field that real forms ask for, the questions that ask for it, and how much an answer is needed. */
const fields: readonly (readonly [field: string, need: Need, ...questions: string[]])[] = [
  ['child, adult or both', 'required', 'route'],
  ['already referred', 'known', 'referredBefore'],
  ['reference of the earlier referral', 'optional', 'referredBeforeReference'],
  ['privacy notice read', 'required', 'privacyRead'],
  ['referrer', 'required', 'youName', 'youEmail', 'youJob', 'youOrganisation', 'youOtherOrganisation', 'youPhone'],
  ['involvement', 'optional', 'youInvolvement'],
  ['safeguarding lead consulted', 'required', 'safeguardingLeadView', 'safeguardingLeadName'],
  ['about that lead', 'known', 'safeguardingLeadRole', 'safeguardingLeadEmail', 'safeguardingLeadDate'],
  ['child’s name, or unnamed or unborn', 'required', 'childNaming', 'childName'],
  ['birth or due date', 'known', 'childBirth', 'childDue', 'childMotherName'],
  ['estimated age', 'optional', 'childEstimatedAge', 'childOtherNames'],
  ['sex, ethnic group, needs', 'known', 'childSex', 'childEthnicGroup', 'childDisability'],
  ['ethnic background', 'known', 'childEthnicAsian', 'childEthnicBlack', 'childEthnicMixed', 'childEthnicWhite'],
  ['religion, language, interpreter', 'optional', 'childReligion', 'childLanguage', 'childInterpreter'],
  ['address and postcode', 'known', 'childAddress', 'childPostcode'],
  ['home authority and authority of the incident', 'known', 'childHomeArea', 'childIncidentArea'],
  ['numbers', 'optional', 'childNhs', 'childUpn', 'childCareId'],
  ['school', 'known', 'childEducation'],
  ['GP, health visitor', 'optional', 'childGp', 'childHealthVisitor', 'childEducationName'],
  ['social care status', 'known', 'childSocialCare'],
  ['if looked after', 'known', 'childLegalStatus', 'childPlacement', 'childPlacingArea'],
  ['household and family', 'known', 'childHousehold'],
  ['another child at risk now', 'known', 'anotherChildAtRisk'],
  ['who was caring and where', 'known', 'childCarers', 'childCarePlace'],
  ['other children in the incident', 'optional', 'otherChildren'],
  ['what happened to the child', 'required', 'childOutcome'],
  ['incident', 'known', 'childIncident'],
  ['agency aware', 'required', 'childAware'],
  ['death', 'known', 'childDeathDate', 'childDeathPlace', 'childDeathCause', 'childSuicide'],
  ['harm', 'known', 'childHarm'],
  ['kinds of abuse', 'known', 'childAbuse'],
  ['known, suspected, unclear, and why', 'required', 'childAbuseCertainty', 'childAbuseReason'],
  ['setting, regulated or not', 'known', 'childSetting', 'childSettingRegulated'],
  ['account', 'required', 'childAccount'],
  ['account, believed', 'optional', 'childBelieved'],
  ['why a review', 'required', 'childReasons', 'childWhyReview'],
  ['hopes, good practice', 'optional', 'childHopes', 'childGoodPractice'],
  ['serious incident notification', 'known', 'childNotified', 'childNotifiedDate', 'childNotifiedReference'],
  ['adult’s name', 'required', 'adultName'],
  ['adult’s birth date', 'known', 'adultBirth'],
  ['or age', 'optional', 'adultAge', 'adultOtherNames'],
  ['adult’s sex, ethnic group', 'known', 'adultSex', 'adultEthnicGroup'],
  ['ethnic background', 'known', 'adultEthnicAsian', 'adultEthnicBlack', 'adultEthnicMixed', 'adultEthnicWhite'],
  ['language, communication', 'optional', 'adultLanguage', 'adultCommunication'],
  ['kind of accommodation', 'required', 'adultHomeKind'],
  ['adult’s address', 'optional', 'adultAddress', 'adultPostcode'],
  ['residence', 'known', 'adultHomeArea', 'adultPlacingArea', 'adultIncidentArea', 'adultHarmPlace'],
  ['adult’s numbers and GP', 'optional', 'adultNhs', 'adultCareId', 'adultGp'],
  ['care and support needs, and were they met', 'known', 'adultNeeds', 'adultNeedsMet'],
  ['capacity', 'known', 'adultCapacityConcerns', 'adultCapacityAssessed', 'adultCapacityArrangements'],
  ['advocate, representative, next of kin', 'known', 'adultSupporters'],
  ['what happened to the adult', 'required', 'adultOutcome', 'adultIncident'],
  ['adult’s death', 'known', 'adultDeathDate', 'adultDeathCause'],
  ['adult’s kinds of abuse', 'required', 'adultAbuse'],
  ['adult’s harm', 'known', 'adultHarm'],
  ['source of harm', 'optional', 'adultHarmSource'],
  ['s42 enquiry', 'known', 'adultEnquiry', 'adultEnquiryOutcome'],
  ['working together, why, account', 'required', 'adultWorkingTogether', 'adultWhyReview', 'adultAccount'],
  ['adult’s account, believed', 'optional', 'adultBelieved'],
  ['children or other adults', 'known', 'adultOthersAffected', 'anotherPersonAtRisk'],
  ['provider, CQC', 'optional', 'adultProvider', 'adultCqc'],
  ['agencies', 'required', 'agencies'],
  ['key dates', 'optional', 'keyDates'],
  ['parallel processes', 'required', 'parallelProcesses', 'processes'],
  ['media interest', 'required', 'mediaInterest', 'mediaPhone'],
  ['person or family told', 'known', 'told'],
  ['why not told', 'required', 'notToldBecause'],
  ['must not be contacted', 'optional', 'mustNotContact'],
  ['records secured, action taken', 'optional', 'recordsSecured', 'actionTaken'],
];

/** What a repeated thing is asked for. */
const items: readonly (readonly [repeat: string, most: number, asked: readonly string[]])[] = [
  ['childHousehold', 15, ['name', 'relationship', 'birthOrAge', 'livesThere', 'parentalResponsibility', 'status']],
  ['otherChildren', 3, ['name', 'birthOrAge', 'relationship', 'happened']],
  ['adultSupporters', 10, ['name', 'role', 'relationship', 'contact', 'safeToContact']],
  ['agencies', 15, ['agency', 'team', 'contact', 'stillInvolved', 'leadProfessional']],
  ['keyDates', 15, ['happened', 'date']],
  ['processes', 15, ['kind', 'status', 'lead', 'reference', 'restrictsSharing']],
];

describe('the form asks', () => {
  test.each(fields)('%s (%s)', (_field, need, ...names) => {
    expect(names.map((name) => [name, questionNamed(name).need])).toEqual(names.map((name) => [name, need]));
  });

  test.each(items)('%s, up to %i, each with what a review needs to know', (name, most, asked) => {
    expect(questionNamed(name).most).toBe(most);
    expect(Object.keys(questionNamed(name).item)).toEqual(asked);
  });

  test('in sections, the short facts before the account, the shared ones once', () => {
    expect(form.sections.map(({ name, branch }) => [name, branch])).toEqual([
      ['before-you-start', null],
      ['you', null],
      ['child', 'child'],
      ['child-incident', 'child'],
      ['adult', 'adult'],
      ['adult-incident', 'adult'],
      ['agencies', null],
      ['processes', null],
      ['contact', null],
    ]);
    const names = pages.map(({ page }) => page.name);
    for (const branch of ['child', 'adult']) {
      expect(names.indexOf(`${branch}-account`)).toBeGreaterThan(names.indexOf(`${branch}-abuse`));
    }
  });

  test('at most six questions on a page, and in an item of a list', () => {
    const counts = pages.flatMap(({ page }) => [
      Object.keys(page.questions).length,
      ...Object.values(page.questions).map(({ item }) => Object.keys(item).length),
    ]);
    expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  });

  test('the ethnic group in two steps that end in the codes of the Department for Education', () => {
    const codes = [...questionsByName]
      .filter(([name]) => name.startsWith('childEthnic'))
      .flatMap(([, { options }]) => options.map(({ value }) => value))
      .filter((value) => /^[A-Z]{4}$/.test(value));
    expect(codes.sort()).toEqual(
      'ABAN AIND AOTH APKN BAFR BCRB BOTH CHNE MOTH MWAS MWBA MWBC OOTH REFU WBRI WIRI WIRT WOTH WROM'.split(' '),
    );
  });

  test('the agencies, areas, privacy notice and telephone number of the partnership', () => {
    const { agencies, areas, privacyNotice, phone } = examplePartnership;
    expect(questionNamed('youOrganisation').options).toHaveLength(agencies.length + 1);
    expect(questionNamed('childHomeArea').options.map(({ title }) => title)).toEqual([
      ...areas.map(({ name }) => name),
      'Another local authority',
      'Not known yet',
    ]);
    expect(pages.find(({ page }) => page.name === 'privacy')?.page.link).toEqual(privacyNotice);
    expect(pages.find(({ page }) => page.name === 'media-phone')?.page.intro?.join()).toContain(phone);
  });
});

describe('every page and question can be reached', () => {
  const ways: readonly Typed[] = [
    childAnswers,
    adultAnswers,
    bothAnswers,
    { ...childAnswers, youOrganisation: 'other', childNaming: 'unborn', childOutcome: 'died' },
    { ...childAnswers, childSocialCare: 'looked-after', childEthnicGroup: 'asian', childBirth: '1 1 2005' },
    { ...childAnswers, childEthnicGroup: 'black' },
    { ...childAnswers, childEthnicGroup: 'white' },
    { ...adultAnswers, adultOutcome: 'alive', adultEthnicGroup: 'asian', adultBirth: '1 1 2010' },
    { ...adultAnswers, adultEthnicGroup: 'black' },
    { ...adultAnswers, adultEthnicGroup: 'mixed' },
  ];

  test('by a child’s, an adult’s or both forms, with what happened and what applies', () => {
    const reached = ways.map((typed) => walked(typed).pages);
    const all = pages.map(({ page }) => page.name);
    expect([...new Set(reached.flatMap((one) => one.map(({ page }) => page.name)))].sort()).toEqual([...all].sort());
    const asked = new Set(reached.flatMap((one) => one.flatMap((walkedPage) => Object.keys(walkedPage.asked))));
    expect([...questionsByName.keys()].filter((name) => !asked.has(name))).toEqual([]);
  });

  test('and a page that does not apply is not asked', () => {
    expect(pageNames(childAnswers)).not.toContain('child-death');
    expect(pageNames(childAnswers)).not.toContain('child-looked-after');
    expect(pageNames(adultAnswers)).not.toContain('adult-harm');
    expect(pageNames({ ...adultAnswers, mediaInterest: 'possible' })).not.toContain('media-phone');
    expect(pageNames({ ...adultAnswers, parallelProcesses: 'none' })).not.toContain('process-list');
    expect(pageNames({})).toEqual(pageNames({ route: '' }));
    expect(pageNames({}).some((name) => /child|adult/.test(name))).toBe(false);
  });

  test('and "both" asks each form’s questions and the shared ones once, in two linked referrals', () => {
    expect(walked(bothAnswers).branches).toEqual(['child', 'adult']);
    const names = pageNames(bothAnswers);
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual([...new Set([...pageNames(childAnswers), ...pageNames(adultAnswers)])].sort());
  });

  test.each([
    ['child', childAnswers],
    ['adult', adultAnswers],
    ['both', bothAnswers],
  ])('the invented answers for %s are whole, right, and all of them asked for', (_kind, typed) => {
    expect(errorsOf(typed)).toEqual({});
    const asked = walked(typed).pages.flatMap((one) => Object.keys(one.asked));
    expect(Object.keys(typed).filter((name) => !asked.includes(name))).toEqual([]);
    expect(asked.filter((name) => !(name in typed) && questionNamed(name).need !== 'optional')).toEqual([]);
  });
});

describe('a form that is filled in by somebody who knows little', () => {
  const unknown = (names: readonly string[]): Typed =>
    Object.fromEntries(
      names.map((name) => {
        const { options } = questionNamed(name);
        return options.length > 0 ? [name, 'not-known'] : [unknownInput(name), 'true'];
      }),
    );
  const nearlyAll = [...questionsByName].filter(([, { need }]) => need === 'known').map(([name]) => name);

  test.each([
    ['child', childAnswers],
    ['adult', adultAnswers],
    ['both', bothAnswers],
  ])('is whole with "Not known yet" wherever that is an answer (%s)', (_kind, typed) => {
    const required = Object.entries(typed).filter(([name]) => questionNamed(name).need === 'required');
    const little = { ...Object.fromEntries(required), ...unknown(nearlyAll) };
    expect(errorsOf(little)).toEqual({});
    expect(walked(little).answers.told).toEqual(notKnown);
  });

  test('is never stopped by a lead who disagrees or was not reached, or by a harm that is unclear', () => {
    expect(errorsOf({ ...childAnswers, safeguardingLeadView: 'not-reached', childOutcome: 'unclear' })).toEqual({});
    expect(errorsOf({ ...childAnswers, safeguardingLeadView: 'disagrees', childAbuseCertainty: 'unclear' })).toEqual(
      {},
    );
    expect(errorsOf({ ...adultAnswers, adultOutcome: 'unclear', adultAbuse: 'unclear' })).toEqual({});
  });

  test('says what to do for each question left empty', () => {
    const errors: Record<string, string> = errorsOf({ route: 'both' });
    expect(errors.childOutcome).toBe('Choose what happened to the child');
    expect(errors.agencies).toBe('Add at least one agency');
    expect(errors.youName).toBe('Enter your full name');
    for (const error of Object.values(errors)) expect(error).toMatch(/^(Enter|Choose|Add|Read) /);
  });
});
