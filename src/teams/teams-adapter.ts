import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';

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
}
