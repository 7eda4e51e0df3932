import { z } from 'zod';
import { action } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { caseReaders } from './case-readers.ts';
import { recordRefused } from './look-store.ts';
import { open } from './open.ts';
import { readReference } from './reference.ts';

const noReference = new Refusal('bad-data', 'Enter the reference as it was given, such as CR-7KQ-2MF.');

/** Opens a case by its reference as people type it, among them those that are not on the list of open cases. */
export const find = action({
  verb: 'referral/find',
  allow: caseReaders,
  only: 'personal',
  data: z.object({ typed: z.string().max(200).default('').transform(readReference) }),
  async refused({ typed }, { services, person, place }) {
    if (typed) await recordRefused(services, person, typed, place.address);
  },
  async run({ typed }, turn) {
    return typed ? open.perform({ reference: typed }, turn) : noReference;
  },
});
