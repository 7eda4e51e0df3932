import type { Action } from '../action.ts';
import { begin } from './begin.ts';
import { briefings } from './briefings.ts';
import { askThought } from './discussing/ask-thought.ts';
import { discussions } from './discussing/discussions.ts';
import { openUptake } from './discussing/open-uptake.ts';
import { readAloud } from './discussing/read-aloud.ts';
import { readWords } from './discussing/read-words.ts';
import { recordDiscussion } from './discussing/record-discussion.ts';
import { redactThought } from './discussing/redact-thought.ts';
import { seeThoughts } from './discussing/see-thoughts.ts';
import { shareThought } from './discussing/share-thought.ts';
import { showPost } from './discussing/show-post.ts';
import { history } from './history.ts';
import { ofReview } from './of-review.ts';
import { open } from './open.ts';
import { audienceChannels } from './planning/audience-channels.ts';
import { audiences } from './planning/audiences.ts';
import { channels } from './planning/channels.ts';
import { channelsOfAgency } from './planning/channels-of-agency.ts';
import { removeAudience } from './planning/remove-audience.ts';
import { handOverReport } from './reporting/hand-over-report.ts';
import { report } from './reporting/report.ts';
import { reportFile } from './reporting/report-file.ts';
import { handOverResults } from './sending/hand-over-results.ts';
import { offerResults } from './sending/offer-results.ts';
import { pauseSending } from './sending/pause-sending.ts';
import { progress } from './sending/progress.ts';
import { resumeSending } from './sending/resume-sending.ts';
import { retryFailed } from './sending/retry-failed.ts';
import { roundChannels } from './sending/round-channels.ts';
import { sendRest } from './sending/send-rest.ts';
import { settleChannel } from './sending/settle-channel.ts';
import { settleSeveral } from './sending/settle-several.ts';
import { severalUnknown } from './sending/several-unknown.ts';
import { stopSending } from './sending/stop-sending.ts';
import { answerStep } from './steps/answer-step.ts';
import { beginStep } from './steps/begin-step.ts';
import { closeStep } from './steps/close-step.ts';
import { dropStep } from './steps/drop-step.ts';
import type { Elsewhere } from './steps/elsewhere.ts';
import { takeStep } from './steps/take-step.ts';
import { carryOn } from './writing/carry-on.ts';
import { discard } from './writing/discard.ts';
import { duplicate } from './writing/duplicate.ts';
import { preview } from './writing/preview.ts';

export { beginBriefings } from './begin-briefings.ts';
export { briefingsDue } from './briefings-due.ts';
export { uptakesDue } from './uptakes-due.ts';

/**
 * What managers do with briefings and teams with what they read, in that order.
 * @param elsewhere the names that a briefing from a case of ours must not hold, and the register's reviews that one may come from
 */
export const briefingActions = (elsewhere: Elsewhere): readonly Action[] => [
  ...[briefings, ofReview, begin, open, history, preview(elsewhere), duplicate, carryOn, discard],
  ...[beginStep, answerStep, takeStep, dropStep].map((step) => step(elsewhere)),
  closeStep,
  ...[channels, channelsOfAgency, audienceChannels, audiences, removeAudience],
  ...[recordDiscussion, readAloud, showPost, askThought, shareThought],
  ...[openUptake, readWords, discussions, seeThoughts, redactThought],
  ...[progress, pauseSending, resumeSending, stopSending, retryFailed, sendRest],
  ...[roundChannels, settleChannel, severalUnknown, settleSeveral, offerResults, handOverResults],
  ...[report, reportFile, handOverReport],
];
