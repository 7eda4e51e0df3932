import type { Message } from '../../outbox/message.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { newsView } from './news-view.ts';
import { writersOf } from './writers.ts';

/** Each takes two rows of the one commit, which may have a hundred. */
const mostTold = 40;

/** To whoever else may approve it: it waits. Of a case of ours to those who can open cases by their role. */
export function waitsForYou(briefing: Briefing, by: Stepper): Message[] {
  const said = `${by.person.name} wrote a briefing. It waits for a second person to approve it.`;
  return waitsFor(briefing, by, said, approversOf(briefing, writersOf(briefing), by));
}

export const waitsFor = (briefing: Briefing, by: Stepper, said: string, people: readonly string[]): Message[] =>
  people.slice(0, mostTold).map((person) => toPerson(briefing, by, { person, said, comment: null }));

/** Who is told that it waits. @param writers who wrote it, and so are no second person */
export function approversOf(of: Pick<Briefing, 'case'>, writers: readonly string[], { approvers }: Stepper): string[] {
  const people = of.case ? approvers.coordinators : [...approvers.coordinators, ...approvers.managers];
  return [...new Set(people)].filter((person) => !writers.includes(person));
}

const nobody =
  'Nobody else who may approve it has talked to this app yet. Ask the partnership’s administrator to give somebody the role.';

/** Said before it is sent for approval where it would wait for nobody. */
export const nobodyApproves = (of: Pick<Briefing, 'case'>, writers: readonly string[], by: Stepper): string[] =>
  approversOf(of, writers, by).length === 0 ? [nobody] : [];

/** To somebody in their own chat. */
export const toPerson = (
  briefing: Briefing,
  by: Stepper,
  { person, said, comment }: { readonly person: string; readonly said: string; readonly comment: string | null },
): Message => ({
  kind: 'post',
  id: `told:${by.id}:${person}`,
  to: { kind: 'person', id: person },
  card: newsView({ id: briefing.id, title: titleOf(briefing) }, said, comment),
  notBefore: by.now.toISOString(),
});

/**
 * To each of these once, but for whoever does it, and for those who are no managers or coordinators any more; a step knows who is one by
 * its need of `approvers`. `said`: what this person did, after their name. `comment`: what they wrote.
 */
export const toOthers = (
  briefing: Briefing,
  by: Stepper,
  people: readonly string[],
  { said, comment }: { readonly said: string; readonly comment: string | null },
): Message[] =>
  [...new Set(people)]
    .filter((person) => person !== by.person.id && holdRoles(by).has(person))
    .map((person) => toPerson(briefing, by, { person, said: `${by.person.name} ${said}`, comment }));

const holdRoles = ({ approvers: { managers, coordinators } }: Stepper): ReadonlySet<string> =>
  new Set([...managers, ...coordinators]);
