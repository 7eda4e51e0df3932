import type { TurnContext } from 'botbuilder';
import type { ConversationAddress } from '../people/address.ts';
import { DeliveryError, NotSent } from '../services.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { within } from './within.ts';

/** A call takes 10 s at most; signing in before it can take as long again. */
const mostMs = 20_000;

/** Work in a conversation that nobody is waiting in, with the address that Teams gave for it. */
export type Conversations = ReturnType<typeof conversations>;

export function conversations(adapter: TeamsAdapter, appId: string) {
  return {
    /** @throws DeliveryError */
    visit<T>(at: Omit<ConversationAddress, 'tenant'>, work: (context: TurnContext) => Promise<T>): Promise<T> {
      const reference = { channelId: 'msteams', serviceUrl: at.serviceUrl, conversation: accountOf(at) };
      return result((logic) => adapter.continueConversationAsync(appId, reference, logic), work);
    },
    /** Makes a person's own chat, or finds the one that there is. @throws DeliveryError */
    visitOwnChat<T>(
      personId: string,
      tenant: string,
      serviceUrl: string,
      work: (context: TurnContext) => Promise<T>,
    ): Promise<T> {
      const account = { id: `28:${appId}`, name: '' };
      const parameters = {
        isGroup: false,
        bot: account,
        members: [{ id: personId, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      return result(
        (logic) => adapter.createConversationAsync(appId, 'msteams', serviceUrl, '', parameters, logic),
        work,
      );
    },
  };
}

const types = { personal: 'personal', channel: 'channel', group: 'groupChat' } as const;

/** The type is said because it goes out with each message, and a client may refuse an empty one. */
const accountOf = ({ conversation, kind }: Pick<ConversationAddress, 'conversation' | 'kind'>) => ({
  id: conversation,
  isGroup: kind !== 'personal',
  name: '',
  conversationType: types[kind],
});

type Logic = (context: TurnContext) => Promise<void>;

/** The SDK passes no value out of a turn, so it is kept here. */
async function result<T>(
  turn: (logic: Logic) => Promise<void>,
  work: (context: TurnContext) => Promise<T>,
): Promise<T> {
  const results: T[] = [];
  try {
    const keep = async (context: TurnContext) => {
      // The SDK makes an id up for a turn that nobody began, and would post as a reply to it.
      context.activity.id = undefined;
      results.push(await work(context));
    };
    await within(mostMs, turn(keep), () => new DeliveryError(null, 'TimeoutError'));
  } catch (error) {
    throw error instanceof DeliveryError ? error : notSent(error);
  }
  const [value] = results;
  if (value === undefined) throw new NotSent('no turn');
  return value;
}

/** What comes of the call is a `DeliveryError`; what fails otherwise failed before it. */
const notSent = (error: unknown) => new NotSent(error instanceof Error ? error.name : null);
