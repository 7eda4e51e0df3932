import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import { beforeConflict } from './before-conflict.ts';
import type { Paper } from './paper.ts';
import type { Referral } from './referral.ts';
import { signingRoles } from './signatures.ts';
import { viewers } from './steps/view.ts';
import { saidAt } from './words.ts';

/** "Give your view, by Robin Example on 18 December 2026 at 9am" */
export function paperTitle({ title, step, by, at }: Paper, referral: Referral): string {
  const before = step === 'conflict' ? null : beforeConflict(referral, by);
  const mark = before && ` (${before}${step === 'view' ? '; not counted' : ''})`;
  return `${title}, by ${by.name} on ${saidAt(at)}${mark ?? ''}`;
}

interface Reader {
  readonly person: Person;
  readonly roles: ReadonlySet<Role>;
}

/**
 * The papers that this person may read. A member gives a view without having read the others': these are shown once their own is given,
 * and to whoever signs or draws up the decision once the panel has recommended, because they answer for it. A coordinator reads all,
 * unless they are a member too and can still give a view.
 */
export function readable(papers: readonly Paper[], referral: Referral, { person, roles }: Reader): readonly Paper[] {
  const gaveView = referral.views.some(({ by }) => by.id === person.id);
  const canGiveView = referral.stage.name === 'panel' && viewers.some((role) => roles.has(role));
  const answersForIt = isRecommended(referral) && deciders(referral).some((role) => roles.has(role));
  if (gaveView || answersForIt || (roles.has('coordinator') && !canGiveView)) return papers;
  return papers.filter(({ step, by }) => step !== 'view' || by.id === person.id);
}

const isRecommended = ({ stage }: Referral): boolean =>
  ['recommended', 'signing', 'decided', 'closed'].includes(stage.name);

const deciders = ({ kind }: Referral): readonly Role[] => ['independent-chair', ...signingRoles[kind]];
