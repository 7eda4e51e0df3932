import { setImmediate } from 'node:timers/promises';
import type { CardView } from '../../src/card-view.ts';
import type { ConversationAddress, Posted } from '../../src/people/address.ts';
import { DeliveryError, type Marking, type Messenger } from '../../src/services.ts';

/** How Teams answers one call: `happened` says whether it did what was asked all the same. */
export interface Answer {
  readonly status: number | null;
  readonly happened: boolean;
  readonly retryAfterMs: number | null;
  /** Which of the errors with this status it is. */
  readonly code: string | null;
}

const answer = (status: number | null, happened = false, code: string | null = null): Answer => ({
  status,
  happened,
  retryAfterMs: null,
  code,
});
export const fine: Answer = answer(200, true);
export const throttled = (retryAfterMs: number | null): Answer => ({ ...answer(429), retryAfterMs });
export const preconditionFailed: Answer = answer(412);
const twoAtOnce: Answer = answer(412, false, 'PreconditionFailed');
export const badGateway: Answer = answer(502);
export const badGatewayAfterPosting: Answer = answer(502, true);
export const unavailable: Answer = answer(503);
export const gatewayTimedOut: Answer = answer(504);
export const gatewayTimedOutAfterPosting: Answer = answer(504, true);
export const serverError: Answer = answer(500);
export const serverErrorAfterPosting: Answer = answer(500, true);
export const timedOut: Answer = answer(null);
export const timedOutAfterPosting: Answer = answer(null, true);
export const forbidden: Answer = answer(403);
export const disabledByAdministrator: Answer = answer(403, false, 'BotDisabledByAdmin');
export const notInRoster: Answer = answer(403, false, 'BotNotInConversationRoster');
export const blocked: Answer = answer(403, false, 'MessageWritesBlocked');
export const notFound: Answer = answer(404, false, 'ConversationNotFound');
export const tooLarge: Answer = answer(413, false, 'MessageSizeTooBig');

export interface Call {
  readonly what: 'post' | 'update' | 'personal-chat';
  readonly conversation: string;
  readonly tenant: string;
  readonly at: Date;
}

export interface Circumstances {
  readonly now: () => Date;
  /** How a call is answered for which nothing was planned; null lets it go well. */
  readonly answers?: (call: Call) => Answer | null;
  /** Until a call has reached Teams, where it meets others and is counted. */
  readonly onTheWay?: () => Promise<unknown>;
  /** Until Teams answers. */
  readonly atWork?: (answer: Answer) => Promise<unknown>;
}

export interface TeamsLikeConnector extends Messenger {
  /** How the next calls are answered, in order; after them all goes well again. */
  next(...answers: readonly Answer[]): void;
  /** How every call for this conversation is answered from now on. */
  always(conversation: string, answer: Answer): void;
  readonly calls: readonly Call[];
  /** How many calls were answered with this status. */
  answered(status: Answer['status']): number;
  /** The cards that stand in a conversation now, oldest first: what its people really see. */
  cardsIn(conversation: string): readonly CardView[];
  /** Of these, which are marked as important. */
  importantIn(conversation: string): readonly CardView[];
}

const plain: Marking = { important: false };

interface Standing extends Marking {
  readonly activityId: string;
  card: CardView;
}

/**
 * The outermost edge: answers as Teams does, and keeps what each conversation really got. Two calls at once in one
 * conversation meet a 412, as they do in Teams. A person's own chat is `chat of <id>`.
 */
export function teamsLikeConnector({
  now,
  answers = () => null,
  onTheWay,
  atWork = () => setImmediate(),
}: Circumstances): TeamsLikeConnector {
  const planned: Answer[] = [];
  const fixed = new Map<string, Answer>();
  const standing = new Map<string, Standing[]>();
  const calls: Call[] = [];
  const busy = new Set<string>();
  const statuses = new Map<Answer['status'], number>();
  const cards = (conversation: string) => standing.get(conversation) ?? [];

  const given = (call: Call): Answer => {
    if (busy.has(call.conversation)) return twoAtOnce;
    return fixed.get(call.conversation) ?? planned.shift() ?? answers(call) ?? fine;
  };

  async function called<T>(what: Call['what'], to: Pick<Call, 'conversation' | 'tenant'>, does: () => T): Promise<T> {
    await onTheWay?.();
    const call = { what, conversation: to.conversation, tenant: to.tenant, at: now() };
    calls.push(call);
    const answer = given(call);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer !== twoAtOnce) busy.add(call.conversation);
    await atWork(answer);
    if (answer !== twoAtOnce) busy.delete(call.conversation);
    const result = answer.happened ? does() : null;
    if (answer !== fine || result === null) throw new DeliveryError(answer.status, answer.code, answer.retryAfterMs);
    return result;
  }

  return {
    next: (...answers) => void planned.push(...answers),
    always: (conversation, given) => void fixed.set(conversation, given),
    calls,
    answered: (status) => statuses.get(status) ?? 0,
    cardsIn: (conversation) => cards(conversation).map(({ card }) => card),
    importantIn: (conversation) =>
      cards(conversation)
        .filter(({ important }) => important)
        .map(({ card }) => card),
    post: (address, card, { important } = plain) =>
      called('post', address, (): Posted => {
        const activityId = `${address.conversation}/${cards(address.conversation).length + 1}`;
        standing.set(address.conversation, [...cards(address.conversation), { activityId, card, important }]);
        return { address, activityId };
      }),
    async update({ address, activityId }, card, { important } = plain) {
      const there = cards(address.conversation).find((one) => one.activityId === activityId);
      if (!there) throw new DeliveryError(404, 'ActivityNotFoundInConversation');
      await called('update', address, () => Object.assign(there, { card, important }));
    },
    personalChat: (personId, via) =>
      called('personal-chat', { ...via, conversation: `chat of ${personId}` }, (): ConversationAddress => {
        return { ...via, conversation: `chat of ${personId}`, kind: 'personal' };
      }),
  };
}
