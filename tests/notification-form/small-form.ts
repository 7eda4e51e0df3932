import { declareForm, type Form, page } from '../../src/form/form.ts';
import { choice, yesNo } from '../../src/form/questions/choice.ts';
import { answered } from '../../src/form/questions/condition.ts';
import { date } from '../../src/form/questions/date.ts';
import type { Typed } from '../../src/form/questions/question.ts';
import { repeat } from '../../src/form/questions/repeat.ts';
import { longText, text } from '../../src/form/questions/text.ts';
import type { Draft } from '../../src/notification-form/draft.ts';

const chat = {
  conversation: 'chat of robin',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  tenant: 'a-tenant',
  kind: 'personal',
} as const;

const words = (label: string) => ({ question: `What is the ${label}?`, label, ask: `Enter the ${label}` });

/** A form of five pages with one of each thing that the real one has many of. */
export const smallForm: Form = declareForm({
  version: 2,
  branches: ({ route }) =>
    route === 'both' ? ['child', 'adult'] : route === 'child' || route === 'adult' ? [route] : [],
  sections: [
    {
      name: 'start',
      title: 'Before you start',
      branch: null,
      pages: [
        page({
          name: 'route',
          title: 'Who is it about?',
          questions: {
            route: choice({
              question: 'Who is it about?',
              label: 'About',
              ask: 'Choose a child, an adult or both',
              options: [
                { value: 'child', title: 'A child' },
                { value: 'adult', title: 'An adult' },
                { value: 'both', title: 'Both' },
              ],
            }),
          },
        }),
      ],
    },
    {
      name: 'child',
      title: 'The child',
      branch: 'child',
      pages: [
        page({
          name: 'name',
          title: 'Name',
          questions: {
            childName: text({ ...words('child’s name'), need: 'known' }),
            looked: yesNo({ ...words('looked-after status'), need: 'known' }),
          },
        }),
        page({
          name: 'placement',
          title: 'Placement',
          when: answered('looked', 'yes'),
          since: 2,
          questions: {
            placement: text({ ...words('placement'), warn: (typed) => (typed === '?' ? 'A mark is no place.' : null) }),
          },
        }),
        page({
          name: 'household',
          title: 'Household',
          gate: answered('atRisk', 'yes'),
          questions: {
            household: repeat({
              ...words('household'),
              need: 'optional',
              one: 'person',
              most: 2,
              item: { person: text(words('person’s name')), role: text({ ...words('role'), need: 'optional' }) },
            }),
            atRisk: yesNo(words('risk now')),
          },
        }),
      ],
    },
    {
      name: 'account',
      title: 'What happened',
      branch: null,
      pages: [
        page({
          name: 'account',
          title: 'Account',
          questions: {
            day: date({ ...words('day'), about: true, period: true, need: 'known' }),
            account: longText(words('account')),
          },
        }),
      ],
    },
  ],
});

/** Everything answered, as typed. */
export const smallAnswers: Typed = {
  route: 'child',
  childName: 'Sam Placeholder',
  looked: 'no',
  household: [{ id: 'one', person: 'Kim Placeholder', role: 'Aunt' }],
  atRisk: 'no',
  day: '3 March 2026',
  account: 'First line\nSecond line',
};

export function draftWith(typed: Typed, visited: readonly string[] = []): Draft {
  return {
    id: 'draft-1',
    owner: { id: 'robin', name: 'Robin Example' },
    chat,
    formVersion: 2,
    references: { child: 'CR-7KQ-2MF', adult: 'CR-7KQ-2MG' },
    startedAt: '2026-12-14T12:00:00.000Z',
    savedAt: '2026-12-14T12:00:00.000Z',
    typed,
    visited: Object.fromEntries(visited.map((name) => [name, 1])),
    lookAgain: [],
    cards: [],
    sentAt: null,
    warnedAt: null,
  };
}

export const today = '2026-12-14';
export const moment = { form: smallForm, today, now: new Date('2026-12-14T13:00:00Z') } as const;
