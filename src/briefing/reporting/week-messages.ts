import type { Change } from '../../change.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import type { Message } from '../../outbox/message.ts';
import { theApp } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { digestView } from './digest-view.ts';
import type { Reached } from './figures.ts';

/** How a briefing stands a week after it went out, told to these people. */
export function weekTold(
  briefing: Briefing,
  reached: readonly Reached[],
  people: readonly string[],
  today: PlainDate,
  now: Date,
): Change<Briefing> | null {
  if (briefing.stage.name !== 'released' || briefing.weekToldAt) return null;
  const at = now.toISOString();
  const card = digestView(briefing, reached, today);
  const messages = people.map(
    (id): Message => ({ kind: 'post', id: `week:${id}`, to: { kind: 'person', id }, card, notBefore: at }),
  );
  const entry = { at, by: theApp, what: 'week-told', note: null };
  return { record: { ...briefing, weekToldAt: at }, entry, messages };
}
