import { dateInLondon } from '../../../src/clocks/london-time.ts';
import { pagesOf } from '../../../src/form/form.ts';
import type { Typed } from '../../../src/form/questions/question.ts';
import { walk } from '../../../src/form/walk.ts';
import { sendView } from '../../../src/notification-form/check-view.ts';
import type { Draft } from '../../../src/notification-form/draft.ts';
import { draftsOf } from '../../../src/notification-form/draft-store.ts';
import type { ConversationAddress } from '../../../src/people/address.ts';
import { rememberChat } from '../../../src/people/chats.ts';
import { rememberPerson } from '../../../src/people/known-people.ts';
import { channelsPartition, setPanelChannel } from '../../../src/people/panel-channels.ts';
import { rolesPartition } from '../../../src/people/roles.ts';
import { mintReference, type ReferralReference } from '../../../src/referral/reference.ts';
import { type GivenRole, roleGiven } from '../../../src/set-up/role-changes.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { form } from '../../support/form.ts';
import { casey, deciders, ownChatOf, type Player, panel, panelTeam, priya, tenant } from './cast.ts';
import type { Edge } from './edge.ts';
import { render } from './instance.ts';
import type { Chance } from './seed.ts';

const at = '2026-12-01T09:00:00.000Z';
const start = { id: 'start', name: 'The start' };

/** The panel is set up: its channel, a panel member, a coordinator who administers, those who decide, and their own chats. */
export async function setUpOffice(tables: Tables, edge: Edge): Promise<void> {
  await setUpChannel(tables, edge);
  const players = [
    { role: 'panel-member', player: priya },
    { role: 'coordinator', player: casey },
    ...deciders,
  ] as const;
  for (const { role, player } of players) {
    await gives(tables, role, player);
    await comes(tables, edge, player);
  }
}

export async function setUpChannel(tables: Tables, edge: Edge): Promise<void> {
  const address: ConversationAddress = { conversation: panel, serviceUrl: edge.url, tenant, kind: 'channel' };
  const team = { team: panelTeam, serviceUrl: edge.url, tenant, name: 'Case review panel', channel: panel };
  const channel = { address, team, setBy: start, at };
  await tables.people.commit(channelsPartition, [setPanelChannel('child', channel), setPanelChannel('adult', channel)]);
}

export async function gives(tables: Tables, role: GivenRole, { id, name }: Player): Promise<void> {
  const writes = roleGiven([], role, { id, name }, { at, by: start })?.writes ?? [];
  await tables.people.commit(rolesPartition, writes);
}

/** Somebody has talked to the app before. */
export async function comes(tables: Tables, edge: Pick<Edge, 'url'>, { id, name }: Player): Promise<void> {
  await steadily(() => rememberPerson(tables, { id, name, email: null, tenant }));
  await steadily(() => rememberChat(tables, id, ownChat(edge, id)));
}

/** The emulator ends a connection that rests for five seconds, and a call can meet that; these may be made again. */
async function steadily<T>(work: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1) throw error;
    return steadily(work, tries - 1);
  }
}

export const ownChat = (edge: Pick<Edge, 'url'>, id: string): ConversationAddress => ({
  conversation: ownChatOf(id),
  serviceUrl: edge.url,
  tenant,
  kind: 'personal',
});

/** A form in which nothing is missing, ready to be sent. */
export interface Ready {
  readonly id: string;
  readonly owner: Player;
  readonly references: readonly ReferralReference[];
  /** The card in the owner's chat whose button sends it. */
  readonly card: string;
}

const allPages = Object.fromEntries(pagesOf(form).map(({ page }) => [page.name, 1]));

/** Puts such a form there, as if its owner had filled it in. */
export async function readyForm(
  { tables, edge, chance, now }: { tables: Tables; edge: Edge; chance: Chance; now: Date },
  owner: Player,
  id: string,
  answers: Typed,
): Promise<Ready> {
  const card = edge.place(ownChatOf(owner.id));
  const draft: Draft = {
    id,
    owner: { id: owner.id, name: owner.name },
    chat: ownChat(edge, owner.id),
    formVersion: form.version,
    references: { child: mintReference(chance.below), adult: mintReference(chance.below) },
    startedAt: at,
    savedAt: now.toISOString(),
    typed: answers,
    visited: allPages,
    lookAgain: [],
    cards: [{ address: ownChat(edge, owner.id), activityId: card }],
    sentAt: null,
    warnedAt: null,
  };
  edge.change(ownChatOf(owner.id), card, render(sendView(draft, walk(form, draft, dateInLondon(now)), null)));
  await steadily(() =>
    tables.drafts.commit(draftsOf(owner.id).partition, [{ kind: 'put', key: `draft:${id}`, body: draft }]),
  );
  const { child, adult } = draft.references;
  const references = answers.route === 'both' ? [child, adult] : [answers.route === 'adult' ? adult : child];
  return { id, owner, references, card };
}
