import type { Turn } from '../../action.ts';
import type { Change, Decided } from '../../change.ts';
import { Refusal } from '../../refusal.ts';
import type { Aggregate, Services } from '../../services.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { aggregateOf, changeBriefing, readBriefing } from '../briefing-store.ts';
import { draftWithout } from '../discussing/draft-without.ts';
import { rowsWithout } from '../discussing/gone-store.ts';
import { recorderOf } from '../discussing/recorded.ts';
import { redact, unlessCoordinator } from '../discussing/redact.ts';
import { showingWords } from '../discussing/showing.ts';
import { closedToWhoLeft } from '../discussing/still-in-channel.ts';
import { whereWords } from '../discussing/summary.ts';
import type { Uptake } from '../uptake.ts';
import { changeUptake, readUptake, uptakeAggregate } from '../uptake-store.ts';
import { isOfBriefings, notOfBriefings } from '../writing/standing.ts';
import { briefingSteps, uptakeSteps } from './all-steps.ts';
import type { Carried, Step, Stepper } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import type { StepPress } from './step-press.ts';

/** The record that a step belongs to: how it is read and changed. */
export interface Subject<R extends Carried> {
  readonly step: Step<R>;
  readonly aggregate: Aggregate;
  /** What it is about, as people know it; null where that is being written. */
  nameOf(record: R): string | null;
  /** Why no such record is for this person, asked before it is looked for: nobody learns which there are. */
  notFor(by: Stepper): Refusal | null;
  read(): Promise<R | null>;
  /** Why it is closed to whoever presses, as only Teams can tell; null when it is not. */
  closed(record: R, turn: Turn): Promise<Refusal | null>;
  /** Before what was filled in is read: makes it known which card shows words that somebody may take away. */
  shows(record: R, turn: Turn): Promise<Refusal | null>;
  /** What was filled in as it may be read now: words of it may have been taken away since it was saved. */
  readable(record: R, draft: StepDraft): StepDraft;
  change(decide: (record: R) => Change<R> | Refusal | null): Promise<R | Refusal>;
}

/** For whoever asks for what is not there, or is not theirs. */
export const noBriefing = new Refusal('not-found', 'There is no such briefing for you. Type “briefings” to see yours.');

/** A step of a briefing is about all of it: one that says otherwise is forged, and would be filled in beside the real one. */
export function ofBriefing(services: Services, { briefing, step: name, about }: StepPress): Subject<Briefing> | null {
  const step = about === '' ? briefingSteps.find((one) => one.name === name) : null;
  return step
    ? {
        step,
        aggregate: aggregateOf(briefing),
        nameOf: (record) => (record.stage.name === 'writing' ? null : titleOf(record)),
        notFor: (by) => (isOfBriefings(by) ? null : notOfBriefings),
        read: () => readBriefing(services.tables, briefing),
        closed: async () => null,
        shows: async () => null,
        readable: (_record, draft) => draft,
        change: (decide) => changeBriefing(services, briefing, decide),
      }
    : null;
}

export function ofUptake(services: Services, press: StepPress): Subject<Uptake> | null {
  const step = uptakeSteps.find((one) => one.name === press.step);
  return step
    ? {
        step,
        aggregate: uptakeAggregate(press),
        nameOf: ({ title, channel }) => `${title}, ${whereWords(channel)}`,
        notFor: (by) => (step === redact ? unlessCoordinator(by) : null),
        read: () => readUptake(services.tables, press),
        closed: async (uptake, turn) =>
          step.inChannel && recorderOf(uptake, turn) ? closedToWhoLeft(turn, uptake) : null,
        // Whoever takes words away does not see them meanwhile, so that this card is not put away under their hands.
        shows: (uptake, turn) =>
          showingWords(turn, uptake, { about: step === redact ? null : press.about, writes: true }),
        readable: draftWithout,
        change: (decide) => (step === redact ? takenAwayAtOnce : changeUptake)(services, press, decide),
      }
    : null;
}

/**
 * The words go in the same commit, but for drafts of more colleagues than fit it; the cards that show them are put away now, and not at the
 * next tick.
 */
async function takenAwayAtOnce(
  services: Services,
  press: StepPress,
  decide: (uptake: Uptake) => Decided<Uptake>,
): Promise<Uptake | Refusal> {
  const result = await changeUptake(services, press, async (uptake) => {
    const change = decide(uptake);
    if (change === null || change instanceof Refusal) return change;
    const gone = await rowsWithout(services, press, change.record);
    return { ...change, rows: [...(change.rows ?? []), ...gone] };
  });
  services.wake(uptakeAggregate(press));
  return result;
}
