import type { Form } from '../../src/form/form.ts';
import type { Draft } from '../../src/notification-form/draft.ts';
import { insertDraft } from '../../src/notification-form/draft-store.ts';
import { ReferralReference } from '../../src/referral/reference.ts';
import type { Services } from '../../src/services.ts';
import { withItemIds } from '../../tests/notification-form/every-card.ts';
import { childAnswers } from '../../tests/support/answers.ts';
import { cardId, chatId, personId, type Sender, tenant } from './activities.ts';
import { draftId, draftsPerClient } from './form-client.ts';

const startedAt = '2026-12-14T12:00:00.000Z';

/** The forms that each client will fill in. */
export async function storeDrafts(services: Services, senders: readonly Sender[]): Promise<void> {
  for (let number = 0; number < draftsPerClient; number += 1) {
    await Promise.all(senders.map((sender) => insertDraft(services, draftOf(sender, number, services.form))));
  }
}

/** People and agencies are there already: they are added on cards of their own, page turns no more. */
const added = Object.fromEntries(Object.entries(withItemIds(childAnswers)).filter(([, value]) => Array.isArray(value)));

function draftOf({ client, serviceUrl }: Sender, number: number, form: Form): Draft {
  const chat = { conversation: chatId(client), serviceUrl, tenant, kind: 'personal' } as const;
  return {
    id: draftId(client, number),
    owner: { id: personId(client), name: 'Testcase Placeholder-Referrer' },
    chat,
    formVersion: form.version,
    references: { child: ReferralReference.parse('CR-7KQ-2MF'), adult: ReferralReference.parse('CR-9BC-4DF') },
    startedAt,
    savedAt: startedAt,
    typed: added,
    visited: {},
    lookAgain: [],
    cards: [{ address: chat, activityId: cardId(client) }],
    sentAt: null,
    warnedAt: null,
  };
}
