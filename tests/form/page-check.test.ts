import { describe, expect, test } from 'vitest';
import { type Form, page } from '../../src/form/form.ts';
import { confirm } from '../../src/form/questions/choice.ts';
import type { Question } from '../../src/form/questions/question.ts';
import { text } from '../../src/form/questions/text.ts';
import { walk } from '../../src/form/walk.ts';
import { addAction } from '../../src/referral/steps/add-action.ts';
import { steps } from '../../src/referral/steps/all-steps.ts';
import { ask } from '../../src/referral/steps/ask.ts';
import { meeting } from '../../src/referral/steps/meeting.ts';
import { sin } from '../../src/referral/steps/sin.ts';
import { tell } from '../../src/referral/steps/tell.ts';
import { updateAction } from '../../src/referral/steps/update-action.ts';
import { olu, priya } from '../referral/desk.ts';
import { asker } from '../referral/requests/asker.ts';
import { changeOf, faultsOf } from '../referral/steps/fills.ts';
import { atPanel, atSigning, stepperOf } from '../referral/steps/referrals.ts';
import { signedBy, three } from '../referral/steps/signers.ts';
import { form } from '../support/form.ts';

const coordinator = stepperOf(priya, 'coordinator');
const decided = signedBy(atSigning('child'), ...three);
const today = coordinator.today;

const words = (label: string) => ({ question: `${label}?`, label, ask: `Enter the ${label}` });
const onePage = (check: NonNullable<ReturnType<typeof page>['check']>): Form => ({
  version: 1,
  branches: () => [],
  sections: [
    {
      ...{ name: 'only', title: 'Only', branch: null },
      pages: [
        page({
          ...{ name: 'only', title: 'Only', check },
          questions: { first: text(words('first')), second: text(words('second')), third: confirm(words('third')) },
        }),
      ],
    },
  ],
});
const errorsOf = (one: Form, typed: Readonly<Record<string, string>>) =>
  Object.entries(walk(one, { typed, visited: {}, lookAgain: [] }, today).pages[0]?.errors ?? {});

describe('What is wrong on a page', () => {
  test('is told at once, each fault where it stands, also what needs more than one answer', () => {
    const compared = onePage(
      ({ second }): Record<string, string> => (second === 'wrong' ? { second: 'Second does not fit' } : {}),
    );
    expect(errorsOf(compared, { second: 'wrong' })).toEqual([
      ['first', 'Enter the first'],
      ['second', 'Second does not fit'],
      ['third', 'Enter the third'],
    ]);
  });

  test('is told of a question in its own words before those that compare it with others', () => {
    const compared = onePage((_answers, _today, wrong) => ({ first: `wrong as well: ${[...wrong].join(', ')}` }));
    expect(errorsOf(compared, { second: 'x' })).toEqual([
      ['first', 'Enter the first'],
      ['third', 'Enter the third'],
    ]);
    expect(errorsOf(compared, { first: 'x' })[0]).toEqual(['first', 'wrong as well: second, third']);
  });

  test('of a meeting is told at the first press: a day that is past, and nobody to attend', () => {
    expect(faultsOf(meeting, atPanel('child'), coordinator, { on: '3 December 2026' })).toEqual([
      'Day of the meeting must be today, Friday 18 December 2026, or later',
      'Enter who is to attend',
      'Tick the box once everybody was asked about conflicts of interest',
    ]);
  });
});

describe('Nothing is held against an answer that is right because another is still wrong or missing', () => {
  test('no channel has joined for an agency: not before an agency is chosen', () => {
    const faults = faultsOf(ask, atPanel('child'), asker(), { via: 'channel' });
    expect(faults).toContain('Choose the agency');
    expect(faults.join()).not.toContain('no channel has joined');
  });

  test('a notification from before the authority was aware: not while the day it was aware cannot be read', () => {
    const referral = { ...atPanel('child'), laAwareOn: '2026-12-16' } as const;
    const typed = { sentOn: '14 December 2026', number: 'SIN-1', children: '1' };
    expect(faultsOf(sin, referral, coordinator, typed)).toEqual([expect.stringContaining('must be on or after')]);
    const mistyped = faultsOf(sin, referral, coordinator, { ...typed, awareOn: '14 Decembre 2026' });
    expect(mistyped).toEqual([expect.stringContaining('The day the local authority became aware')]);
  });

  test('a telling from before there was anything to tell: not before it is known who was told', () => {
    const typed = { toldOn: '17 December 2026', how: 'phone' };
    expect(faultsOf(tell, decided, coordinator, { ...typed, whom: 'family' })).toEqual([
      expect.stringContaining('Day of telling must be on or after'),
    ]);
    expect(faultsOf(tell, decided, coordinator, { ...typed, whom: '' })).toEqual(['Choose who was told']);
  });

  test('nothing changed about an action: not while the name of who is to hold it leads to two people', () => {
    const contacts = { people: [olu, { ...olu, id: 'olu-two' }], channels: [] };
    const action = { agency: 'police', action: 'Invented.', holder: 'Kim Nobody', dueOn: '8 January 2027' };
    const { record } = changeOf(addAction, decided, { ...coordinator, contacts }, action);
    const which = record.actions[0]?.id ?? '';
    const typed = { which, became: 'agreed', holder: olu.name, whyChanged: 'Invented.' };
    const faults = faultsOf(updateAction, record, { ...coordinator, contacts }, typed);
    expect(faults).toEqual([expect.not.stringContaining('or who holds it now')]);
  });
});

/** What may stand in a question, one at a time. */
function answersTo({ kind, options }: Question): unknown[] {
  if (kind === 'choice') return options.map(({ value }) => value);
  if (kind === 'choices') return options.map(({ value }) => [value]);
  return kind === 'date' ? [{ precision: 'exact', date: '2026-01-05' }] : ['something'];
}

test('Every page of every step and of the form can be looked at with all but one answer missing', () => {
  const forms = [
    form,
    ...[atPanel('child'), decided].flatMap((one) => steps.map((step) => step.form(one, coordinator))),
  ];
  const pages = forms.flatMap(({ sections }) => sections.flatMap((section) => section.pages));
  const checked = pages.filter(({ check }) => check);
  expect(checked.length).toBeGreaterThan(30);
  for (const { name, questions, check } of checked) {
    const names = new Set(Object.keys(questions));
    const alone = Object.entries(questions).flatMap(([one, question]) =>
      answersTo(question).map((answer) => ({ [one]: answer })),
    );
    const errors = [{}, ...alone].flatMap((answers) => Object.values(check?.(answers, today, names) ?? {}));
    expect(errors.join(), name).not.toMatch(/undefined|null|NaN/);
  }
});
