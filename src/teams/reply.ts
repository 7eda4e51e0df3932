import { setTimeout as pause } from 'node:timers/promises';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { faultFacts } from '../log.ts';
import { DeliveryError, type Services } from '../services.ts';
import type { Heard } from './activity.ts';
import { type Answer, cardBody, type InvokeBody, wordsBody, wordsOf } from './answer.ts';
import { cardMessage } from './card-message.ts';
import type { Render } from './render.ts';
import { within } from './within.ts';

/** What is left of Teams' 10 s when an action has taken all that it may. */
const mostMsToSend = 2_500;

/** Where an answer goes, and the means to send it. */
export interface Reply {
  readonly context: TurnContext;
  readonly heard: Heard;
  readonly render: Render;
  readonly services: Pick<Services, 'log' | 'messenger'>;
}
type Shown = Exclude<Answer, { kind: 'nothing' }>;

/** Gives the answer in the way that what was done asks for. */
export async function reply(to: Reply, answer: Answer): Promise<void> {
  const { did, place } = to.heard;
  if (did.kind === 'press' && did.how === 'execute') return invokeAnswer(to.context, await afterExecute(to, answer));
  // The answer to an offer shows nothing by itself: what is said comes as a message, like to an old client's press.
  if (did.kind === 'press' && did.how === 'offer') await invokeAnswer(to.context);
  if (answer.kind === 'nothing') return;
  const alone = answer.kind === 'only-to-presser' || (answer.kind === 'told' && did.kind === 'press');
  if (alone && place.address.kind !== 'personal') return inOwnChat(to, answer);
  if (did.kind === 'press' && (answer.kind === 'show' || answer.kind === 'only-to-presser'))
    return inPlaceOrBelow(to, answer);
  await sent(to, to.render(answer.card));
}

/** A turn on an invoke must leave an answer, or Teams says that the app cannot be reached, and asks again. */
export async function invokeAnswer(context: TurnContext, body?: InvokeBody): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

async function afterExecute(to: Reply, answer: Answer): Promise<InvokeBody> {
  if (answer.kind === 'nothing') return wordsBody('Done.');
  const card = to.render(answer.card);
  if (answer.kind === 'told') return wordsBody(wordsOf(card));
  if (answer.kind === 'only-to-presser') return cardBody(card);
  if (answer.kind === 'post') {
    await within(mostMsToSend, sent(to, card));
    return wordsBody('See the new message.');
  }
  await updated(to, card);
  return cardBody(card);
}

/**
 * The card's message is updated too: the answer to a press changes only what is on the screen, and a reaction in Teams would
 * bring the old card back. Either way alone is enough for the person, so one failing does not lose the other.
 */
async function updated({ context, heard, services }: Reply, card: object): Promise<boolean> {
  const pressed = heard.place.pressed;
  if (!pressed) return false;
  try {
    await within(mostMsToSend, context.updateActivity({ ...cardMessage(card), id: pressed.activityId }));
    return true;
  } catch (error) {
    services.log.warn('card not updated', faultFacts(error));
    return false;
  }
}

/** Two messages at once in one conversation, and Teams refuses one of them unread: somebody pressed twice, or an alert came. */
const twoAtOnce = 412;
const busyMs = 250;

async function sent(to: Reply, card: object, tries = 4): Promise<void> {
  try {
    await to.context.sendActivity(cardMessage(card));
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.status !== twoAtOnce || tries <= 1) throw error;
    await pause(busyMs);
    await sent(to, card, tries - 1);
  }
}

async function inPlaceOrBelow(to: Reply, answer: Shown): Promise<void> {
  const card = to.render(answer.card);
  if (!(await updated(to, card))) await sent(to, card);
}

async function inOwnChat({ heard, services }: Reply, { card }: Shown): Promise<void> {
  const chat = await services.messenger.personalChat(heard.person.id, heard.place.address);
  await services.messenger.post(chat, card);
}
