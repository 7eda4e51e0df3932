import type { CaseDocument } from './document.ts';
import { type PartRow, row } from './part-row.ts';
import { acknowledgementOf, type Referral } from './referral.ts';

/** The questions of the form that name people and agencies, by the names of their rows. */
const naming = new Set([
  ...['childName', 'childOtherNames', 'childMotherName', 'adultName', 'adultOtherNames'],
  ...['childBirth', 'adultBirth', 'childHousehold', 'childCarers', 'otherChildren'],
  ...['adultSupporters', 'adultOthersAffected', 'agencies'],
  ...['youName', 'youJob', 'youEmail', 'youPhone', 'youOrganisation', 'youOtherOrganisation'],
  ...['safeguardingLeadName', 'safeguardingLeadRole', 'safeguardingLeadEmail', 'mediaPhone'],
]);

/** Whom to know: the person and their household, agencies and referrer as the form names them, and whom the referrer can ask. */
export function peopleRows({ sections }: CaseDocument, referral: Referral): PartRow[] {
  const named = sections
    .flatMap(({ rows }) => rows)
    .filter(({ name, answer }) => naming.has(name) && answer.length > 0);
  const contact = acknowledgementOf(referral)?.contact;
  const reached = contact ? [contact.name, contact.phone, contact.email].filter((one) => one !== null) : [];
  return [
    ...named,
    row('Sent in Teams by', referral.referrer.name),
    row('The referrer’s contact', ...(reached.length > 0 ? reached : ['Not named yet'])),
  ];
}
