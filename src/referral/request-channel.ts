import type { Partnership } from '../partnership.ts';
import type { AgencyChannel } from '../people/agency-channels.ts';
import type { InformationRequest } from './proceedings.ts';

/**
 * Whether somebody of the agency can be reached where it was asked: whoever has the request, or the agency's channel for as long as it is
 * one of this agency. `channels` are those that have joined.
 */
export function isReached(
  { to, holder, agency }: Pick<InformationRequest, 'to' | 'holder' | 'agency'>,
  channels: readonly Pick<AgencyChannel, 'address' | 'agency'>[],
  agencies: Partnership['agencies'],
): boolean {
  if (to.kind === 'person' || holder) return true;
  const joined = channels.find(({ address }) => address.conversation === to.address.conversation);
  if (!joined) return false;
  return to.agency ? joined.agency === to.agency : agencies.find(({ id }) => id === joined.agency)?.name === agency;
}
