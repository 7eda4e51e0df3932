import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { roleNames } from '../../people/roles.ts';
import { Refusal } from '../../refusal.ts';
import { beforeConflictMark } from '../before-conflict.ts';
import { datedWords, decisionOf } from '../decision.ts';
import { mandateTitle } from '../mandates.ts';
import type { Referral } from '../referral.ts';
import { type SigningRole, signaturesWords, signedFor, signingRoles, unsigned } from '../signatures.ts';
import type { Decision } from '../stage.ts';
import { saidAt } from '../words.ts';
import { needed } from './answers.ts';
import { withoutWords } from './decision-pages.ts';
import { notAgreed, signed } from './signing.ts';
import { type Stepper, step } from './step.ts';
import { unlessAt } from './when.ts';

/** The roles in which this person can sign: those they hold that have not signed. */
const openTo = ({ kind }: Referral, decision: Decision, { roles }: Stepper): readonly SigningRole[] =>
  unsigned(kind, decision).filter((role) => roles.has(role));

/** Asked before how the case stands: nobody is told to come later for what is never theirs. */
function unlessSignatory({ kind }: Referral, { roles }: Stepper): Refusal | null {
  if (signingRoles[kind].some((role) => roles.has(role))) return null;
  const who = signingRoles[kind].map((role) => signedFor[role]).join(', ');
  return new Refusal('not-allowed', `This decision is signed for ${who}, and you do not hold that role.`);
}

function signedAlready(referral: Referral, decision: Decision, by: Stepper): Refusal | null {
  const own = decision.signatures.find((one) => one.by.id === by.person.id);
  if (own) {
    const words = `You have signed this decision already, for ${signedFor[own.role]}, ${saidAt(own.at)}.`;
    return new Refusal('too-late', `${words} Each signature is another person’s, also when you hold two roles.`);
  }
  if (openTo(referral, decision, by).length > 0) return null;
  const held = decision.signatures.filter(({ role }) => by.roles.has(role));
  const said = held.map((one) => `Signed for ${signedFor[one.role]} by ${one.by.name}, ${saidAt(one.at)}.`);
  return new Refusal('too-late', said.join(' '));
}

const whatIsSigned = (referral: Referral, decision: Decision): string[] => [
  `${datedWords(decision)}.`,
  `Mandate: ${decision.mandates.map(mandateTitle).join('; ')}.`,
  `Drawn up by ${decision.by.name}${beforeConflictMark(referral, decision.by)}.`,
  ...withoutWords(referral),
  `So far: ${signaturesWords(referral.kind, decision)}. The answer and reason for each criterion stand in the case, under “Draw up the decision”: read them before you sign.`,
];

/** What is signed stands above the box, and its number in the page’s name: another decision is another page. */
const signature = (referral: Referral, decision: Decision, by: Stepper) =>
  page({
    name: `signature-${decision.number}`,
    title: 'What you are signing',
    intro: whatIsSigned(referral, decision),
    questions: {
      signingAs: choice({
        question: 'For whom do you sign?',
        label: 'Signed for',
        ask: 'Choose for whom you sign',
        options: openTo(referral, decision, by).map((role) => ({ value: role, title: roleNames[role] })),
      }),
      agrees: choice({
        question: `${datedWords(decision)}. Do you sign it?`,
        label: datedWords(decision),
        ask: 'Choose whether you sign the decision',
        options: [
          { value: 'sign', title: 'I sign it' },
          { value: 'disagree', title: 'I do not agree' },
        ],
      }),
      disagreement: longText({
        question: 'Why do you not agree?',
        label: 'Why it is not agreed',
        ask: 'Enter why you do not agree',
        when: answered('agrees', 'disagree'),
      }),
    },
  });

/** One signature under a decision, or the reasons for not giving it, which send the case back to be decided anew. */
export const sign = step({
  name: 'sign',
  title: 'Sign the decision',
  done: 'Your answer about the decision is recorded.',
  who: [...signingRoles.child, ...signingRoles.adult],
  notNow(referral, by) {
    const decision = decisionOf(referral);
    return (
      unlessSignatory(referral, by) ??
      unlessAt(referral, 'signing') ??
      (decision && signedAlready(referral, decision, by))
    );
  },
  pages(referral, by) {
    const decision = decisionOf(referral);
    return decision ? [signature(referral, decision, by)] : [];
  },
  take(referral, { signingAs, agrees }, by) {
    const signature = { role: needed(signingAs), at: by.now.toISOString(), by: doer(by.person) };
    return agrees === 'sign' ? signed(referral, signature, by) : notAgreed(referral, signature, by.now);
  },
});
