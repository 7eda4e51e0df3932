import {
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { FederatedServiceClientCredentialsFactory } from 'botframework-connector';
import type { TeamsSignIn } from '../config/teams-sign-in.ts';
import type { AllowedAddresses } from './allowed-address.ts';
import { teamsHttp } from './teams-http.ts';

const mostMsPerCall = 10_000;
const onlyHere: AllowedAddresses = { serviceHosts: ['127.0.0.1', 'localhost'], https: false };

/**
 * How tokens from Teams are checked and calls to it are signed. Null, in local mode, turns both off.
 * @param allowed where calls may go; this computer, when left out
 * @param cloud other addresses than those of Microsoft's public cloud; all of them, or none
 */
export function teamsAuthentication(
  signIn: TeamsSignIn | null,
  allowed: AllowedAddresses = onlyHere,
  cloud: ConfigurationBotFrameworkAuthenticationOptions = {},
): ConfigurationBotFrameworkAuthentication {
  const options = { ...cloud, MicrosoftAppId: signIn?.appId ?? '', MicrosoftAppTenantId: signIn?.tenant ?? '' };
  const endorsements = { requiredEndorsements: [] };
  return new ConfigurationBotFrameworkAuthentication(options, credentials(signIn), endorsements, undefined, {
    httpClient: teamsHttp(mostMsPerCall, allowed),
  });
}

function credentials(signIn: TeamsSignIn | null) {
  if (!signIn) return new ConfigurationServiceClientCredentialFactory();
  const { appId, tenant, by } = signIn;
  if (by.kind === 'federated') return new FederatedServiceClientCredentialsFactory(appId, by.clientId, tenant);
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppType: by.kind === 'managed-identity' ? 'UserAssignedMsi' : 'SingleTenant',
    ...(by.kind === 'password' && { MicrosoftAppPassword: by.password }),
    ...(by.kind === 'certificate' && { CertificateThumbprint: by.thumbprint, CertificatePrivateKey: by.privateKey }),
  });
}
