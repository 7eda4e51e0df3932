import type { Receiver } from '../outbox/message.ts';
import type { Role } from '../people/roles.ts';
import { isChallenged } from './next-step.ts';
import type { InformationRequest } from './proceedings.ts';
import { isConflicted, type Referral } from './referral.ts';
import { isMeeting, type ReminderDue } from './reminder.ts';
import type { ReviewAction } from './review-action.ts';
import { unsigned } from './signatures.ts';
import type { Decision } from './stage.ts';
import { viewers } from './steps/view.ts';

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
  /** What the case waits for from them and nobody else; null when it is no such thing. */
  readonly owed: Owed;
}
export type Owed = 'view' | 'signature' | 'action' | null;

/** A whole team may hold a role; more people than this are told in the panel’s channel. */
const mostPeople = 20;

/** The roles of which somebody can be reminded of a case. */
export const remindedRoles = [
  'coordinator',
  'independent-chair',
  'panel-member',
  'partner-local-authority',
  'partner-integrated-care-board',
  'partner-police',
] as const satisfies readonly Role[];

/** Everybody who holds what comes next; a member may be among them for more than one reason. */
export function reached(due: ReminderDue, referral: Referral, tellable: Tellable): Reached[] {
  const { request, action } = due.of;
  if (action) return forTheAction(due, action, referral, tellable);
  if (!request) return forTheCase(due, referral, tellable);
  const contact = contactOf(request);
  const isLost = tellable.unreached.includes(request.id) || (contact !== null && isConflicted(referral, contact));
  const late = due.why === 'overdue' || isLost ? holders(['coordinator'], referral, tellable) : [];
  return [...asked(request, referral, tellable), ...late];
}

/** Who holds it, and cannot open the case; once it is late, or while they cannot be written to, the coordinator too. */
function forTheAction(
  { why }: ReminderDue,
  { holder }: ReviewAction,
  referral: Referral,
  tellable: Tellable,
): Reached[] {
  const id = holder && !isConflicted(referral, holder.id) && tellable.agencies.includes(holder.id) ? holder.id : null;
  const opens = id !== null && Object.values(tellable.holders).some((people) => people.includes(id));
  const own: Reached[] =
    id === null ? [] : [{ to: { kind: 'person', id }, request: null, owed: opens ? null : 'action' }];
  const coordinators = holders(['coordinator'], referral, tellable).filter(
    ({ to }) => to.kind !== 'person' || to.id !== id,
  );
  return own.length > 0 && why !== 'overdue' ? own : [...own, ...coordinators];
}

/** Of the panel’s own clocks each member who owes a view hears too, or the panel’s channel when they are many. */
function forTheCase(due: ReminderDue, referral: Referral, tellable: Tellable): Reached[] {
  const first = holders(rolesFor(due, referral), referral, tellable);
  if (!isDecidedBy(due) || referral.aside !== null) return first;
  if (referral.stage.name === 'signing') return signaturesAwaited(referral, referral.stage.decision, tellable);
  return [...first, ...viewsAwaited(referral, tellable)];
}

/** Each signature is another person’s: whoever has signed owes none, also when they hold a second role, and then nobody may be left to give it. */
const signaturesAwaited = (referral: Referral, decision: Decision, tellable: Tellable): Reached[] =>
  unsigned(referral.kind, decision).flatMap((role) => {
    const hasSigned = (id: string) => decision.signatures.some(({ by }) => by.id === id);
    const people = held([role], referral, tellable).filter((id) => !hasSigned(id));
    return receiversOf(people, referral).map((to) => ({ to, request: null, owed: 'signature' as const }));
  });

function viewsAwaited(referral: Referral, tellable: Tellable): Reached[] {
  if (referral.stage.name !== 'panel') return [];
  const hasGiven = (id: string) => referral.views.some(({ by }) => by.id === id);
  const members = held(viewers, referral, tellable).filter((id) => !hasGiven(id));
  return members.length === 0 ? [] : receiversOf(members, referral).map((to) => ({ to, request: null, owed: 'view' }));
}

/** Whoever took the request on, or where it was asked. */
function asked(request: InformationRequest, referral: Referral, { agencies, unreached }: Tellable): Reached[] {
  const { to } = request;
  if (unreached.includes(request.id)) return [];
  const id = contactOf(request);
  if (id === null)
    return to.kind === 'channel' ? [{ to: { kind: 'conversation', address: to.address }, request, owed: null }] : [];
  return isConflicted(referral, id) || !agencies.includes(id)
    ? []
    : [{ to: { kind: 'person', id }, request, owed: null }];
}

/** Null while it stands in the agency’s channel and nobody has taken it on. */
export const contactOf = ({ holder, to }: InformationRequest): string | null =>
  holder?.id ?? (to.kind === 'person' ? to.person.id : null);

/** A role that nobody else holds is told in the panel's channel, where somebody may notice. */
const holders = (roles: readonly Role[], referral: Referral, tellable: Tellable): Reached[] =>
  receiversOf(held(roles, referral, tellable), referral).map((to) => ({ to, request: null, owed: null }));

/** Conflicted people are left out. */
const held = (roles: readonly Role[], referral: Referral, { holders: by }: Tellable): string[] =>
  [...new Set(roles.flatMap((role) => by[role] ?? []))].filter((id) => !isConflicted(referral, id));

const receiversOf = (people: readonly string[], { kind }: Referral): Receiver[] =>
  people.length === 0 || people.length > mostPeople
    ? [{ kind: 'panel', of: kind }]
    : people.map((id) => ({ kind: 'person', id }));

/** Whether it is for the panel and those who sign to stop this clock. */
const isDecidedBy = ({ why, of }: ReminderDue): boolean =>
  why !== 'chair-told' && ['rapid-review', 'executive-look', 'sar-decided', 'next-step'].includes(of.key);

function rolesFor(due: ReminderDue, referral: Referral): readonly Role[] {
  if (due.why === 'chair-told') return ['independent-chair'];
  if (isMeeting(due.of)) return ['coordinator', ...viewers];
  if (isDecidedBy(due)) return decidingRoles(referral);
  switch (due.of.key) {
    case 'sin-sent':
    case 'partners-told':
    case 'care-death-told':
      return ['partner-local-authority', 'coordinator'];
    default:
      return ['coordinator'];
  }
}

/** By how far the decision has come. */
function decidingRoles(referral: Referral): readonly Role[] {
  const { kind, stage } = referral;
  if (isChallenged(referral)) return ['coordinator', 'independent-chair'];
  if (stage.name === 'panel' || stage.name === 'recommended') return ['coordinator', 'independent-chair'];
  return stage.name === 'signing' ? unsigned(kind, stage.decision) : ['coordinator'];
}
