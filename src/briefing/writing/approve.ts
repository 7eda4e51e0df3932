import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { approvingNotes } from './approving-notes.ts';
import { mayOpenCases } from './case-link.ts';
import { toPerson } from './messages.ts';
import { isOfBriefings, notOfBriefings, standsElsewhere } from './standing.ts';
import { tickedWords, ticksPage } from './ticks-page.ts';
import { authorsOf, writersOf } from './writers.ts';

/** A second person reads it and answers for it. */
export const approve = stepOf<Briefing>()({
  name: 'approve',
  title: 'Approve',
  does: 'Approve',
  done: 'It was approved.',
  barred: approvalBarred,
  pages: (briefing, by) => [ticksPage(versionOf(briefing), by)] as const,
  heldAgainst: (briefing) => briefing.case,
  notes: (briefing, _, by, page) => approvingNotes(briefing, by, page),
  take(briefing, _, by) {
    const at = by.now.toISOString();
    const record: Briefing = { ...briefing, stage: { name: 'approved', at, by: doer(by.person) } };
    const said = `${by.person.name} approved your briefing. It can be sent.`;
    const messages = [toPerson(record, by, { person: briefing.author.id, said, comment: null })];
    return { record, entry: { at, by: doer(by.person), what: 'approved', note: tickedWords }, messages };
  },
});

const ownWork = new Refusal('not-allowed', 'You wrote it: a second person approves it.');
const copyOfOwnWork = new Refusal('not-allowed', 'It is a copy of what you wrote: a second person approves it.');
const fromACase = new Refusal(
  'not-allowed',
  'It comes from a case of ours: whoever may open that case approves it, because the names in it have to be looked for.',
);

/** Why this person cannot approve it now; null when they can. One case may be closed to them all the same. */
function approvalBarred(briefing: Briefing, by: Stepper): Refusal | null {
  const barred = secondPersonBarred(briefing, by);
  return barred ?? (briefing.case && !mayOpenCases(by) ? fromACase : null);
}

/** Why this person cannot say anything to it as the second one. */
export function secondPersonBarred(briefing: Briefing, by: Stepper): Refusal | null {
  if (!isOfBriefings(by)) return notOfBriefings;
  if (briefing.stage.name !== 'for-approval') return standsElsewhere(briefing);
  if (authorsOf(briefing).some(({ id }) => id === by.person.id)) return ownWork;
  return writersOf(briefing).includes(by.person.id) ? copyOfOwnWork : null;
}

const versionOf = ({ taken }: Briefing): string => taken.findLast(({ step }) => step === 'write')?.id ?? '';
