import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';

type Authenticated = Awaited<ReturnType<TeamsAdapter['authenticate']>>;

/**
 * The SDK's adapter, with its one step taken apart in two: authenticate, then handle. So our own checks stand between them, a forged
 * signature is not mistaken for a fault of ours, and the SDK prints no error with what a person typed.
 */
export class TeamsAdapter extends CloudAdapter {
  /** @throws when the token is missing, forged, for somebody else, or out of date. */
  authenticate(activity: Activity, authorization: string) {
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
  }

  handle(
    activity: Activity,
    authenticated: Authenticated,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }

  /** The SDK would look for each of fifty properties in the activity first, and then read an answer that nobody wants. */
  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    const connector: ConnectorClient = context.turnState.get(this.ConnectorClientKey);
    const url = urlOf(activity);
    const headers = createHttpHeaders({ 'content-type': 'application/json; charset=utf-8' });
    await connector.sendRequest(createPipelineRequest({ url, method: 'PUT', headers, body: JSON.stringify(activity) }));
  }
}

const urlOf = ({ serviceUrl = '', conversation, id = '' }: Partial<Activity>) =>
  `${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities/${encodeURIComponent(id)}`;
