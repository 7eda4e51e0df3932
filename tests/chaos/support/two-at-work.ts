import { timesSaved } from '../../../src/form/filling.ts';
import { givenRoles, rolesOf } from '../../../src/people/roles.ts';
import { readColleagues } from '../../../src/referral/colleagues-store.ts';
import { readContacts } from '../../../src/referral/contacts-store.ts';
import { receiveSubmission } from '../../../src/referral/receive.ts';
import { mintReference, type ReferralReference } from '../../../src/referral/reference.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { aggregateOf, changeReferral, readReferral } from '../../../src/referral/referral-store.ts';
import { stepper } from '../../../src/referral/stepper.ts';
import type { Step } from '../../../src/referral/steps/step.ts';
import { stepDraftKey } from '../../../src/referral/steps/step-draft.ts';
import { otherReference, submission } from '../../referral/desk.ts';
import { filledIn, walked } from '../../support/random-case.ts';
import { casey, kim, ownChatOf, type Player, pressed, priya, referrer, tenant } from './cast.ts';
import { type Answered, deliver } from './client.ts';
import { edge as startEdge } from './edge.ts';
import { instance } from './instance.ts';
import { comes, gives, ownChat, setUpOffice } from './office.ts';
import { clock } from './own-clock.ts';
import type { Possible } from './possible-cases.ts';
import { chanceOf } from './seed.ts';
import { unhurried } from './unhurried.ts';

/** Two people who hold every role of the case. */
export const two = [casey, priya] as const;

/** The app as it runs, with two people before it who may both do everything. */
export async function twoAtWork() {
  const tables = unhurried();
  const edge = await startEdge(0);
  const app = await instance(tables, clock(0, Date.parse('2026-12-18T10:00:00Z')));
  const { services } = app;
  const chance = chanceOf(1);
  await setUpOffice(tables, edge);
  await Promise.all([referrer(1), kim].map((one) => comes(tables, edge, one)));
  const missing = [
    ...givenRoles.filter((role) => role !== 'coordinator').map((role) => ({ role, player: casey })),
    ...givenRoles.filter((role) => role !== 'panel-member').map((role) => ({ role, player: priya })),
  ];
  for (const { role, player } of missing) await gives(tables, role, player);
  const { id, name } = referrer(1);
  const sent = { referrer: { id, name }, chat: ownChat(edge, id) };
  await receiveSubmission(services, submission({ ...sent, reference: otherReference }));

  /** A case that stands so, whatever came before. */
  async function caseAt(record: Referral): Promise<ReferralReference> {
    const reference = mintReference(chance.below);
    await receiveSubmission(services, submission({ ...sent, reference }));
    const entry = { at: record.submittedAt, by: sent.referrer, what: 'recounted', note: null };
    const { referrer, chat } = sent;
    await changeReferral(services, reference, () => ({
      record: { ...record, reference, referrer: referrer, chat },
      entry,
      messages: [],
    }));
    await app.idle();
    return reference;
  }

  /** Puts a step there as this person has filled it in, ready to be taken. Answers what its last button sends. */
  async function fillsIn(by: Player, reference: ReferralReference, step: Step, { about = '', typed }: Possible) {
    const person = { ...by, tenant };
    const known = { about, id: `${step.name} by ${by.name}`, contacts: await readContacts(tables) };
    const roles = await rolesOf(services, by.id);
    const colleagues = await readColleagues(services);
    const referral = await readReferral(tables, reference);
    if (!referral) throw new Error(`${reference} is not there`);
    const at = stepper(services, person, roles, { ...known, colleagues });
    const filled = filledIn(step, referral, at, () => 0);
    const all = { ...filled, typed: { ...filled.typed, ...typed } };
    const gaps = walked(step, referral, at, all).pages.filter(({ done }) => !done);
    if (gaps.length > 0) throw new Error(`${step.name}: ${JSON.stringify(gaps.map(({ errors }) => errors))}`);
    const draft = { id: known.id, step: step.name, about, by: { id: by.id, name: by.name }, ...all };
    const key = stepDraftKey({ step: step.name, about, personId: by.id });
    const body = { ...draft, savedAt: services.now().toISOString() };
    await tables.referrals.commit(aggregateOf(reference).partition, [{ kind: 'put', key, body }]);
    return { reference, step: step.name, about, id: known.id, saved: timesSaved(draft) };
  }

  /** Each presses this button on a card of their own, all at the same moment. */
  async function press(verb: string, ...all: readonly (readonly [Player, object])[]): Promise<readonly Answered[]> {
    const answers = await Promise.all(
      all.map(([by, data]) => {
        const on = edge.place(ownChatOf(by.id));
        return deliver(app.url, pressed({ by, where: 'own-chat', verb, data: { ...data }, on }, edge.url));
      }),
    );
    await app.idle();
    return answers;
  }

  const close = async () => {
    await app.close();
    await edge.close();
  };
  return { tables, caseAt, fillsIn, press, close };
}
export type TwoAtWork = Awaited<ReturnType<typeof twoAtWork>>;
