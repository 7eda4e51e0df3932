import type { Message } from '../outbox/message.ts';
import type { PanelOf } from '../people/panel-channels.ts';
import { channelLostView } from './channel-views.ts';

/** Whoever is told when alerts lose their channel: ids (as `Person.id`). */
export interface Told {
  readonly administrators: readonly string[];
  readonly now: Date;
}

/** Tells each administrator, in their own chat, that these alerts wait. */
export function channelLost(kinds: readonly PanelOf[], why: string, { administrators, now }: Told): Message[] {
  const at = now.toISOString();
  const card = channelLostView(kinds, why);
  return administrators.map((id) => ({
    kind: 'post',
    ...{ id: `lost:${at}:${id}`, to: { kind: 'person', id } as const, card, notBefore: at },
  }));
}
