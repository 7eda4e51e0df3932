import { casey, type Press, panel } from './cast.ts';
import type { Edge } from './edge.ts';
import { isAlertOf } from './faults-found.ts';
import type { Ready } from './office.ts';

const byOwner = ({ owner, card }: Ready, verb: string, data: Press['data']): Press => ({
  by: owner,
  where: 'own-chat',
  verb,
  data,
  on: card,
});

export const sends = (form: Ready): Press =>
  byOwner(form, 'notification-form/submit', { draft: form.id, confirmed: 'true' });

export const withdraws = (form: Ready): Press =>
  byOwner(form, 'referral/confirm-withdrawal', { reference: form.references[0], reason: 'Invented: sent by mistake.' });

/** `number` tells one piece of information from another. */
export const adds = (form: Ready, number: number): Press =>
  byOwner(form, 'referral/send-information', {
    reference: form.references[0],
    id: `added-${number}`,
    information: `Invented: letter ${number}.`,
  });

const alertOf = (edge: Edge, { references: [reference = ''] }: Ready) =>
  edge.standing(panel).find((one) => isAlertOf(reference, one));

export const alertStands = (edge: Edge, form: Ready): boolean => alertOf(edge, form) !== undefined;

/** An alert that nobody knows about is acknowledged from the list of cases; the press is the same. */
export const acknowledges = (form: Ready, edge: Edge): Press => ({
  by: casey,
  where: 'panel',
  verb: 'referral/acknowledge',
  data: { reference: form.references[0] },
  on: alertOf(edge, form)?.id ?? form.card,
});
