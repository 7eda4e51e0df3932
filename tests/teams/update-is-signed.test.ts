import type { Activity, TurnContext } from 'botbuilder';
import { ConnectorClient } from 'botframework-connector';
import { expect, test } from 'vitest';
import { slimmed } from '../../src/teams/connector-pipeline.ts';
import { teamsAuthentication } from '../../src/teams/sign-in.ts';
import { TeamsAdapter } from '../../src/teams/teams-adapter.ts';

type Options = NonNullable<ConstructorParameters<typeof ConnectorClient>[1]>;
type HttpClient = NonNullable<Options['httpClient']>;

test('a card that is updated goes out with the app’s own token, to its conversation, whole', async () => {
  const calls: { url: string; method: string; token: string | undefined; body: unknown }[] = [];
  const httpClient: HttpClient = {
    async sendRequest(request) {
      const { url, method, headers, body } = request;
      calls.push({ url, method, token: headers.get('authorization'), body: JSON.parse(String(body)) });
      return { request, status: 200, headers: headers.clone(), bodyAsText: '{"id":"1"}' };
    },
  };
  const credentials: ConstructorParameters<typeof ConnectorClient>[0] = {
    async signRequest(call) {
      call.headers.set('authorization', 'Bearer own');
      return call;
    },
  };
  const connector = slimmed(new ConnectorClient(credentials, { baseUri: 'https://teams.example/emea/', httpClient }));
  const adapter = new TeamsAdapter(teamsAuthentication(null));
  const turnState = new Map([[adapter.ConnectorClientKey, connector]]);
  const card: Partial<Activity> = {
    type: 'message',
    id: '1:2',
    serviceUrl: 'https://teams.example/emea/',
    conversation: { id: '19:a@thread', isGroup: true, conversationType: 'channel', name: '' },
  };
  await adapter.updateActivity({ turnState } as unknown as TurnContext, card);
  expect(calls).toEqual([
    {
      url: 'https://teams.example/emea/v3/conversations/19%3Aa%40thread/activities/1%3A2',
      method: 'PUT',
      token: 'Bearer own',
      body: card,
    },
  ]);
});
