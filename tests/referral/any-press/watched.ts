import type { CardView } from '../../../src/card-view.ts';
import { rolesOf } from '../../../src/people/roles.ts';
import { caseReaders } from '../../../src/referral/case-readers.ts';
import { isConflicted, Referral } from '../../../src/referral/referral.ts';
import { panelChannel } from '../../support/panel.ts';
import { players } from '../../support/random-case.ts';
import { named, type Scene, type Stored, storedCase } from './scene.ts';

/** What may not be after a press. */
export function faultsBetween(before: Stored, after: Stored): string[] {
  const kept = after.history.slice(0, before.history.length);
  const changed = JSON.stringify(before.referral) !== JSON.stringify(after.referral);
  const checks: [boolean, string][] = [
    [Referral.safeParse(after.referral).success, 'cannot be read again'],
    [JSON.stringify(kept) === JSON.stringify(before.history), 'a line of the history was lost or changed'],
    [!changed || after.history.length > before.history.length, 'changed without a line in its history'],
    [!JSON.stringify([after.referral, after.history]).includes(named), 'its record says whom it is about'],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => `${after.referral.reference}: ${what}`);
}

/** Looks at every card that is new or was changed since the last look. */
export function seenOnce(scene: Scene) {
  const { here, references } = scene;
  const seen = new WeakSet<CardView>();
  const says = (view: CardView) => JSON.stringify(here.draw(view)).includes(named);
  const newIn = (conversation: string) =>
    here.connector.cardsIn(conversation).filter((view) => !seen.has(view) && seen.add(view));

  return {
    /** Cards that name whom a case is about, where they may not. */
    async leaks(before: readonly Stored[], after: readonly Stored[]): Promise<string[]> {
      const told = newIn(panelChannel).filter(says);
      const leaks = told.map(({ template }) => `${template} names somebody in the channel`);
      for (const { person } of players) {
        const naming = newIn(`chat of ${person.id}`).filter(says);
        if (naming.length === 0 || (await mayRead(scene, person.id, [...before, ...after]))) continue;
        leaks.push(...naming.map(({ template }) => `${template} names somebody to ${person.id}`));
      }
      return leaks;
    },
    /** Cards that still stand open before people to whom both cases are closed, once all is sent. */
    async stillOpen(): Promise<string[]> {
      await here.tick();
      const cases = await Promise.all(references.map((one) => storedCase(scene, one)));
      const closedTo = players.filter(({ person }) => cases.every(({ referral }) => isConflicted(referral, person.id)));
      return closedTo.flatMap(({ person }) =>
        here.connector
          .cardsIn(`chat of ${person.id}`)
          .filter(says)
          .map(({ template }) => `${template} still stands open before ${person.id}`),
      );
    },
  };
}

/** By role and without a conflict of interest; who refers reads their own form, an agency what it was asked about. */
async function mayRead({ here }: Scene, id: string, cases: readonly Stored[]): Promise<boolean> {
  const roles = await rolesOf(here.services, id);
  const isOwn = cases.some(({ referral }) => referral.referrer.id === id);
  const isAsked = cases.some(({ referral }) => referral.requests.some((one) => JSON.stringify(one.to).includes(id)));
  const isReader = caseReaders.some((role) => roles.has(role));
  const isOpen = cases.some(({ referral }) => !isConflicted(referral, id));
  return isOwn || isAsked || (isReader && isOpen);
}
