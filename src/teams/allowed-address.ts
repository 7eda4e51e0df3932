/** Where the app may send what it has to say, with the token that says who it is. */
export interface AllowedAddresses {
  /** `*.` stands for any subdomain. */
  readonly serviceHosts: readonly string[];
  /** False in local mode only: answers then go over plain HTTP to this computer. */
  readonly https: boolean;
}

/** Nothing that two readers of an address could take for different hosts: no user, query, fragment, backslash, space or `%`. */
const plainAddress = /^https?:\/\/([a-z0-9.-]+)(:\d{1,5})?(\/[\w.~/-]*)?$/i;

export function isAllowedAddress(address: string, { serviceHosts, https }: AllowedAddresses): boolean {
  const [, host] = plainAddress.exec(address) ?? [];
  if (!host || (https && !/^https:/i.test(address))) return false;
  const name = host.toLowerCase();
  return serviceHosts
    .map((allowed) => allowed.toLowerCase())
    .some((allowed) => (allowed.startsWith('*.') ? name.endsWith(allowed.slice(1)) : name === allowed));
}
