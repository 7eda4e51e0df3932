import type { Action } from '../action.ts';
import { accessLog } from './access-log.ts';
import { acknowledge } from './acknowledge.ts';
import { addInformation } from './add-information.ts';
import { answerStep } from './answer-step.ts';
import { beginStep } from './begin-step.ts';
import { casePack } from './case-pack.ts';
import { caseload } from './caseload.ts';
import { cases } from './cases.ts';
import { changeContact } from './change-contact.ts';
import { close } from './close.ts';
import { closeRequest } from './close-request.ts';
import { closedCases } from './closed-cases.ts';
import { confirmWithdrawal } from './confirm-withdrawal.ts';
import { contact } from './contact.ts';
import { dropStep } from './drop-step.ts';
import { find } from './find.ts';
import { handOverCaseload } from './hand-over-caseload.ts';
import { handOverPack } from './hand-over-pack.ts';
import { history } from './history.ts';
import { makeCaseload } from './make-caseload.ts';
import { makePack } from './make-pack.ts';
import { myRequests } from './my-requests.ts';
import { open } from './open.ts';
import { openRequest } from './open-request.ts';
import { requests } from './requests.ts';
import { sendInformation } from './send-information.ts';
import { status } from './status.ts';
import { takeStep } from './take-step.ts';
import { withdraw } from './withdraw.ts';

export { namesOfCase } from './names-of-case.ts';
export { receiveSubmission } from './receive.ts';
export { beginReferrals, referralsDue } from './referrals-due.ts';
export { tellStatuses } from './status.ts';

/** What can be done with a referral: by coordinators and panel members, then by the person who sent it. */
export const referralActions: readonly Action[] = [
  acknowledge,
  cases,
  closedCases,
  open,
  find,
  close,
  history,
  casePack,
  makePack,
  handOverPack,
  caseload,
  makeCaseload,
  handOverCaseload,
  accessLog,
  contact,
  changeContact,
  beginStep,
  answerStep,
  takeStep,
  dropStep,
  requests,
  myRequests,
  openRequest,
  closeRequest,
  status,
  addInformation,
  sendInformation,
  withdraw,
  confirmWithdrawal,
];
