import type { Role } from '../people/roles.ts';
import type { Decision } from './stage.ts';

type Kind = 'child' | 'adult';

/**
 * Who signs a decision. A child’s: the three safeguarding partners (Children Act 2004 section 16E; Working Together), three different
 * people. An adult’s: the independent chair.
 */
export const signingRoles = {
  child: ['partner-local-authority', 'partner-integrated-care-board', 'partner-police'],
  adult: ['independent-chair'],
} as const satisfies Record<Kind, readonly Role[]>;
export type SigningRole = (typeof signingRoles)[Kind][number];

/** As in "signed for the police". */
export const signedFor: Readonly<Record<SigningRole, string>> = {
  'partner-local-authority': 'the local authority',
  'partner-integrated-care-board': 'the integrated care board',
  'partner-police': 'the police',
  'independent-chair': 'the board',
};

/** The roles whose signature a decision still waits for. */
export const unsigned = (kind: Kind, { signatures }: Pick<Decision, 'signatures'>): readonly SigningRole[] =>
  signingRoles[kind].filter((role) => !signatures.some((one) => one.role === role));

/** "1 of 3 signatures" */
export function signaturesWords(kind: Kind, decision: Pick<Decision, 'signatures'>): string {
  const all = signingRoles[kind].length;
  return `${all - unsigned(kind, decision).length} of ${all} ${all === 1 ? 'signature' : 'signatures'}`;
}
