import { Refusal } from '../../refusal.ts';
import type { PaperMark } from '../proceedings.ts';
import { isInHand, type Referral } from '../referral.ts';
import type { StageName } from '../stage.ts';
import { isOutcomeKnown } from '../tellings.ts';
import { saidAt, stageWords } from '../words.ts';

/** Refuses unless the referral is on the line and at one of these stages; says how it stands instead. */
export function unlessAt(referral: Referral, ...stages: readonly StageName[]): Refusal | null {
  return referral.aside === null && stages.includes(referral.stage.name) ? null : asItStands(referral);
}

/** Refuses what was done already, naming who did it and when; of a step about one thing in the case, what was done about that. */
export function ifTaken(referral: Referral, step: string, title: string, about?: string): Refusal | null {
  const isSame = (paper: PaperMark) => paper.about === undefined || about === undefined || paper.about === about;
  const paper = referral.papers.findLast((one) => one.step === step && isSame(one));
  return paper ? new Refusal('too-late', `“${title}” was done by ${paper.by.name}, ${saidAt(paper.at)}.`) : null;
}

/** Says how it stands instead. */
export const asItStands = (referral: Referral): Refusal =>
  new Refusal('too-late', `This cannot be done as things stand. ${stageWords(referral)}.`);

/** Refuses unless there is an outcome, of a case that is paused, closed or on the line. */
export const unlessOutcomeKnown = (referral: Referral): Refusal | null =>
  isOutcomeKnown(referral) && (referral.aside?.name ?? 'paused') === 'paused' ? null : asItStands(referral);

/** Refuses unless somebody has the case in hand, paused or not. */
export const unlessInHand = (referral: Referral): Refusal | null => (isInHand(referral) ? null : asItStands(referral));

/** The same, but what is closed may still come to something. */
export const unlessInHandOrClosed = (referral: Referral): Refusal | null =>
  referral.aside === null && referral.stage.name === 'closed' ? null : unlessInHand(referral);

/** Refuses what comes after somebody has taken it on. */
export const unlessAcknowledged = (referral: Referral): Refusal | null =>
  referral.stage.name === 'submitted' ? asItStands(referral) : null;

/**
 * How often a step was taken. As part of a page's name it makes what somebody else has recorded meanwhile be looked at, before the
 * same is recorded once more.
 */
export const timesTaken = ({ papers }: Pick<Referral, 'papers'>, step: string): number =>
  papers.filter((paper) => paper.step === step).length;

/** Refuses what is for cases of the other kind. */
export function unlessKind(referral: Referral, kind: Referral['kind']): Refusal | null {
  return referral.kind === kind
    ? null
    : new Refusal('too-late', `This is for cases about ${kind === 'child' ? 'a child' : 'an adult'}.`);
}
