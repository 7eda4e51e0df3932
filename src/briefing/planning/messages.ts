import type { Change } from '../../change.ts';
import type { Message } from '../../outbox/message.ts';
import { type Briefing, type Release, titleOf } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { toOthers } from '../writing/messages.ts';
import { newsView } from '../writing/news-view.ts';

const nobodyLeft =
  'Its time had come, and no channel is left that it was to go to: it was not sent, and is held back. Let it go on once channels have joined, or cancel the plan and choose other channels.';

/** To whoever planned it: there is nobody to send it to. */
export const nobodyLeftMessage = (briefing: Briefing, { by, at }: Release, now: Date): Message => ({
  kind: 'post',
  id: `nobody-left:${at}`,
  to: { kind: 'person', id: by.id },
  card: newsView({ id: briefing.id, title: titleOf(briefing) }, nobodyLeft, null),
  notBefore: now.toISOString(),
});

/**
 * The change of a plan with word of it to whoever planned it, or changed the plan last, and to its author, when it is somebody else’s.
 * @param said what this person did, after their name
 */
export function toldToPlanner(
  before: Briefing,
  change: Change<Briefing> | null,
  by: Stepper,
  { said, why }: { readonly said: string; readonly why: string | null },
): Change<Briefing> | null {
  if (!change || before.stage.name !== 'planned') return change;
  const planners = [before.stage.release.by.id, before.author.id];
  return { ...change, messages: toOthers(before, by, planners, { said, comment: why }) };
}
