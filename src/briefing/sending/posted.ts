import { saidMoment } from '../../clocks/london-time.ts';
import { Refusal } from '../../refusal.ts';
import { type Briefing, briefingRoles } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';

const notYours = new Refusal('not-allowed', 'Managers and coordinators correct and recall briefings.');

/** It was never sent, so there is nothing to change in channels. */
export const notOut = new Refusal('too-late', 'It has not gone out: there is nothing in channels to change.');

export const notRecalled = new Refusal('too-late', 'It was not recalled: there is no reason to change.');

/** Why this person cannot change the reason of a recall; null when they can. */
export function recallBarred({ stage }: Briefing, { roles }: Pick<Stepper, 'roles'>): Refusal | null {
  if (!briefingRoles.some((role) => roles.has(role))) return notYours;
  return stage.name === 'recalled' ? null : notRecalled;
}

/** Why this person cannot change what stands in channels; null when they can. */
export function postsBarred({ stage }: Briefing, { roles }: Pick<Stepper, 'roles'>): Refusal | null {
  if (!briefingRoles.some((role) => roles.has(role))) return notYours;
  if (stage.name === 'released') return null;
  if (stage.name !== 'recalled') return notOut;
  return new Refusal('too-late', `It was recalled by ${stage.by.name} on ${saidMoment(new Date(stage.at))}.`);
}
