/** What the running app is told by its environment, after parsing. Secrets of the Teams sign-in stay in `teamsSignIn`. */
export interface Settings {
  /** Entra object ids; people who may give roles and set channels up. */
  readonly administrators: readonly string[];
  /** Tenants whose people may use the app; never empty. */
  readonly tenants: readonly string[];
  /** Key of the hashes by which likely duplicates are found; at least 32 characters. */
  readonly matchingKey: string;
  readonly limits: Limits;
}

/** How fast Teams may be called: see the limits it publishes. */
export interface Limits {
  /** Sends to one conversation: at most `count` in each window of `seconds`. */
  readonly perConversation: readonly { readonly count: number; readonly seconds: number }[];
  /** Calls a second for the app in one tenant. */
  readonly perTenantPerSecond: number;
  /** Attempts before a message is given up and a person is told. */
  readonly mostAttempts: number;
}
