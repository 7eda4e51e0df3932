import { action, show, type Turn } from '../action.ts';
import { putOnAgenda } from '../outbox/agenda.ts';
import { doer } from '../people/person.ts';
import { mintReference } from '../referral/reference.ts';
import { Refusal } from '../refusal.ts';
import { type Draft, withCard } from './draft.ts';
import { draftsOf, insertDraft, listDrafts } from './draft-store.ts';
import { warnAt } from './keeping.ts';
import { DraftData } from './press-data.ts';
import { cardOf } from './show-step.ts';

const mostDrafts = 20;
const tooMany = new Refusal(
  'too-late',
  'You have many unfinished forms. Please send or discard one first: type “my referrals”.',
);

/** Begins a form under the id its gate card was drawn with, so that a second press begins nothing twice. */
export const begin = action({
  verb: 'notification-form/begin',
  allow: 'anyone',
  only: 'personal',
  data: DraftData,
  async run({ draft: id }, turn) {
    const { services, person } = turn;
    if ((await listDrafts(services, person.id)).length >= mostDrafts) return tooMany;
    await putOnAgenda(services, draftsOf(person.id), warnAt(services.now(), services.partnership));
    const draft = await insertDraft(services, await newDraft(id, turn));
    return show(cardOf({ draft, next: { kind: 'tasks' } }, turn));
  },
});

async function newDraft(id: string, { services, person, place }: Turn): Promise<Draft> {
  const now = services.now().toISOString();
  const member = await services.directory.member(person.id, place.address);
  const draft: Draft = {
    id,
    owner: doer(person),
    chat: place.address,
    formVersion: services.form.version,
    references: { child: mintReference(services.random), adult: mintReference(services.random) },
    startedAt: now,
    savedAt: now,
    typed: { youName: person.name, youEmail: member?.email ?? person.email ?? '' },
    visited: {},
    lookAgain: [],
    cards: [],
    sentAt: null,
    warnedAt: null,
  };
  return withCard(draft, place.pressed);
}
