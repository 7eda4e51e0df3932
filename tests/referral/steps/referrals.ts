import type { Person } from '../../../src/people/person.ts';
import type { Role } from '../../../src/people/roles.ts';
import { acknowledged } from '../../../src/referral/changes.ts';
import { Referral } from '../../../src/referral/referral.ts';
import type { Decision, Stage } from '../../../src/referral/stage.ts';
import type { Stepper } from '../../../src/referral/steps/step.ts';
import { noContacts } from '../../../src/referral/steps/step.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import { counted, fridayMorning, priya, submission } from '../desk.ts';

type Kind = Referral['kind'];

export const friday = new Date(fridayMorning);
const made = { at: fridayMorning, by: { id: priya.id, name: priya.name } };
const contact = { name: 'Priya Shah', phone: '01632 960100', email: null };
const recommendation = { ...made, option: 'no-further-action' };

function atStage(kind: Kind, next: (acknowledgement: Extract<Stage, { name: 'panel' }>['acknowledgement']) => Stage) {
  const sent = submitted(submission({ kind }), counted, [], friday).record;
  const taken = acknowledged(sent, contact, priya, friday, counted.holidays);
  const { stage, ...referral } = Referral.parse(taken && 'record' in taken && taken.record);
  if (stage.name !== 'acknowledged') throw new Error('it should be acknowledged by now');
  const triage = { ...made, outcome: 'panel', sinNeeded: null } as const;
  return Referral.parse({ ...referral, triage, stage: next(stage.acknowledgement) });
}

export const atPanel = (kind: Kind): Referral =>
  atStage(kind, (acknowledgement) => ({ name: 'panel', acknowledgement }));

export const atRecommended = (kind: Kind): Referral =>
  atStage(kind, (acknowledgement) => ({ name: 'recommended', acknowledgement, recommendation }));

/** A decision of that Friday, drawn up and not signed. */
export function atSigning(kind: Kind, changes: Partial<Decision> = {}): Referral {
  const option = kind === 'child' ? 'lcspr' : 'mandatory-sar';
  const decision: Decision = {
    ...{ ...made, number: 1, option, before: null, mandates: ['local'], decidedOn: '2026-12-18', signatures: [] },
    ...changes,
  };
  return atStage(kind, (acknowledgement) => ({
    name: 'signing',
    acknowledgement,
    recommendation,
    decision,
    standing: null,
  }));
}

/** Somebody at a step, with these roles. */
export const stepperOf = (person: Person, ...roles: readonly Role[]): Stepper => ({
  ...counted,
  ...{
    person,
    now: friday,
    today: '2026-12-18',
    about: '',
    id: `paper of ${person.id}`,
    contacts: noContacts,
    colleagues: [],
    goesOn: null,
    closed: new Set(),
  },
  roles: new Set(roles),
});
