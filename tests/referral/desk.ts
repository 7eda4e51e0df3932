import type { Outcome, Place } from '../../src/action.ts';
import type { CardView } from '../../src/card-view.ts';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import type { PlainDate } from '../../src/clocks/plain-date.ts';
import type { Today } from '../../src/clocks/today.ts';
import type { Submission } from '../../src/notification-form/submission.ts';
import type { Person } from '../../src/people/person.ts';
import { type Role, rolesPartition } from '../../src/people/roles.ts';
import { referralActions } from '../../src/referral/index.ts';
import { receiveSubmission } from '../../src/referral/receive.ts';
import { ReferralReference } from '../../src/referral/reference.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import { chat, knowsChatOf, type Office, office, setsPanelChannel } from '../outbox/office.ts';
import { examplePartnership } from '../support/partnership.ts';

const person = (id: string, name: string): Person => ({ id, name, email: null, tenant: 'marlbridge' });
export const priya = person('priya', 'Priya Shah');
export const sam = person('sam', 'Sam Okafor');
export const robin = person('robin', 'Robin Ahmed');
export const rae = person('rae', 'Rae Lindqvist');
export const olu = person('olu', 'Olu Bankole');

export const reference = ReferralReference.parse('CR-7KQ-2MF');
export const otherReference = ReferralReference.parse('CR-9BC-4DF');
/** Words that may stand nowhere but in the rows of identity and in an opened case. */
export const canary = 'Zebedee Canary-Featherstone';
export const fridayMorning = '2026-12-18T09:00:00.000Z';

/** A form about Zebedee, as the form slice hands it over. */
export function submission(changes: Partial<Submission> = {}): Submission {
  return {
    ...{ reference, kind: 'child', linked: null, draft: 'draft-1', formVersion: 1 },
    ruleSet: changes.kind === 'adult' ? 'care-act-2014' : 'wt-2026',
    referrer: { id: rae.id, name: rae.name },
    chat: chat('chat of rae'),
    facts: {
      people: { names: [canary], births: ['2017-06-12'], nhsNumbers: [] },
      mustNotContact: `${canary}’s uncle`,
      media: { interest: 'none', phone: null },
      crossBorder: false,
      referrer: { name: rae.name, email: null, phone: null, organisation: null },
    },
    document: {
      title: 'Case review notification form: child',
      mustNotContact: `${canary}’s uncle`,
      sections: ['You', 'The child', 'What happened'].map((title) => ({
        title,
        rows: [{ name: title, label: title, question: `${title}?`, answer: [canary], caution: null }],
      })),
    },
    submittedAt: fridayMorning,
    ...changes,
  };
}

export async function gives({ services }: Pick<Office, 'services'>, role: Role, { id, name }: Person): Promise<void> {
  const given = { at: fridayMorning, by: { id: 'ada', name: 'Ada Price' } };
  const body = { kind: 'held', role, person: { id, name }, given };
  await services.tables.people.commit(rolesPartition, [{ kind: 'put', key: `role:held:${role}:${id}`, body }]);
}

export const ownPlace = (who: Person, activityId: string | null = 'card'): Place => {
  const address = chat(`chat of ${who.id}`);
  return { address, pressed: activityId ? { address, activityId } : null, team: null };
};

export const panelPlace = (activityId = 'panel/1'): Place => {
  const address = chat('panel', 'channel');
  return { address, pressed: { address, activityId }, team: null };
};

/** The office with its people: Priya and Sam coordinate, Robin is on the panel, Rae refers, Olu has no role. */
export async function desk(tables: Tables = memoryTables()) {
  const at = office(tables);
  await gives(at, 'coordinator', priya);
  await gives(at, 'coordinator', sam);
  await gives(at, 'panel-member', robin);
  await setsPanelChannel(at, 'child', 'panel');
  await setsPanelChannel(at, 'adult', 'panel of adults');
  for (const { id } of [priya, sam, robin, rae, olu]) await knowsChatOf(at, id);
  const { services } = at;
  return {
    ...at,
    receive: (changes: Partial<Submission> = {}) => receiveSubmission(services, submission(changes)),
    /** Presses a button, or with other tables or services, as another instance would. */
    press(who: Person, verb: string, data: object, place: Place = ownPlace(who), on = services): Promise<Outcome> {
      const pressed = referralActions.find((one) => one.verb === `referral/${verb}`);
      if (!pressed) throw new Error(`no verb ${verb}`);
      return pressed.perform(data, { services: on, person: who, place });
    },
  };
}
export type Desk = Awaited<ReturnType<typeof desk>>;

/** The card of an outcome. @throws Error when there is none. */
export function cardOf(outcome: Outcome): CardView {
  if (!('card' in outcome)) throw new Error(`no card but ${JSON.stringify(outcome)}`);
  return outcome.card;
}

export const onDay = (today: PlainDate): Today => ({ today, holidays: shippedBankHolidays });

/** By what the example partnership counts. */
export const counted = { partnership: examplePartnership, holidays: shippedBankHolidays };
