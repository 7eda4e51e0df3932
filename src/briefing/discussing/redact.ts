import type { Change } from '../../change.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import { doer } from '../../people/person.ts';
import { needed } from '../../referral/steps/answers.ts';
import { Refusal } from '../../refusal.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import type { Discussion, Redacted, Uptake } from '../uptake.ts';
import { goneBy } from './gone.ts';
import { goneLines, namesThere, partGone, partsGiven } from './parts.ts';
import { reasonPage } from './redact-page.ts';
import { impactKeys, theImpact } from './words.ts';

const forCoordinators = new Refusal('not-allowed', 'Only a coordinator can take words away.');
export const unlessCoordinator = ({ roles }: Pick<Stepper, 'roles'>): Refusal | null =>
  roles.has('coordinator') ? null : forCoordinators;
const nothingThere = new Refusal('not-found', 'There is nothing written there that could be taken away.');

const discussionOf = ({ discussions }: Uptake, about: string): Discussion | null =>
  discussions.find(({ id }) => id === about) ?? null;

/** Who took away all that there is; null while something may be there. */
function allGone(uptake: Uptake, about: string): Redacted | null {
  if (about === theImpact) return uptake.impact.redacted;
  const discussion = discussionOf(uptake, about);
  if (!discussion) return null;
  const isGone = partsGiven(uptake, discussion).every((part) => partGone(discussion, part));
  return discussion.redacted ?? (isGone ? (discussion.gone.at(-1) ?? null) : null);
}

/**
 * A coordinator takes away what says too much of somebody; `about` is a discussion’s id, of which they choose what goes, or the impact, which
 * goes whole.
 */
export const redact = stepOf<Uptake>()({
  name: 'redact',
  title: 'Take the words away',
  does: 'Take the words away for good',
  done: 'The words were taken away.',
  barred: (uptake, by) => {
    const forOthers = unlessCoordinator(by);
    if (forOthers) return forOthers;
    if (by.about === theImpact ? !uptake.impact.told : !discussionOf(uptake, by.about)) return nothingThere;
    const gone = allGone(uptake, by.about);
    return gone && new Refusal('too-late', `These words were ${goneBy(gone)} already.`);
  },
  pages: (uptake, { about }) => [reasonPage(uptake, discussionOf(uptake, about))],
  notes: (uptake, _walk, { about }) => whichWords(uptake, about),
  take: (uptake, answers, by) => {
    const why = needed(answers.why);
    const discussion = discussionOf(uptake, by.about);
    return discussion
      ? partsRedacted(uptake, discussion, { parts: needed(answers.which), why }, by)
      : impactRedacted(uptake, why, by);
  },
});

/** Whose words they are, and what of them is gone. */
function whichWords(uptake: Uptake, about: string): string[] {
  const { told } = uptake.impact;
  if (about === theImpact) return told ? [`What is different now, as ${told.by.name} told it.`] : [];
  const discussion = discussionOf(uptake, about);
  if (!discussion) return [];
  const { heldOn, by } = discussion;
  const whose = `The discussion of ${saidShort(heldOn)}, recorded by ${by.name}.`;
  return [whose, ...goneLines(uptake, discussion)];
}

interface Chosen {
  readonly parts: readonly string[];
  readonly why: string;
}

/** The rows in which the words stand are written again without them, in the same commit. */
function partsRedacted(uptake: Uptake, discussion: Discussion, { parts, why }: Chosen, by: Stepper): Change<Uptake> {
  const at = by.now.toISOString();
  const chosen = partsGiven(uptake, discussion).filter(({ id }) => parts.includes(id));
  const names = chosen.flatMap((part) => namesThere(discussion, part));
  const redacted = { ...discussion, gone: [...discussion.gone, { at, by: doer(by.person), why, names }] };
  const discussions = uptake.discussions.map((one) => (one === discussion ? redacted : one));
  return {
    record: { ...uptake, discussions },
    entry: { at, by: doer(by.person), what: 'words-taken-away', note: parts.join(', ') },
    messages: [],
  };
}

/** Also what was filled in: it stays with whoever told it, to be changed. */
function impactRedacted(uptake: Uptake, why: string, by: Stepper): Change<Uptake> {
  const at = by.now.toISOString();
  const redacted = { at, by: doer(by.person), why };
  const personId = uptake.impact.told?.by.id ?? '';
  const gone = [...impactKeys(uptake), stepDraftKey({ personId, step: 'impact', about: theImpact })];
  return {
    record: { ...uptake, impact: { ...uptake.impact, redacted } },
    entry: { at, by: redacted.by, what: 'words-taken-away', note: null },
    messages: [],
    rows: gone.map((key) => ({ kind: 'remove', key }) as const),
  };
}
