import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import { expect, test } from 'vitest';
import { pipelineOf, slimmed } from '../../src/teams/connector-pipeline.ts';

test('a call to Teams is signed, written and read, and passes no step of its SDK that is there for other services', () => {
  const connector = new ConnectorClient(new MicrosoftAppCredentials('', ''), { requestPolicyFactories: [] });
  const names = () =>
    pipelineOf(connector)
      .getOrderedPolicies()
      .map(({ name }) => name);
  const before = names();
  slimmed(connector);
  // All were there: a new version of the SDK that calls one otherwise, or leaves it out, is noticed here.
  expect(before.length - names().length).toBe(10);
  expect(names()).toEqual([
    'serializationPolicy',
    'userAgentPolicy',
    'setClientRequestIdPolicy',
    'ServiceClientContext_Credentials_SignRequest',
    'deserializationPolicy',
  ]);
});
