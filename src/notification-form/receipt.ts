import type { CardView } from '../card-view.ts';
import { said } from '../clocks/plain-date.ts';
import type { Partnership } from '../partnership.ts';
import type { Sent } from './sent-store.ts';

/** What the referrer is told on sending: the reference, what happens next and when, who sees it, where support is. */
export function receiptView(sent: readonly Sent[], { email, phone, support }: Partnership): CardView {
  const latest = sent
    .map(({ acknowledgeBy }) => acknowledgeBy)
    .sort()
    .at(-1);
  const data = {
    references: sent.map(({ reference, kind }) => ({ reference, kind })),
    referencesSaid: referencesSaid(sent),
    acknowledgeBy: latest ? said(latest) : '',
    email,
    phone,
    support,
  };
  return { template: 'notification-form/receipt', data };
}

/** Stands where the form's other cards stood. */
export const closedView = (sent: readonly Sent[]): CardView => ({
  template: 'notification-form/closed',
  data: { referencesSaid: referencesSaid(sent) },
});

const referencesSaid = (sent: readonly Sent[]) => sent.map(({ reference }) => reference).join(' and ');
