import type { Change } from '../../change.ts';
import { theApp } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { nobodyLeftMessage } from './messages.ts';
import { held, released } from './release-changes.ts';

/** What would go out now is held back, because no channel is left in its audience, and whoever planned it is told. Null: it is not to go. */
export function heldForNobody(briefing: Briefing, now: Date): Change<Briefing> | null {
  const { stage } = briefing;
  if (stage.name !== 'planned' || released(briefing, now) === null) return null;
  const change = held(briefing, 'no channel was left that it was to go to', { by: theApp, now });
  return change && { ...change, messages: [nobodyLeftMessage(briefing, stage.release, now)] };
}
