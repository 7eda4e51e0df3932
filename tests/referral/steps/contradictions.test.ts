import { expect, test } from 'vitest';
import { checkedPages } from '../../../src/form/filling-view.ts';
import { pagesOf } from '../../../src/form/form.ts';
import { adultOptions, childOptions } from '../../../src/referral/decision-options.ts';
import type { Paper } from '../../../src/referral/paper.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { view } from '../../../src/referral/steps/view.ts';
import { deciding, viewOf } from '../../support/decides.ts';
import { robin, sam } from '../desk.ts';
import { changeOf, faultsOf, walkedAt } from './fills.ts';
import { atPanel, atRecommended, stepperOf } from './referrals.ts';

const asMember = stepperOf(robin, 'panel-member');
const asChair = stepperOf(sam, 'independent-chair');
type Typed = Readonly<Record<string, string>>;

/** A view in which every criterion is answered so, but for these. */
const given = (kind: 'child' | 'adult', option: string, answer: string, others: Typed = {}): Typed => {
  const all = Object.entries(viewOf(kind, option));
  const said = all.map(([name, words]) => [name, name.startsWith('criterion-') ? answer : words]);
  const but = Object.entries(others).map(([name, words]) => [`criterion-${name}`, words]);
  return Object.fromEntries([...said, ...but]);
};

/** What the card that is checked before it is recorded asks to be looked at again, by label. */
const cautions = (step: typeof view, referral: ReturnType<typeof atPanel>, by: typeof asChair, typed: Typed) => {
  const names = pagesOf(step.form(referral, by)).map(({ page }) => [page.name, 1]);
  const pages = checkedPages(walkedAt(step, referral, by, typed, Object.fromEntries(names)));
  return pages.flatMap(({ rows }) => rows.flatMap(({ label, caution }) => (caution ? [`${label}: ${caution}`] : [])));
};
const inView = (kind: 'child' | 'adult', typed: Typed) => cautions(view, atPanel(kind), asMember, typed);

test('A local review although no criterion is met is to be looked at again, and is recorded all the same', () => {
  const typed = given('child', 'lcspr', 'no');
  expect(inView('child', typed)).toEqual([expect.stringContaining('All local criteria are answered “no”')]);
  expect(changeOf(view, atPanel('child'), asMember, typed).record.views).toMatchObject([{ option: 'lcspr' }]);
});

test('A discretionary local review may go beyond the criteria', () => {
  expect(inView('child', given('child', 'discretionary-lcspr', 'no'))).toEqual([]);
});

test('No further action although the test is met is to be looked at again', () => {
  const met = { abuse: 'yes', 'death-or-harm': 'yes', 'recurring-themes': 'yes' };
  const typed = given('child', 'no-further-action', 'unclear', met);
  expect(inView('child', typed)).toEqual([expect.stringContaining('no further action was chosen')]);
});

test.each([
  ['no-further-action', 1],
  ['discretionary-sar', 1],
  ['mandatory-sar', 0],
  ['rapid-sar', 0],
  ['another-area', 0],
])('A case that the Care Act makes mandatory, and the option %s', (option, count) => {
  const met = { 'care-needs': 'yes', 'working-together': 'yes', died: 'yes' };
  expect(inView('adult', given('adult', option, 'unclear', met))).toHaveLength(count);
});

test('A mandatory review of an adult without care and support needs is to be looked at again', () => {
  const typed = given('adult', 'mandatory-sar', 'unclear', { 'care-needs': 'no' });
  expect(inView('adult', typed)).toEqual([expect.stringContaining('does not make a review mandatory')]);
});

test('An adult who died and is alive is noticed where that was answered', () => {
  const typed = given('adult', 'partnership-review', 'unclear', { died: 'yes', 'serious-abuse': 'yes' });
  expect(inView('adult', typed)).toEqual([expect.stringContaining('By the answers the adult has died and is alive')]);
});

test('What is unclear contradicts nothing, whatever is chosen', () => {
  for (const { value } of childOptions) expect(inView('child', given('child', value, 'unclear'))).toEqual([]);
  for (const { value } of adultOptions) expect(inView('adult', given('adult', value, 'unclear'))).toEqual([]);
});

test('A decision is looked at in the same way', () => {
  const mandates = 'care-act-44-1-2';
  const met = { 'care-needs': 'yes', 'working-together': 'yes', died: 'yes' };
  const typed = {
    ...deciding('adult', 'no-further-action', mandates),
    ...given('adult', 'no-further-action', 'unclear', met),
  };
  expect(cautions(decide, atRecommended('adult'), asChair, typed)).toEqual([
    expect.stringContaining('makes a review mandatory'),
  ]);
});

/** A decision in which every criterion is answered so. */
const decision = (kind: 'child' | 'adult', option: string, answer: string): Typed => ({
  ...{ ...deciding(kind, option, 'local'), decidedOn: '18 December 2026' },
  ...given(kind, option, answer),
});
const why = (...names: string[]): Typed => Object.fromEntries(names.map((name) => [`why-${name}`, 'Invented reason.']));

test.each([
  ['child', 'lcspr', 'no', ['test-answered-no', 'local-answered-no']],
  ['child', 'no-further-action', 'yes', ['one-or-several', 'none-or-some', 'test-answered-yes']],
  ['adult', 'mandatory-sar', 'no', ['as-mandatory']],
  ['adult', 'no-further-action', 'yes', ['died-or-alive', 'not-as-mandatory']],
] as const)(
  'A decision about a %s, %s with every answer “%s”, gives its reasons and is drawn up',
  (kind, option, answer, names) => {
    const typed = decision(kind, option, answer);
    const referral = atRecommended(kind);
    expect(faultsOf(decide, referral, asChair, typed)).toHaveLength(names.length);
    expect(faultsOf(decide, referral, asChair, { ...typed, ...why(...names) })).toEqual([]);
    const { record, rows } = changeOf(decide, referral, asChair, { ...typed, ...why(...names) });
    expect(record.stage).toMatchObject({ name: 'signing', decision: { option } });
    const paper = (rows ?? []).flatMap((write) => ('body' in write ? [write.body as Paper] : []))[0];
    const reasons = paper?.rows.filter(({ name }) => name.startsWith('why-')) ?? [];
    expect(reasons.map(({ name, answer: [words] }) => [name, words])).toEqual(
      names.map((name) => [`why-${name}`, 'Invented reason.']),
    );
    expect(paper?.rows.some(({ caution }) => caution?.includes('Both may be right'))).toBe(true);
  },
);

test('A decision whose answers go together is not asked why', () => {
  expect(faultsOf(decide, atRecommended('child'), asChair, decision('child', 'lcspr', 'unclear'))).toEqual([]);
});

test('What was to be looked at again in a member’s view stays readable in its paper', () => {
  const { rows } = changeOf(view, atPanel('child'), asMember, given('child', 'lcspr', 'no'));
  expect(JSON.stringify(rows)).toContain('All local criteria are answered “no”');
});
