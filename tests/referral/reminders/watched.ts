import { dueHandlers } from '../../../src/app.ts';
import type { PlainDate } from '../../../src/clocks/plain-date.ts';
import type { TimescaleId } from '../../../src/clocks/timescales.ts';
import { theApp } from '../../../src/people/person.ts';
import { type Role, rolesPartition } from '../../../src/people/roles.ts';
import { clockStarted } from '../../../src/referral/case-clocks.ts';
import type { InformationRequest } from '../../../src/referral/proceedings.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { changeReferral } from '../../../src/referral/referral-store.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { tick } from '../../../src/tick.ts';
import { hour } from '../../outbox/office.ts';
import { counted, type Desk, desk, fridayMorning, priya, reference, submission } from '../desk.ts';

/** A child’s case as it was sent on Friday 18 December 2026 at 9am. */
export const sent = submitted(submission(), counted, [], new Date(fridayMorning)).record;

export const acknowledgement = {
  at: '2026-12-21T10:00:00.000Z',
  by: { id: priya.id, name: priya.name },
  contact: { name: priya.name, phone: null, email: null },
};

/** The same with the panel, with one clock that began on this day. */
export function withClock(id: TimescaleId, from: PlainDate, changes: Partial<Referral> = {}): Referral {
  return clockStarted(
    { ...sent, stage: { name: 'panel', acknowledgement }, clocks: [], ...changes },
    id,
    from,
    counted,
  );
}

/** The same with nothing but one request, for Friday 8 January 2027. */
export function asked(state: InformationRequest['state'], to: InformationRequest['to'] = contact): Referral {
  const by = { id: priya.id, name: priya.name };
  const request = { id: 'request-1', at: fridayMorning, by, agency: 'Marlbridge Health', kind: 'return' } as const;
  return { ...sent, clocks: [], requests: [{ ...request, to, holder: null, due: '2027-01-08', state }] };
}
const contact: InformationRequest['to'] = { kind: 'person', person: { id: 'sol', name: 'Sol Placeholder' } };

/** Something else becomes of the case than its steps would make of it. */
export async function becomes({ services }: Desk, change: (referral: Referral) => Referral): Promise<void> {
  const entry = { at: services.now().toISOString(), by: theApp, what: 'changed', note: null };
  await changeReferral(services, reference, (referral) => ({ record: change(referral), entry, messages: [] }));
}

export async function holds({ services }: Desk, role: Role, id: string): Promise<void> {
  const given = { at: fridayMorning, by: { id: 'ada', name: 'Ada Placeholder' } };
  const body = { kind: 'held', role, person: { id, name: id }, given };
  await services.tables.people.commit(rolesPartition, [{ kind: 'put', key: `role:held:${role}:${id}`, body }]);
}

/** The desk with a case just received and its alert sent. */
export async function received(tables?: Tables): Promise<Desk> {
  const at = await desk(tables);
  await at.receive();
  await works(at);
  return at;
}

export const works = ({ services }: Desk): Promise<Date | null> => tick(services, dueHandlers);

/** Hour by hour, as the app ticks. */
export async function lives(at: Desk, hours: number): Promise<void> {
  for (let n = 0; n < hours; n += 1) {
    at.pass(hour);
    await works(at);
  }
}

/** The posts so far, but the alert: when, and to whom. */
export const posts = ({ teams }: Desk): string[] =>
  teams.calls
    .filter(({ what }) => what === 'post')
    .slice(1)
    .map(({ at, conversation }) => `${at.toISOString().slice(0, 16)} ${conversation}`);
