import type { Message } from '../../outbox/message.ts';
import type { Briefing, Correction } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { approversOf, toPerson, waitsFor } from '../writing/messages.ts';
import { waitingIn } from './correction-changes.ts';

/** To whoever else may approve the correction: it waits. */
export function correctionWaits(briefing: Briefing, by: Stepper): Message[] {
  const waiting = waitingIn(briefing);
  const said = `${by.person.name} wrote a correction of a briefing that is out. It waits for a second person to approve it.`;
  return waiting ? waitsFor(briefing, by, said, approversOf(waiting, [waiting.by.id], by)) : [];
}

/** To whoever wrote the correction. @param said what this person did, after their name */
export const toCorrector = (
  briefing: Briefing,
  { by: { id } }: Pick<Correction, 'by'>,
  by: Stepper,
  { said, comment }: { readonly said: string; readonly comment: string | null },
): Message => toPerson(briefing, by, { person: id, said: `${by.person.name} ${said}`, comment });
