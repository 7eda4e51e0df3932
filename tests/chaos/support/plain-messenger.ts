import type { CardView } from '../../../src/card-view.ts';
import type { ConversationAddress } from '../../../src/people/address.ts';
import { DeliveryError, type Messenger } from '../../../src/services.ts';

/** Speaks to Teams in as few words as its protocol needs, without the SDK, which takes a second to load. Cards go out as they are. */
export const plainMessenger: Messenger = {
  async post(address, card) {
    const { id } = await asked('POST', `${activities(address)}`, address.serviceUrl, activityWith(card));
    return { address, activityId: id };
  },
  async update({ address, activityId }, card) {
    await asked(
      'PUT',
      `${activities(address)}/${encodeURIComponent(activityId)}`,
      address.serviceUrl,
      activityWith(card),
    );
  },
  async personalChat(personId, via) {
    const { id } = await asked('POST', 'v3/conversations', via.serviceUrl, { members: [{ id: personId }] });
    return { ...via, conversation: id, kind: 'personal' };
  },
};

const activities = ({ conversation }: ConversationAddress) =>
  `v3/conversations/${encodeURIComponent(conversation)}/activities`;

const activityWith = (content: CardView) => ({ type: 'message', attachments: [{ content }] });

async function asked(method: string, path: string, serviceUrl: string, body: object): Promise<{ id: string }> {
  const response = await fetch(`${serviceUrl}/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response) throw new DeliveryError(null);
  const said = (await response.json()) as { id: string; error?: { code: string } };
  if (response.ok) return said;
  const seconds = response.headers.get('retry-after');
  throw new DeliveryError(response.status, said.error?.code ?? null, seconds === null ? null : Number(seconds) * 1_000);
}
