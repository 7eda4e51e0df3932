import { z } from 'zod';
import { action, show } from '../action.ts';
import type { CardView } from '../card-view.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { saidShort } from '../clocks/plain-date.ts';
import { walk } from '../form/walk.ts';
import type { ReferralReference } from '../referral/reference.ts';
import type { Services } from '../services.ts';
import type { Draft } from './draft.ts';
import { listDrafts } from './draft-store.ts';
import { listSent, mostListed, type Sent } from './sent-store.ts';
import { momentOf } from './show-step.ts';
import type { SentStatus, TellStatuses } from './submission.ts';
import { draftRow } from './views.ts';

/** A person's own drafts, and what they sent with how it stands. */
export const mine = (tellStatuses: TellStatuses) =>
  action({
    verb: 'notification-form/mine',
    words: ['my referrals', 'mine', 'my drafts', 'drafts'],
    allow: 'anyone',
    only: 'personal',
    data: z.object({}),
    async run(_, { services, person }) {
      const [drafts, sent] = await Promise.all([listDrafts(services, person.id), listSent(services, person.id)]);
      const shown = sent.slice(0, mostListed);
      const statuses = await tellStatuses(
        services,
        shown.map(({ reference }) => reference),
      );
      return show(
        mineView(
          services,
          drafts.filter(({ sentAt }) => !sentAt),
          shown,
          statuses,
          sent.length > mostListed,
        ),
      );
    },
  });

type Statuses = ReadonlyMap<ReferralReference, SentStatus>;

function mineView(
  services: Services,
  drafts: readonly Draft[],
  sent: readonly Sent[],
  statuses: Statuses,
  cut: boolean,
): CardView {
  const { form, today } = momentOf(services);
  const data = {
    empty: drafts.length === 0 && sent.length === 0,
    drafts: drafts.map((draft) => draftRow(draft, walk(form, draft, today), services.partnership)),
    sent: sent.map(({ reference, kind, sentAt }) => ({
      reference,
      kind,
      sentOn: saidShort(dateInLondon(new Date(sentAt))),
      status: statuses.get(reference)?.words ?? 'Received',
      open: statuses.get(reference)?.open ?? false,
      canWithdraw: statuses.get(reference)?.canWithdraw ?? false,
    })),
    most: mostListed,
    cut,
  };
  return { template: 'notification-form/mine', data };
}
