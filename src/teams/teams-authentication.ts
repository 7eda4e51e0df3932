import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ConnectorClient, ConnectorFactory, UserTokenClient } from 'botframework-connector';
import { slimmed } from './connector-pipeline.ts';

type Claims = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];

/** Teams has a few addresses, one for each part of the world. */
const mostKept = 100;

/**
 * The SDK's own, except that a client is kept for each address that answers go to. The SDK makes two for every turn, the
 * second to sign people in, which nobody does here; making them takes about half as long again as a call with one.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, ConnectorClient>();
  private userTokens: UserTokenClient | null = null;

  override async authenticateRequest(activity: Activity, authorization: string) {
    const authenticated = await super.authenticateRequest(activity, authorization);
    const { connectorFactory } = authenticated;
    return connectorFactory ? { ...authenticated, connectorFactory: this.keeping(connectorFactory) } : authenticated;
  }

  override createConnectorFactory(claims: Claims): ConnectorFactory {
    return this.keeping(super.createConnectorFactory(claims));
  }

  override async createUserTokenClient(claims: Claims): Promise<UserTokenClient> {
    this.userTokens ??= await super.createUserTokenClient(claims);
    return this.userTokens;
  }

  private keeping(factory: ConnectorFactory): ConnectorFactory {
    return { create: (serviceUrl, audience) => this.connector(factory, serviceUrl, audience) };
  }

  private async connector(factory: ConnectorFactory, serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = `${audience} ${serviceUrl}`;
    const connector = this.connectors.get(key) ?? slimmed(await factory.create(serviceUrl, audience));
    if (this.connectors.size >= mostKept) this.connectors.clear();
    this.connectors.set(key, connector);
    return connector;
  }
}
