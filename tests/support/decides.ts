import type { Typed } from '../../src/form/questions/question.ts';
import { criteriaOf } from '../../src/referral/criteria.ts';
import { adultAnswers } from './answers.ts';
import { refers } from './fills-in.ts';
import { gives, panelOf } from './panel.ts';
import type { Seat } from './seat.ts';
import { takesStep } from './takes-step.ts';
import type { World } from './world.ts';

/** The usual people, and those who recommend and sign: local authority, integrated care board, police, chair. */
export async function decidersOf(here: World) {
  const people = await panelOf(here);
  const [lena, ines, pol, chris] = await Promise.all([
    here.person('lena', 'Lena Example-Authority'),
    here.person('ines', 'Ines Example-Board'),
    here.person('pol', 'Pol Example-Police'),
    here.person('chris', 'Chris Example-Chair'),
  ]);
  for (const seat of [lena, ines, pol, chris]) await seat.says('menu');
  await gives(people.casey, 'partner-local-authority', 'lena');
  await gives(people.casey, 'partner-integrated-care-board', 'ines');
  await gives(people.casey, 'partner-police', 'pol');
  await gives(people.casey, 'independent-chair', 'chris');
  return { ...people, lena, ines, pol, chris };
}

export const toThePanel = {
  liveRisk: 'none',
  crossBorder: 'no',
  conflictsAsked: 'true',
  sinNeeded: 'yes',
  careDeath: 'no',
  laAwareOn: '11 December 2026',
  outcome: 'panel',
  reasons: 'Testcase Placeholder-Child died, and neglect is suspected.',
};

/** An answer and a reason for each criterion. */
function criteriaAnswers(kind: 'child' | 'adult'): Record<string, string> {
  const criteria = criteriaOf[kind === 'child' ? 'wt-2026' : 'care-act-2014'].flatMap((group) => group.criteria);
  return Object.fromEntries(
    criteria.flatMap(({ name }) => [
      [`criterion-${name}`, 'unclear'],
      [`reason-${name}`, `Invented reason about ${name} and Testcase Placeholder`],
    ]),
  );
}

export const viewOf = (kind: 'child' | 'adult', option: string): Record<string, string> => ({
  ...criteriaAnswers(kind),
  option,
  reasons: 'Invented: T.P. was not brought to three appointments.',
});

export const recommending = (option: string) => ({
  option,
  reasons: 'Invented: most members saw it so.',
  met: 'no',
  withoutMeeting: 'Invented: it cannot wait for the next meeting.',
});

export const deciding = (kind: 'child' | 'adult', option: string, mandates: string): Record<string, string> => ({
  ...viewOf(kind, option),
  mandates,
  decidedOn: '14 December 2026',
  tookPart: 'Invented: Lena, Ines and Pol.',
  conflictsDeclared: 'no',
  dissent: 'no',
  legalAdvice: 'not-taken',
});

export const signing = (role: string) => ({ signingAs: role, agrees: 'sign' });

export async function opens(seat: Seat, reference: string): Promise<void> {
  await seat.says('cases');
  await seat.presses(`Open ${reference}`);
}

/** Opens the case, then takes the step. */
export async function takes(seat: Seat, reference: string, title: string, answers: Record<string, string>) {
  await opens(seat, reference);
  const isOffered = seat.card().buttons.some((button) => button.title === title);
  if (!isOffered) await seat.presses('More steps…');
  return takesStep(seat, title, answers);
}

/** A referral that has come to the panel. */
export async function atThePanel(here: World, answers: Typed) {
  const people = await decidersOf(here);
  const reference = await refers(people.robin, answers);
  await here.tick();
  await people.channel(people.casey).presses('Acknowledge');
  await takes(people.casey, reference, 'Triage', toThePanel);
  return { ...people, reference };
}

/** A referral whose decision is drawn up and waits for signatures. */
export async function drawnUp(here: World, answers: Typed, option: string, mandates: string) {
  const kind = answers === adultAnswers ? 'adult' : 'child';
  const people = await atThePanel(here, answers);
  const { priya, chris, casey, reference } = people;
  await takes(priya, reference, 'Give your view', viewOf(kind, option));
  await takes(chris, reference, 'Recommend', recommending(option));
  await takes(casey, reference, 'Draw up the decision', deciding(kind, option, mandates));
  return people;
}
