import type { Referral } from '../../../src/referral/referral.ts';
import { sign } from '../../../src/referral/steps/sign.ts';
import { signing } from '../../support/decides.ts';
import { priya, robin, sam } from '../desk.ts';
import { changeOf } from './fills.ts';
import { stepperOf } from './referrals.ts';

const authority = stepperOf(robin, 'partner-local-authority');
const board = stepperOf(sam, 'partner-integrated-care-board');
export const police = stepperOf(priya, 'partner-police');
/** Three people, and for whom each signs. */
export const three = [
  [authority, 'partner-local-authority'],
  [board, 'partner-integrated-care-board'],
  [police, 'partner-police'],
] as const;

export const signedBy = (referral: Referral, ...some: readonly (typeof three)[number][]) =>
  some.reduce((record, [by, role]) => changeOf(sign, record, by, signing(role)).record, referral);
