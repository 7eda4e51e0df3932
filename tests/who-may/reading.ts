import type { Role } from '../../src/people/roles.ts';
import type { Presser } from './people.ts';
import { hasConflict, readers } from './rules.ts';
import type { Standing } from './standings.ts';
import { signatories } from './step-rules.ts';

/** Whether somebody reads the others' views: who has given their own, who answers for the decision once the panel has recommended, who coordinates. */
function readsViews(role: Role, standing: Standing): boolean {
  if (role === 'coordinator') return true;
  if (role === 'panel-member' && standing.has.includes('own view of the panel member')) return true;
  const isRecommended = ['recommended', 'signing', 'decided', 'closed'].includes(standing.stage);
  return isRecommended && (role === 'independent-chair' || signatories(standing).includes(role));
}

/** All that somebody may read of whom a case is about, and of what is written in it; nothing for whoever it is not open to. */
export function wordsFor(by: Presser, standing: Standing, written: readonly string[]): readonly string[] {
  const { role, part, letIn } = by;
  if (!letIn || !standing.there || hasConflict(by, standing)) return [];
  if (role && readers.includes(role)) return ['name', ...written.filter((one) => isOpenTo(role, one, standing))];
  // As the coordinator released it.
  if (part === 'referrer') return standing.has.includes('the referrer told') ? ['tell by casey'] : [];
  const ofTheirs = [`ask-${by.id} by casey`, `send-back-return-${by.id} by casey`];
  return part === 'asked' && standing.request !== null
    ? ['name', ...written.filter((one) => ofTheirs.includes(one))]
    : [];
}

/** A view is one's own until then. */
const isOpenTo = (role: Role, words: string, standing: Standing): boolean =>
  !words.startsWith('view by ') || words === `view by ${role}` || readsViews(role, standing);
