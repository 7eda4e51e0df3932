import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { type Outcome, outOfDate } from '../action.ts';
import { correlationId, faultFacts } from '../log.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { acquaintance, type Met } from './acquaintance.ts';
import { type Deed, type Heard, readActivity } from './activity.ts';
import { answerTo, apology, wordsBody } from './answer.ts';
import type { Catalogue } from './catalogue.ts';

import type { Render } from './render.ts';
import { invokeAnswer, type Reply, reply } from './reply.ts';
import { within } from './within.ts';

/** Teams stops waiting for the answer to a press after 10 s. What is done later is done, and doing it again does no harm. */
const mostMsToAct = 6_000;

export interface BotParts {
  readonly services: Services;
  readonly catalogue: Catalogue;
  readonly render: Render;
  readonly met: Met;
}

/**
 * Routes what Teams sends to the actions. Nothing of the domain lives in the SDK's turn state, which loses updates; and invokes are
 * answered here: left to the SDK, one card with a `refresh` would make it send every later answer to everyone.
 */
export function teamsBot(parts: BotParts): Application {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  const remember = acquaintance(parts.services, parts.met);
  const respond = (context: TurnContext) => respondTo(context, parts, remember);
  app.adaptiveCards.actionExecute(/^/, async (context) => {
    await respond(context);
    return '';
  });
  app.activity(
    [ActivityTypes.Message, ActivityTypes.InstallationUpdate, ActivityTypes.ConversationUpdate, ActivityTypes.Invoke],
    respond,
  );
  return app;
}

type Remember = (heard: Heard) => Promise<void>;

async function respondTo(
  context: TurnContext,
  { services, catalogue, render }: BotParts,
  remember: Remember,
): Promise<void> {
  const heard = readActivity(context.activity);
  if (heard.kind === 'unheard') {
    services.log.info('unheard', { why: heard.why });
    if (context.activity.type === ActivityTypes.Invoke) await invokeAnswer(context, wordsBody(''));
    return;
  }
  await remember(heard);
  const to = { context, heard, render, services };
  try {
    await reply(to, answerTo(await outcomeOf(heard, services, catalogue)));
  } catch (error) {
    await apologise(to, error);
  }
}

async function outcomeOf({ did, person, place }: Heard, services: Services, catalogue: Catalogue): Promise<Outcome> {
  const started = services.now();
  const { verb, data } = wanted(did, catalogue);
  const action = catalogue.byVerb(verb);
  const outcome = action ? await within(mostMsToAct, action.perform(data, { services, person, place })) : outOfDate;
  const ended = outcome instanceof Refusal ? outcome.reason : outcome.kind;
  const ms = services.now().getTime() - started.getTime();
  services.log.info('acted', {
    verb: action ? verb : 'unknown',
    place: place.address.kind,
    person: person.id,
    ended,
    ms,
  });
  return outcome;
}

function wanted(did: Deed, { byWords }: Catalogue): { verb: string; data: object } {
  if (did.kind === 'press') return did;
  return did.kind === 'words' ? byWords(did.text) : { verb: 'chat/install', data: {} };
}

async function apologise(to: Reply, error: unknown): Promise<void> {
  to.services.log.error('failed', faultFacts(error));
  try {
    await reply(to, apology(correlationId() ?? ''));
  } catch (again) {
    to.services.log.error('apology failed', faultFacts(again));
  }
}
