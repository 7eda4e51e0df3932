import type { Partnership } from '../partnership.ts';
import type { Uptake } from './uptake.ts';

/** When somebody in this channel is to be asked something; null for never. */
export function nextUptakeDue(_uptake: Uptake, _by: { readonly partnership: Partnership }): Date | null {
  return null;
}
