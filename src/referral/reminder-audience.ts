import type { Receiver } from '../outbox/message.ts';
import type { Role } from '../people/roles.ts';
import type { InformationRequest } from './proceedings.ts';
import { isConflicted, type Referral } from './referral.ts';
import type { ReminderDue } from './reminder.ts';
import { unsigned } from './signatures.ts';

/** Whom of a case can be written to now: ids (as `Person.id`). */
export interface Tellable {
  readonly holders: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly agencies: readonly string[];
  /** Requests, by id, that nobody has taken on, in a channel that is the agency’s no more. */
  readonly unreached: readonly string[];
}

/** A receiver, and what they can open: the case, or only what was asked of their agency. */
export interface Reached {
  readonly to: Receiver;
  readonly request: InformationRequest | null;
}

/** A whole team may hold a role; more people than this are told in the panel’s channel. */
const mostPeople = 20;

/** The roles of which somebody can be reminded of a case. */
export const remindedRoles = [
  'coordinator',
  'independent-chair',
  'partner-local-authority',
  'partner-integrated-care-board',
  'partner-police',
] as const satisfies readonly Role[];

/** Everybody who holds what comes next, each once. */
export function reached(due: ReminderDue, referral: Referral, tellable: Tellable): Reached[] {
  const { request } = due.of;
  if (!request) return holders(rolesFor(due, referral), referral, tellable);
  const isCoordinators = due.why === 'overdue' || tellable.unreached.includes(request.id);
  const late = isCoordinators ? holders(['coordinator'], referral, tellable) : [];
  return [...asked(request, referral, tellable), ...late];
}

/** Whoever took the request on, or where it was asked. */
function asked(request: InformationRequest, referral: Referral, { agencies, unreached }: Tellable): Reached[] {
  const { to } = request;
  if (unreached.includes(request.id)) return [];
  const id = contactOf(request);
  if (id === null) return to.kind === 'channel' ? [{ to: { kind: 'conversation', address: to.address }, request }] : [];
  return isConflicted(referral, id) || !agencies.includes(id) ? [] : [{ to: { kind: 'person', id }, request }];
}

/** Null while it stands in the agency’s channel and nobody has taken it on. */
export const contactOf = ({ holder, to }: InformationRequest): string | null =>
  holder?.id ?? (to.kind === 'person' ? to.person.id : null);

/** Conflicted people are left out. A role that nobody else holds is told in the panel's channel, where somebody may notice. */
function holders(roles: readonly Role[], referral: Referral, tellable: Tellable): Reached[] {
  const held = [...new Set(roles.flatMap((role) => tellable.holders[role] ?? []))];
  const people = held.filter((id) => !isConflicted(referral, id));
  const nobody = people.length === 0 || people.length > mostPeople;
  const receivers: Receiver[] = nobody
    ? [{ kind: 'panel', of: referral.kind }]
    : people.map((id) => ({ kind: 'person', id }));
  return receivers.map((to) => ({ to, request: null }));
}

function rolesFor({ why, of }: ReminderDue, referral: Referral): readonly Role[] {
  if (why === 'chair-told') return ['independent-chair'];
  switch (of.key) {
    case 'sin-sent':
    case 'partners-told':
    case 'care-death-told':
      return ['partner-local-authority', 'coordinator'];
    case 'rapid-review':
    case 'executive-look':
    case 'sar-decided':
      return decidingRoles(referral);
    default:
      return ['coordinator'];
  }
}

/** By how far the decision has come. */
function decidingRoles({ kind, stage }: Referral): readonly Role[] {
  if (stage.name === 'panel' || stage.name === 'recommended') return ['coordinator', 'independent-chair'];
  return stage.name === 'signing' ? unsigned(kind, stage.decision) : ['coordinator'];
}
