import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/action.ts';
import { allActions } from '../../src/app.ts';
import type { Person } from '../../src/people/person.ts';
import { givenRoles } from '../../src/people/roles.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { steps } from '../../src/referral/steps/all-steps.ts';
import { Refusal } from '../../src/refusal.ts';
import { answerTo } from '../../src/teams/answer.ts';
import { possibleCases, requestId } from '../chaos/support/possible-cases.ts';
import { canary, type Desk, desk, gives, olu, ownPlace, panelPlace, rae, reference, sam } from '../referral/desk.ts';
import { atPanel } from '../referral/steps/referrals.ts';
import { type Sent, sentByButtons } from './forged.ts';
import { honest } from './scene.ts';

const buttons = await sentByButtons();
const nobodys = 'CR-222-222';

/** Every press that names a case, as a button sends it: a step is a press of its own. Found by asking the verb, so a new one is here too. */
const presses = allActions.flatMap(({ verb, accepts }) => {
  const sent = honest({ buttons }, verb, { draft: 'draft-1', reference });
  if (!accepts({ ...sent, reference }) || accepts({ ...sent, reference: 'no reference' })) return [];
  if (!('step' in sent)) return [{ name: verb, verb, sent }];
  return steps.map(({ name }) => ({ name: `${verb} ${name}`, verb, sent: { ...sent, step: name, about: requestId } }));
});

const made = { at: '2026-12-18T09:00:00.000Z', by: { id: 'priya', name: 'Priya Shah' } };
const asItWas = atPanel('child');
const other = (step: string) => possibleCases[step]?.at(sam) ?? asItWas;
/** How a case can stand when an old button, or a forged one, is pressed. */
const standings: Readonly<Record<string, Referral>> = {
  'at the panel': asItWas,
  'with a conflict of interest': { ...asItWas, conflicts: [{ person: { id: sam.id, name: sam.name }, ...made }] },
  'with something asked': other('redate-request'),
  closed: other('reopen'),
  paused: other('resume'),
  withdrawn: { ...asItWas, aside: { name: 'withdrawn', at: made.at, clocks: [] } },
  transferred: { ...asItWas, aside: { name: 'transferred', ...made, to: 'eastmoor', clocks: [] } },
  duplicate: {
    ...asItWas,
    aside: { name: 'duplicate', ...made, of: 'CR-9BC-4DF' as Referral['reference'], clocks: [] },
  },
};

/** A case about Zebedee, and Sam, who has every role. */
async function office(): Promise<Desk> {
  const at = await desk();
  await at.receive();
  for (const role of givenRoles) await gives(at, role, sam);
  return at;
}

const stands = (at: Desk, record: Referral) =>
  changeReferral(at.services, reference, (before) => ({
    record: { ...record, reference, referrer: before.referrer, chat: before.chat },
    entry: { ...made, what: 'recounted', note: null },
    messages: [],
  }));

function pressed(at: Desk, who: Person, verb: string, data: Sent, place = ownPlace(who)): Promise<Outcome> {
  const action = allActions.find((one) => one.verb === verb);
  if (!action) throw new Error(`no verb ${verb}`);
  return action.perform(data, { services: at.services, person: who, place });
}

const shown = (outcome: Outcome): string => JSON.stringify(answerTo(outcome));
const saysSomething = (outcome: Outcome) =>
  outcome instanceof Refusal ? outcome.message.length > 20 : outcome.kind === 'nothing' || 'card' in outcome;

test('A good part of what is pressed names a case, and so does every step', () => {
  expect(presses.length).toBeGreaterThan(15 + 4 * steps.length);
});

describe.each(presses)('$name', ({ verb, sent }) => {
  test('is answered in words or with a card, however the case stands, and shows it to nobody who may not see it', async () => {
    const at = await office();
    for (const [how, record] of Object.entries(standings)) {
      for (const who of [sam, rae, olu]) {
        await stands(at, record);
        const outcome = await pressed(at, who, verb, { ...sent, reference });
        expect([how, who.id, saysSomething(outcome)]).toEqual([how, who.id, true]);
        const maySee = who === sam && how !== 'with a conflict of interest';
        if (!maySee) expect([how, who.id, shown(outcome).includes(canary)]).toEqual([how, who.id, false]);
      }
    }
  });

  test('of a case that there is not is refused', async () => {
    const at = await office();
    for (const who of [sam, rae]) {
      const outcome = await pressed(at, who, verb, { ...sent, reference: nobodys });
      expect(saysSomething(outcome)).toBe(true);
      expect(shown(outcome)).not.toContain(canary);
    }
  });

  test('tells somebody without a part in it nothing: not even that there is such a case', async () => {
    const at = await office();
    for (const place of [ownPlace(olu), panelPlace()]) {
      const theirs = await pressed(at, olu, verb, { ...sent, reference }, place);
      const none = await pressed(at, olu, verb, { ...sent, reference: nobodys }, place);
      expect(shown(theirs).replaceAll(reference, nobodys)).toBe(shown(none));
    }
  });

  test('leaves nothing of whom it is about in the channel', async () => {
    const at = await office();
    await stands(at, asItWas);
    await pressed(at, sam, verb, { ...sent, reference }, panelPlace());
    await at.after(60_000);
    expect(JSON.stringify(at.teams.cardsIn('panel'))).not.toContain(canary);
  });
});
