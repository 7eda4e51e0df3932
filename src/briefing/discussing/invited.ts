import type { Change } from '../../change.ts';
import { doer, type Person } from '../../people/person.ts';
import { titleOf } from '../briefing.ts';
import type { Uptake } from '../uptake.ts';
import { beginMessage, tellsMessage } from './messages.ts';
import type { Received } from './received.ts';

/**
 * Somebody who wants to record a discussion, or to tell what the channel was asked; `discussion` is the id that theirs gets when they have
 * none waiting, `asked` the id of the action, or the impact, that they tell of.
 */
export interface Begins {
  readonly person: Person;
  readonly discussion: string;
  readonly asked: string | null;
  readonly now: Date;
}

export const newUptake = ({ briefing, channel, post }: Received): Uptake => ({
  briefing: briefing.id,
  title: titleOf(briefing),
  themes: briefing.text?.themes ?? [],
  questions: briefing.text?.questions ?? [],
  corrections: briefing.corrections.length,
  ...{ recalled: null, channel, post },
  ...{ recorders: [], left: [] },
  discussions: [],
  actions: [],
  impact: { askedAt: null, told: null, versions: 0, redacted: null },
  impactAsked: [],
  taken: [],
});

/** A second press so soon is the same press: Teams delivers some up to four times. Later the card may be hard to find, and comes again. */
const samePressMs = 60_000;

/** Null: it was sent just now. */
export function begunAgain(uptake: Uptake, begins: Begins): Change<Uptake> | null {
  const before = uptake.recorders.find(({ id }) => id === begins.person.id);
  const isRepeat = before && begins.now.getTime() - Date.parse(before.sentAt) < samePressMs;
  return isRepeat ? null : begunBy(uptake, begins);
}

/** So many are kept who have pressed and recorded nothing, newest last: the record has to stay small. */
const mostWaiting = 200;

function othersThan({ recorders, discussions }: Uptake, person: Person): Uptake['recorders'] {
  const others = recorders.filter(({ id }) => id !== person.id);
  const hasRecorded = (id: string) => discussions.some(({ by }) => by.id === id);
  return others.filter(({ id }, at) => hasRecorded(id) || at > others.length - mostWaiting);
}

/** What they have begun and not recorded yet goes on under its id. */
export function begunBy(uptake: Uptake, { person, discussion, asked, now }: Begins): Change<Uptake> {
  const at = now.toISOString();
  const next = uptake.recorders.find(({ id }) => id === person.id)?.next ?? discussion;
  const recorders = [...othersThan(uptake, person), { id: person.id, next, sentAt: at }];
  return {
    record: { ...uptake, recorders },
    entry: { at, by: doer(person), what: 'discussion-to-be-recorded', note: null },
    messages: [asked === null ? beginMessage(uptake, person.id, next, at) : tellsMessage(uptake, asked, person.id, at)],
  };
}
