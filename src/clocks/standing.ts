import type { BankHolidays } from './bank-holidays.ts';
import type { Clock } from './clock.ts';
import type { PlainDate } from './plain-date.ts';
import { workingDaysAfter } from './working-days.ts';

/** How each state is shown: the colour of an Adaptive Card, never without its word. */
const standings = {
  done: { word: 'Done', colour: 'Good' },
  'done-late': { word: 'Done late', colour: 'Warning' },
  ended: { word: 'Stopped', colour: 'Default' },
  paused: { word: 'Paused', colour: 'Default' },
  'on-time': { word: 'On time', colour: 'Good' },
  'due-soon': { word: 'Due soon', colour: 'Warning' },
  'due-today': { word: 'Due today', colour: 'Warning' },
  overdue: { word: 'Overdue', colour: 'Attention' },
  watched: { word: 'Expected', colour: 'Default' },
  'watched-past': { word: 'Expected by now', colour: 'Warning' },
  keeping: { word: 'To be kept', colour: 'Default' },
  kept: { word: 'Kept long enough', colour: 'Good' },
} as const;

export type ClockState = keyof typeof standings;

export interface Standing {
  readonly state: ClockState;
  readonly word: string;
  readonly colour: 'Default' | 'Good' | 'Warning' | 'Attention';
}

export interface Soon {
  /** The working days before the due date from which it is due soon. */
  readonly soon?: number | undefined;
  readonly holidays?: BankHolidays | undefined;
}

export function standing(clock: Clock, today: PlainDate, soon: Soon = {}): Standing {
  const state = stateOf(clock, today, soon);
  return { state, ...standings[state] };
}

/** How something that is to be done by a day stands while it is not done, whether a clock counted the day or a person chose it. */
export function dutyStanding(due: PlainDate, today: PlainDate, soon: Soon = {}): Standing {
  const state = stateOfDuty(due, today, soon);
  return { state, ...standings[state] };
}

function stateOf(clock: Clock, today: PlainDate, soon: Soon): ClockState {
  const { bound, due, stoppedOn, undone, pausedSince } = clock;
  if (undone) return 'ended';
  if (stoppedOn !== null) return bound === 'by' && stoppedOn > due ? 'done-late' : 'done';
  if (pausedSince !== null) return 'paused';
  if (bound === 'watch') return today > due ? 'watched-past' : 'watched';
  if (bound === 'at-least') return today >= due ? 'kept' : 'keeping';
  return stateOfDuty(due, today, soon);
}

function stateOfDuty(due: PlainDate, today: PlainDate, { soon = 3, holidays }: Soon): ClockState {
  if (today > due) return 'overdue';
  if (today === due) return 'due-today';
  return due <= workingDaysAfter(today, soon, { holidays }).due ? 'due-soon' : 'on-time';
}
