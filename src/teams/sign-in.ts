import {
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { AuthenticationConstants, FederatedServiceClientCredentialsFactory } from 'botframework-connector';
import type { TeamsSignIn } from '../config/teams-sign-in.ts';
import type { AllowedAddresses } from './allowed-address.ts';
import { TeamsAuthentication } from './teams-authentication.ts';
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
): TeamsAuthentication {
  const options = { ...cloud, MicrosoftAppId: signIn?.appId ?? '', MicrosoftAppTenantId: signIn?.tenant ?? '' };
  const checks = {
    requiredEndorsements: [],
    validateClaims: issuedBy(cloud.ToBotFromChannelTokenIssuer ?? teamsIssuer),
  };
  return new TeamsAuthentication(options, credentials(signIn), checks, undefined, {
    httpClient: teamsHttp(mostMsPerCall, allowed),
  });
}

const teamsIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer;

/**
 * The SDK also believes tokens of the directory, for its emulator and for other bots: whoever had the app's own secret could come
 * in as anybody.
 */
const issuedBy = (issuer: string) => async (claims: readonly { readonly type: string; readonly value: string }[]) => {
  if (!claims.some(({ type, value }) => type === 'iss' && value === issuer)) throw new Error('not a token of Teams');
};

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
