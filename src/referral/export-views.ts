import type { CardView } from '../card-view.ts';
import type { ReferralReference } from './reference.ts';

/** `id` is the card's own, so that its button makes one file. */
export const casePackView = (reference: ReferralReference, id: string): CardView => ({
  template: 'referral/case-pack',
  data: { reference, id },
});

export const packOfferedView = (reference: ReferralReference): CardView => ({
  template: 'referral/pack-offered',
  data: { reference },
});

/** `mostClosed`: so many of the cases that are closed stand in it. */
export const caseloadView = (id: string, mostClosed: number): CardView => ({
  template: 'referral/caseload',
  data: { id, mostClosed },
});

export const caseloadOfferedView = (): CardView => ({ template: 'referral/caseload-offered', data: {} });
