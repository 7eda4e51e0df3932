import type { ConversationAddress } from '../../src/people/address.ts';
import type { Answer } from '../../src/teams/answer.ts';
import { childAnswers } from '../support/answers.ts';
import { begins, fillsIn } from '../support/fills-in.ts';
import { panelChannel, panelOf } from '../support/panel.ts';
import { changedBetween, rememberingTables } from '../support/remembering-tables.ts';
import type { Seat } from '../support/seat.ts';
import { tenant, world } from '../support/world.ts';
import { type Sent, sentByButtons } from './forged.ts';

const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const address = (conversation: string, kind: ConversationAddress['kind']) => ({
  conversation,
  serviceUrl,
  tenant,
  kind,
});
const team = { team: 'team', serviceUrl, tenant, name: 'Case review panel', channel: panelChannel };

export const draftOf = (seat: Seat) => String(seat.card().buttons.find(({ data }) => 'draft' in data)?.data.draft);

export const wordsOf = (answer: Answer) => (answer.kind === 'nothing' ? '' : JSON.stringify(answer.card));

type Where = 'own chat' | 'channel';

/**
 * Robin has sent a referral and begun another form; Olu is of the same partnership and has no role; Casey has every right.
 * `press` sends what no card needs to offer, and answers what came back and which rows changed.
 */
export async function scene() {
  const store = rememberingTables();
  const here = world(store.tables);
  const { robin, priya, casey } = await panelOf(here);
  const olu = await here.person('olu', 'Olu Bystander');
  await olu.says('menu');
  await begins(robin);
  const sentDraft = draftOf(robin);
  await fillsIn(robin, childAnswers);
  await robin.presses('Send the form', { confirmed: 'true' });
  const reference = /CR-\w{3}-\w{3}/.exec(robin.card().text)?.[0] ?? '';
  await begins(robin);
  const draft = draftOf(robin);
  await robin.presses('Start');
  await robin.presses('Continue', { route: 'child' });
  await here.tick();

  const pressQuietly = ({ person }: Seat, verb: string, data: object, where: Where = 'own chat') => {
    const own = where === 'own chat';
    const stands = own ? address(`chat of ${person.id}`, 'personal') : address(panelChannel, 'channel');
    const pressed = { address: stands, activityId: `${stands.conversation}/1` };
    return here.done(person, { address: stands, pressed, team: own ? null : team }, verb, data);
  };
  async function press(seat: Seat, verb: string, data: object, where: Where = 'own chat') {
    const before = await store.rows();
    const answer = await pressQuietly(seat, verb, data, where);
    return { answer, changed: changedBetween(before, await store.rows()) };
  }
  const buttons = await sentByButtons();
  return { store, here, robin, priya, casey, olu, reference, draft, sentDraft, press, pressQuietly, buttons };
}
export type Scene = Awaited<ReturnType<typeof scene>>;

/** The data of a button of that verb, speaking of these. */
export function honest(
  { buttons }: Pick<Scene, 'buttons'>,
  verb: string,
  names: Pick<Scene, 'draft' | 'reference'>,
): Sent {
  const [first = {}] = buttons.get(verb) ?? [];
  return {
    ...first,
    ...('draft' in first && { draft: names.draft }),
    ...('reference' in first && { reference: names.reference }),
    ...typedFor[verb],
  };
}
const typedFor: Readonly<Record<string, Sent>> = {
  'notification-form/discard': { sure: 'yes' },
  'notification-form/submit': { confirmed: 'true' },
  'referral/send-information': { information: 'Forged' },
  'referral/confirm-withdrawal': { reason: 'Forged' },
  'referral/change-contact': { name: 'Forged', phone: '1' },
  'referral/hand-over-pack': { reference: 'CR-7KQ-2MF', id: 'export-1', consent: null },
  'referral/hand-over-caseload': { id: 'export-1', consent: null },
  'outbox/settle': { table: 'referrals', partition: 'referral:CR-7KQ-2MF', id: 'alert', outcome: 'again' },
  'set-up/confirm-role': { role: 'coordinator', person: 'olu' },
  'set-up/give-role': { role: 'coordinator', person: 'olu', find: '' },
  'set-up/take-role': { role: 'coordinator', person: 'casey', name: 'Casey' },
  'set-up/unlink-team': { role: 'coordinator', team: 'team' },
  'set-up/confirm-link': { role: 'coordinator' },
  'set-up/confirm-channel': { cases: 'both' },
  'set-up/confirm-join': { agency: 'police' },
  'set-up/stop-agency-channel': { conversation: '19:ward' },
};
