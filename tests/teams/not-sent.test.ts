import { expect, test } from 'vitest';
import { NotSent } from '../../src/services.ts';
import { appUnderTest, notice } from './app-under-test.ts';
import { localIssuer, signIn } from './issuer.ts';
import { tenant } from './recorded.ts';
import { teamsEdge } from './teams-edge.ts';

test('an alert for which the app could not sign in was certainly not posted', async () => {
  const teams = await teamsEdge();
  const signer = await localIssuer();
  const cloud = { ...signer.cloud, ToChannelFromBotLoginUrl: 'http://127.0.0.1:9/nobody-there' };
  const app = await appUnderTest({ signIn, cloud });
  const channel = { conversation: '19:panel@thread.tacv2', serviceUrl: teams.url, tenant, kind: 'channel' } as const;
  try {
    await expect(app.services.messenger.post(channel, notice('Alert'))).rejects.toBeInstanceOf(NotSent);
    expect(teams.calls).toEqual([]);
  } finally {
    await Promise.all([teams.close(), app.close(), signer.close()]);
  }
});
