import { deleteAt } from '../../notification-form/keeping.ts';
import type { Aggregate, Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { aggregateOf } from '../briefing-store.ts';
import { discuss } from '../discussing/discuss.ts';
import { impact } from '../discussing/impact.ts';
import type { Uptake } from '../uptake.ts';
import { uptakeAggregate } from '../uptake-store.ts';
import { write } from '../writing/write.ts';
import type { StepDraft } from './step-draft.ts';
import { listStepDrafts, removeStepDraft } from './step-store.ts';

/** What is filled in of a briefing’s steps goes when nobody has touched it for a while; what its author still writes stays. */
export const briefingDraftsDue = (services: Services, briefing: Briefing, now: Date): Promise<Date | null> =>
  draftsDue(
    services,
    aggregateOf(briefing.id),
    ({ step }) => step === write.name && briefing.stage.name === 'writing',
    now,
  );

/** The same of what a channel does; what was recorded stays with whoever can change it, as long as the words themselves. */
export const uptakeDraftsDue = (services: Services, uptake: Uptake, now: Date): Promise<Date | null> =>
  draftsDue(
    services,
    uptakeAggregate({ briefing: uptake.briefing, channel: uptake.channel.address.conversation }),
    (draft) => isOfRecorded(uptake, draft),
    now,
  );

const isOfRecorded = ({ discussions, impact: { told } }: Uptake, { step, about }: StepDraft): boolean =>
  step === discuss.name ? discussions.some(({ id }) => id === about) : step === impact.name && told !== null;

/** Answers when to look next, null for never. */
async function draftsDue(
  services: Services,
  aggregate: Aggregate,
  stays: (draft: StepDraft) => boolean,
  now: Date,
): Promise<Date | null> {
  const stored = await listStepDrafts(services, aggregate);
  const next: Date[] = [];
  for (const one of stored.filter(({ draft }) => !stays(draft))) {
    const goes = deleteAt(new Date(one.draft.savedAt), services.partnership);
    if (goes > now) next.push(goes);
    else if (!(await removeStepDraft(services, aggregate, one))) next.push(now);
  }
  return next.length === 0 ? null : new Date(Math.min(...next.map((moment) => moment.getTime())));
}
