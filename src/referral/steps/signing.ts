import type { Change } from '../../change.ts';
import { outcomeWords } from '../decision.ts';
import { alertUpdated, panelTold } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { signaturesWords, signedFor, unsigned } from '../signatures.ts';
import type { Decision, Stage } from '../stage.ts';
import { clockedBy } from './decision-clocks.ts';
import type { Stepper } from './step.ts';

type Signature = Decision['signatures'][number];
type Signing = Extract<Stage, { name: 'signing' }>;

/** @throws Error when nothing is being signed: the step is not offered then. */
function signingOf({ stage }: Referral): Signing {
  if (stage.name !== 'signing') throw new Error('no decision is being signed');
  return stage;
}

/** With the last signature the decision stands, and its clocks run. */
export function signed(referral: Referral, signature: Signature, by: Stepper): Change<Referral> {
  const stage = signingOf(referral);
  const decision = { ...stage.decision, signatures: [...stage.decision.signatures, signature] };
  const whole = unsigned(referral.kind, decision).length === 0;
  const record = whole
    ? clockedBy(decidedAs(referral, stage, decision), decision, by, stage.standing)
    : { ...referral, stage: { ...stage, decision } };
  const why = `signed:${referral.papers.length}`;
  const words = `For ${signedFor[signature.role]}, ${signaturesWords(referral.kind, decision)}`;
  return {
    record,
    entry: {
      at: signature.at,
      by: signature.by,
      what: whole ? 'decided' : 'signed',
      note: whole ? `${outcomeWords(decision)}. ${words}` : words,
    },
    messages: whole ? panelTold(record, 'decided', why, by.now) : [alertUpdated(record, why, by.now)],
  };
}

const decidedAs = (referral: Referral, { acknowledgement, recommendation }: Signing, decision: Decision): Referral => ({
  ...referral,
  stage: { name: 'decided', acknowledgement, recommendation, decision },
});

/**
 * Without agreement there is no decision: the case goes back to where one is drawn up, or to the decision that was to be corrected. The
 * reasons stand in the paper.
 */
export function notAgreed(referral: Referral, { role, at, by }: Signature, now: Date): Change<Referral> {
  const stage = signingOf(referral);
  const { decision, standing } = stage;
  const record = standing ? decidedAs(referral, stage, standing) : { ...referral, stage: undecided(stage) };
  return {
    record,
    entry: { at, by, what: 'not-agreed', note: `${outcomeWords(decision)}. Not signed for ${signedFor[role]}` },
    messages: panelTold(record, 'not-agreed', `not-agreed:${referral.papers.length}`, now),
  };
}

const undecided = ({ acknowledgement, recommendation }: Signing): Stage =>
  recommendation ? { name: 'recommended', acknowledgement, recommendation } : { name: 'panel', acknowledgement };
