import type { Decided } from '../../change.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import type { StoredStep } from '../steps/step-store.ts';
import { toPerson } from './messages.ts';
import { isOfBriefings, notOfBriefings, standsElsewhere } from './standing.ts';

const onlyCoordinators = new Refusal(
  'not-allowed',
  'Only a coordinator carries on with what somebody else has begun. “Make a copy”, where it is offered, gives you the text.',
);
const yours = new Refusal('too-late', 'You carry on with it already: “Write” goes on with the text.');

/** Why this person cannot carry on with what somebody else began to write; null when they can. */
export function carryingOnBarred(
  briefing: Briefing,
  { person, roles }: Pick<Stepper, 'person' | 'roles'>,
): Refusal | null {
  if (!isOfBriefings({ roles })) return notOfBriefings;
  if (!roles.has('coordinator')) return onlyCoordinators;
  if (briefing.stage.name !== 'writing') return standsElsewhere(briefing);
  return briefing.author.id === person.id ? yours : null;
}

/**
 * They become its author, with what was typed so far; who wrote before stays on record as one who wrote it. Null when this person did so
 * before.
 * @param from the author as the pressed card showed it, by id
 * @param typed what that author has typed
 */
export function carriedOn(briefing: Briefing, from: string, typed: StoredStep | null, by: Stepper): Decided<Briefing> {
  const { author, formerAuthors } = briefing;
  if (author.id === by.person.id && formerAuthors.at(-1)?.id === from) return null;
  const barred = carryingOnBarred(briefing, by);
  if (barred) return barred;
  if (author.id !== from) return new Refusal('too-late', `${author.name} carries on with it already.`);
  const record = { ...briefing, author: doer(by.person), formerAuthors: [...formerAuthors, author] };
  const entry = { at: by.now.toISOString(), by: doer(by.person), what: 'carried-on', note: `begun by ${author.name}` };
  const said = `${by.person.name} carries on with the briefing that you began, and with what you typed. You cannot change it any more.`;
  const told = toPerson(record, by, { person: from, said, comment: null });
  return { record, entry, messages: isThere(from, by) ? [told] : [], rows: typed ? handedOver(typed, by) : [] };
}

/** Who has left is told nothing: it would wait for them. */
const isThere = (id: string, { approvers: { managers, coordinators } }: Stepper): boolean =>
  [...managers, ...coordinators].includes(id);

const handedOver = ({ draft, etag }: StoredStep, { person }: Stepper) =>
  [
    { kind: 'remove', key: stepDraftKey({ ...draft, personId: draft.by.id }), etag },
    { kind: 'put', key: stepDraftKey({ ...draft, personId: person.id }), body: { ...draft, by: doer(person) } },
  ] as const;
