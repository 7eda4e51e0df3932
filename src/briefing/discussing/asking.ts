import type { Change } from '../../change.ts';
import { theApp } from '../../people/person.ts';
import type { TeamAction, Uptake } from '../uptake.ts';
import { type Asking, askedOn } from './asked-on.ts';
import { askeeOf, type Here, leftBy } from './askees.ts';
import { impactAskedBy, impactDue, mostAtOnce } from './asking-impact.ts';
import { actionMessage, askImpactMessage } from './messages.ts';

const isWaiting = ({ state, askedAt }: TeamAction): boolean => state === 'agreed' && askedAt === null;

/** When the next question is due, past or to come; null when there is none to ask. */
export function nextAsked(uptake: Uptake, asking: Asking): Date | null {
  const actions = uptake.actions.filter(isWaiting).map(({ due }) => askedOn(due, asking));
  const moments = [...actions, ...impactDue(uptake, asking)].map((moment) => moment.getTime());
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

/** Asks what is due by now, each once, as much as one commit takes; null when nothing is. Who has left the channel is not asked. */
export function asked(uptake: Uptake, now: Date, asking: Asking, here: Here): Change<Uptake> | null {
  const at = now.toISOString();
  const isDue = (action: TeamAction) => isWaiting(action) && askedOn(action.due, asking) <= now;
  const due = uptake.actions.filter(isDue).slice(0, mostAtOnce);
  const ofImpact = due.length === 0 ? impactAskedBy(uptake, now, asking, here) : [];
  if (due.length === 0 && ofImpact.length === 0) return null;
  return {
    record: {
      ...uptake,
      left: leftBy(uptake, here),
      actions: uptake.actions.map((action) => (due.includes(action) ? { ...action, askedAt: at } : action)),
      impact: ofImpact.length === 0 ? uptake.impact : { ...uptake.impact, askedAt: uptake.impact.askedAt ?? at },
      impactAsked: [...uptake.impactAsked, ...ofImpact],
    },
    entry: {
      at,
      by: theApp,
      what: 'asked',
      note: [...due.map(({ id }) => id), ...(ofImpact.length === 0 ? [] : ['impact'])].join(', '),
    },
    messages: [
      ...due.map((action) => actionMessage(uptake, action, askeeOf(uptake, action, here), at)),
      ...ofImpact
        .filter((one) => one === null || here.get(one) !== false)
        .map((person) => askImpactMessage(uptake, person, at)),
    ],
  };
}
