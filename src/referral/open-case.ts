import type { ConversationAddress, Posted } from '../people/address.ts';
import type { Person } from '../people/person.ts';
import { rolesOf } from '../people/roles.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { caseReaders, noCase } from './case-readers.ts';
import { Addition, additionPrefix, documentKey, Withdrawal, withdrawalPrefix } from './case-rows.ts';
import { closedDuplicates } from './closed-duplicates-store.ts';
import { CaseDocument } from './document.ts';
import { duplicatesOf } from './duplicates-store.ts';
import { recordExport } from './export-store.ts';
import { whereItGoesOn } from './goes-on-store.ts';
import { recordLook, recordRefused } from './look-store.ts';
import { recordNames } from './names-store.ts';
import type { OpenedCase } from './opened-case.ts';
import { Paper, paperPrefix } from './paper.ts';
import { readable } from './papers.ts';
import type { ReferralReference } from './reference.ts';
import { isConflicted, type Referral } from './referral.ts';
import { aggregateOf, readReferral } from './referral-store.ts';
import { begunBy } from './step-store.ts';
import { stepper } from './stepper.ts';
import { possibleSteps } from './steps/possible.ts';
import { foldedView } from './views.ts';

const notYours = new Refusal(
  'not-allowed',
  'This case is for panel members and coordinators. Your try is recorded. If you should see it, ask the coordinator.',
);

/**
 * The only way to what says whom a case is about. The look is recorded first: when that fails, nothing is read.
 * `at` is the card in the person's own chat that will show it, `part` which page of it.
 */
export const openCase = (
  services: Services,
  person: Person,
  reference: ReferralReference,
  { part, at }: { readonly part: string; readonly at: Posted },
): Promise<OpenedCase | Refusal> =>
  opened(services, person, reference, at.address, (referral) =>
    recordLook(services, person, reference, { part, at, folded: foldedView(referral) }),
  );

/** The same for a file: no card shows the case, `to` is the person's own chat. */
export const exportCase = (
  services: Services,
  person: Person,
  reference: ReferralReference,
  { to, outcome }: { readonly to: ConversationAddress; readonly outcome: 'offered' | 'exported' },
): Promise<OpenedCase | Refusal> =>
  opened(services, person, reference, to, () => recordExport(services, person, reference, outcome));

/** The same for holding a text against the names in it: whoever asks is shown none of it. */
export const openForNames = (
  services: Services,
  person: Person,
  reference: ReferralReference,
  to: ConversationAddress,
): Promise<OpenedCase | Refusal> =>
  opened(services, person, reference, to, () => recordNames(services, person, reference));

/** Of the case nothing but whom not to contact, which stands above a step by which somebody outside is asked or told. */
export async function openAbove(
  services: Services,
  person: Person,
  reference: ReferralReference,
  { part, at }: { readonly part: string; readonly at: Posted },
): Promise<Pick<CaseDocument, 'mustNotContact'> | Refusal> {
  const admittance = await admitted(services, person, reference, at.address);
  if (admittance instanceof Refusal) return admittance;
  await recordLook(services, person, reference, { part, at, folded: foldedView(admittance.referral) });
  const { mustNotContact } = await documentOf(services, reference);
  return { mustNotContact };
}

async function opened(
  services: Services,
  person: Person,
  reference: ReferralReference,
  where: ConversationAddress,
  recorded: (referral: Referral) => Promise<void>,
): Promise<OpenedCase | Refusal> {
  const admittance = await admitted(services, person, reference, where);
  if (admittance instanceof Refusal) return admittance;
  const { referral, roles } = admittance;
  await recorded(referral);
  const [identity, begun, duplicates, goesOn, closed] = await Promise.all([
    identityOf(services, reference),
    begunBy(services, reference, person.id),
    duplicatesOf(services.tables, referral),
    whereItGoesOn(services.tables, referral),
    closedDuplicates(services.tables, [referral], person),
  ]);
  return {
    referral,
    ...identity,
    papers: readable(identity.papers, referral, { person, roles }),
    next: possibleSteps(referral, stepper(services, person, roles, { about: '', id: '', goesOn })),
    begun,
    duplicates,
    closed,
    coordinates: roles.has('coordinator'),
  };
}

/** Who may not read it is refused, and their try stays on record. */
async function admitted(services: Services, person: Person, reference: ReferralReference, where: ConversationAddress) {
  const roles = await rolesOf(services, person.id);
  const referral = await readReferral(services.tables, reference);
  if (!referral) return noCase;
  const mayRead = caseReaders.some((role) => roles.has(role)) && !isConflicted(referral, person.id);
  if (where.kind !== 'personal' || !mayRead) {
    await recordRefused(services, person, reference, where);
    return notYours;
  }
  return { referral, roles };
}

async function documentOf({ tables: { referrals } }: Services, reference: ReferralReference): Promise<CaseDocument> {
  const row = await referrals.read(aggregateOf(reference).partition, documentKey);
  if (!row) throw new Error(`${reference} has no document`);
  return CaseDocument.parse(row.body);
}

async function identityOf(services: Services, reference: ReferralReference) {
  const { referrals } = services.tables;
  const { partition } = aggregateOf(reference);
  const [document, additions, withdrawals, papers] = await Promise.all([
    documentOf(services, reference),
    referrals.list(partition, { prefix: additionPrefix }),
    referrals.list(partition, { prefix: withdrawalPrefix }),
    referrals.list(partition, { prefix: paperPrefix }),
  ]);
  return {
    document,
    additions: additions.map((row) => Addition.parse(row.body)),
    withdrawals: withdrawals.map((row) => Withdrawal.parse(row.body)),
    papers: papers.map((row) => Paper.parse(row.body)),
  };
}
