import type { Change } from '../../change.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import type { Message } from '../../outbox/message.ts';
import { theApp } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { digestView } from './digest-view.ts';
import type { Reached } from './figures.ts';

/** How a briefing stands a week after it went out, told to who wrote it and who sent it. */
export function weekTold(
  briefing: Briefing,
  reached: readonly Reached[],
  today: PlainDate,
  now: Date,
): Change<Briefing> | null {
  const { stage, author } = briefing;
  if (stage.name !== 'released' || briefing.weekToldAt) return null;
  const at = now.toISOString();
  const people = [...new Set([author.id, stage.release.by.id])];
  const card = digestView(briefing, reached, today);
  const messages = people.map(
    (id): Message => ({ kind: 'post', id: `week:${id}`, to: { kind: 'person', id }, card, notBefore: at }),
  );
  const entry = { at, by: theApp, what: 'week-told', note: null };
  return { record: { ...briefing, weekToldAt: at }, entry, messages };
}
