import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { addDays, saidShort } from '../../src/clocks/plain-date.ts';
import type { Question, Typed } from '../../src/form/questions/question.ts';
import { type Walk, type Walker, walk } from '../../src/form/walk.ts';
import type { Person } from '../../src/people/person.ts';
import type { Role } from '../../src/people/roles.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { possibleSteps } from '../../src/referral/steps/possible.ts';
import type { Step, Stepper } from '../../src/referral/steps/step.ts';
import { examplePartnership } from './partnership.ts';

/** Stands in every text that anybody types, and may be found in papers alone. */
export const canary = 'Zebedee Canary-Featherstone';

const person = (id: string): Person => ({
  id,
  name: `${id} Example`,
  email: `${id}@example.org`,
  tenant: 'marlbridge',
});
const player = (id: string, ...roles: Role[]) => ({ person: person(id), roles: new Set(roles) });

/** Everybody who may press: each role, two roles in one hand, and none. */
export const players = [
  player('casey', 'coordinator'),
  player('chris', 'independent-chair'),
  player('lee', 'partner-local-authority'),
  player('indra', 'partner-integrated-care-board'),
  player('pat', 'partner-police'),
  player('dana', 'partner-local-authority', 'partner-police'),
  player('priya', 'panel-member'),
  player('audrey', 'auditor'),
  player('robin'),
] as const;
export type Player = (typeof players)[number];

/** A player at a moment; `minutes` after the case came. */
export function stepperOf({ person, roles }: Player, about: string, id: string, now: Date): Stepper {
  const today = now.toISOString().slice(0, 10) as Stepper['today'];
  const address = { conversation: 'police-channel', serviceUrl: 'https://x', tenant: 't', kind: 'channel' } as const;
  return {
    ...{ person, roles, now, today, about, id, partnership: examplePartnership, holidays: shippedBankHolidays },
    contacts: {
      people: players.map((one) => one.person),
      channels: [{ agency: 'police', label: 'Police, General', address }],
    },
    colleagues: players.map((one) => ({ id: one.person.id, name: one.person.name })),
    goesOn: null,
    closed: new Set(),
  };
}

/** The way to a decision and its end. */
const theLine = ['triage', 'view', 'recommend', 'decide', 'sign', 'tell', 'progress', 'close-case'];

/** They end a case or somebody's part in it, and most cases would go no further: they are left to wild presses. */
const endings = ['conflict', 'transfer', 'duplicate'];

/** Every step that somebody is offered now, with who that is; onwards to a decision where somebody can. */
export function offered(record: Referral, now: Date, onwards: boolean): [Player, Step][] {
  const all = players.flatMap((player) =>
    possibleSteps(record, stepperOf(player, '', '', now))
      .filter(({ name }) => !endings.includes(name))
      .map((step): [Player, Step] => [player, step]),
  );
  const ahead = onwards ? all.filter(([, { name }]) => theLine.includes(name)) : [];
  return ahead.length > 0 ? ahead : all;
}

/** What was filled in of a step. */
export type Filled = Pick<Walker, 'typed' | 'visited'>;

/** The step as it stands with this filled in: a case may have moved on since. */
export const walked = (step: Step, referral: Referral, by: Stepper, filled: Filled): Walk =>
  walk(step.form(referral, by), { ...filled, lookAgain: [] }, by.today);

/** Fills a step in as somebody might, by chance; what is refused is tried in another way, a few times. */
export function filledIn(step: Step, referral: Referral, by: Stepper, chance: (below: number) => number): Filled {
  const names = step.form(referral, by).sections.flatMap(({ pages }) => pages.map(({ name }) => name));
  const visited = Object.fromEntries(names.map((name) => [name, 1]));
  let typed: Typed = {};
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const open = walked(step, referral, by, { typed, visited }).pages.filter(({ done }) => !done);
    if (open.length === 0) break;
    const wrong = open.flatMap(({ asked, errors }) => Object.entries(asked).filter(([name]) => name in errors));
    typed = { ...typed, ...Object.fromEntries(wrong.map(([name, one]) => [name, answerTo(one, by, chance)])) };
  }
  return { typed, visited };
}

const texts = [canary, canary, canary, 'CR-9BC-4DF', 'SIN-2026-1', '2'];

function answerTo({ kind, options }: Question, { today }: Stepper, chance: (below: number) => number): string {
  if (kind === 'confirm') return 'true';
  // The first option mostly: it leads on, and chance alone would hardly ever reach a decision that three people sign.
  if (kind === 'choice' || kind === 'choices') return options[chance(4) > 0 ? 0 : chance(options.length)]?.value ?? '';
  if (kind === 'date') return saidShort(addDays(today, chance(3) === 0 ? 1 + chance(30) : -chance(3)));
  return texts[chance(texts.length)] ?? canary;
}
