// Not by the SDK's index, which also reads the tokenizers of language models: a quarter of a second at each start.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { nothing, type Outcome, outOfDate } from '../action.ts';
import { correlated, faultFacts } from '../log.ts';
import type { TeamNews } from '../people/team-news.ts';
import { Refusal } from '../refusal.ts';
import type { Log, Services } from '../services.ts';
import { acquaintance, type Met } from './acquaintance.ts';
import { type Deed, type Heard, readActivity } from './activity.ts';
import { allowances, type Rate } from './allowance.ts';
import { answerTo, apology, tooFast, wordsBody } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { correlationOf } from './correlation.ts';
import type { Render } from './render.ts';
import { invokeAnswer, type Reply, reply } from './reply.ts';
import { pressKey, shared } from './same-press.ts';
import { within } from './within.ts';

/** Teams stops waiting for the answer to a press after 10 s. What is done later is done, and doing it again does no harm. */
const mostMsToAct = 6_000;

export interface BotParts {
  readonly services: Services;
  readonly catalogue: Catalogue;
  readonly render: Render;
  readonly met: Met;
  /** What is to be done when Teams tells what became of a team. */
  readonly told: (services: Services, news: TeamNews) => Promise<void>;
  /** How often one person may press or write. Left out where no people press: everything goes. */
  readonly perPerson?: Rate;
}

/**
 * Routes what Teams sends to the actions. Nothing of the domain lives in the SDK's turn state, which loses updates; and invokes are
 * answered here: left to the SDK, one card with a `refresh` would make it send every later answer to everyone.
 */
export function teamsBot(parts: BotParts): Application {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  const remember = acquaintance(parts.services, parts.met);
  const isHeld = parts.perPerson ? holding(parts.services, parts.perPerson) : async () => false;
  const once = shared<Outcome>(answeredAgain);
  const act: Act = (heard, services) => once(pressKey(heard), () => outcomeOf(heard, services, parts.catalogue));
  const respond = (context: TurnContext) => respondTo(context, parts, { isHeld, remember, act });
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

/** A new message would stand there twice; everything else takes a card’s place. */
const answeredAgain = (outcome: Outcome): Outcome =>
  !(outcome instanceof Refusal) && outcome.kind === 'post' ? nothing : outcome;

type Act = (heard: Heard, services: Services) => Promise<Outcome>;

interface Steps {
  /** Answers those who come too fast. True when nothing else is to be done. */
  readonly isHeld: (to: Reply) => Promise<boolean>;
  readonly remember: (heard: Heard, log: Log) => Promise<void>;
  readonly act: Act;
}

async function respondTo(context: TurnContext, parts: BotParts, { isHeld, remember, act }: Steps): Promise<void> {
  const { render } = parts;
  const services = { ...parts.services, log: correlated(parts.services.log, correlationOf(context)) };
  const heard = readActivity(context.activity);
  if (heard.kind === 'unheard') {
    services.log.info('unheard', { why: heard.why });
    if (context.activity.type === ActivityTypes.Invoke) await invokeAnswer(context, wordsBody(''));
    return;
  }
  if (heard.kind === 'told') return parts.told(services, heard.news);
  const to = { context, heard, render, services };
  try {
    if (await isHeld(to)) return;
    if (leavesTrace(heard, parts.catalogue)) await remember(heard, services.log);
    await reply(to, answerTo(await act(heard, services)));
  } catch (error) {
    await apologise(to, error);
  }
}

/**
 * Before anything that costs storage. A press waits for its answer and gets one each time; words are answered once, or one
 * person writing without end would use up what the app may send to everybody.
 */
function holding({ now }: Services, rate: Rate): Steps['isHeld'] {
  const verdictOn = allowances(rate);
  return async (to) => {
    const { did, person } = to.heard;
    const verdict = verdictOn(person.id, now().getTime());
    if (verdict.kind === 'go') return false;
    if (verdict.first) to.services.log.warn('too fast', { person: person.id });
    const isAsked = did.kind === 'press' && did.how === 'execute';
    if (isAsked || (verdict.first && did.kind !== 'installed')) await reply(to, answerTo(tooFast(verdict.seconds)));
    else if (to.context.activity.type === ActivityTypes.Invoke) await invokeAnswer(to.context);
    return true;
  };
}

async function outcomeOf({ did, person, place }: Heard, services: Services, catalogue: Catalogue): Promise<Outcome> {
  const started = services.now();
  const { verb, data } = wanted(did, catalogue);
  const action = catalogue.byVerb(verb);
  const outcome = action ? await within(mostMsToAct, action.perform(data, { services, person, place })) : outOfDate;
  if (action?.unlogged) return outcome;
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

/** What must not be traced to a person is neither logged nor the reason to remember them: the time would tell who it was. */
const leavesTrace = ({ did }: Heard, catalogue: Catalogue): boolean =>
  !catalogue.byVerb(wanted(did, catalogue).verb)?.unlogged;

function wanted(did: Deed, { byWords }: Catalogue): { verb: string; data: object } {
  if (did.kind === 'press') return did;
  return did.kind === 'words' ? byWords(did.text) : { verb: 'chat/install', data: {} };
}

async function apologise(to: Reply, error: unknown): Promise<void> {
  to.services.log.error('failed', faultFacts(error));
  try {
    await reply(to, apology(correlationOf(to.context)));
  } catch (again) {
    to.services.log.error('apology failed', faultFacts(again));
  }
}
