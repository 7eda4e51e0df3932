import { workingDayFrom } from '../../clocks/working-days.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { actionName, actionStands, type ReviewAction, withAction } from '../review-action.ts';
import { isOutcomeKnown } from '../tellings.ts';
import { holderMeant } from './action-holder.ts';
import { newActionPage } from './action-pages.ts';
import { dayOf, needed } from './answers.ts';
import { step } from './step.ts';
import { asItStands, unlessInHand } from './when.ts';

/** Far more than any review leads to. */
const mostActions = 60;
const tooMany = new Refusal('too-late', 'A great many actions stand in this case already.');

/** What an agency is to do because of the review or what was decided instead: who holds it, and by when. */
export const addAction = step({
  name: 'add-action',
  title: 'Add an action',
  done: 'The action is recorded.',
  who: ['coordinator'],
  needs: ['contacts'],
  notNow: (referral) =>
    unlessInHand(referral) ??
    (isOutcomeKnown(referral) ? null : asItStands(referral)) ??
    (referral.actions.length < mostActions ? null : tooMany),
  pages: (referral, by) => [newActionPage(referral, by)],
  take(referral, { agency, holder, dueOn }, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const action: ReviewAction = {
      ...{ id: by.id, ...made, number: referral.actions.length + 1 },
      agency: by.partnership.agencies.find(({ id }) => id === agency)?.name ?? needed(agency),
      holder: holderMeant(holder, referral, by),
      namedIn: null,
      due: workingDayFrom(needed(dayOf(dueOn) ?? undefined), by.holidays),
      state: { name: 'agreed' },
    };
    return {
      record: withAction(referral, action),
      entry: { ...made, what: 'action-added', note: `${actionName(action)}, ${actionStands(action)}` },
      messages: [],
    };
  },
});
