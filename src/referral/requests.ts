import { z } from 'zod';
import { show } from '../action.ts';
import { rolesOf } from '../people/roles.ts';
import { caseAction } from './case-action.ts';
import { caseReaders } from './case-readers.ts';
import { ReferralReference } from './reference.ts';
import { requestsView } from './request-views.ts';
import { begunBy } from './step-store.ts';
import { stepper } from './stepper.ts';
import { requestSteps } from './steps/all-steps.ts';
import { barred } from './steps/take.ts';
import { goOnWords } from './words.ts';

/** What agencies were asked in a case, and what can be done with each request. Nothing in it says whom the case is about. */
export const requests = caseAction({
  verb: 'referral/requests',
  allow: caseReaders,
  only: 'personal',
  data: z.object({ reference: ReferralReference, page: z.coerce.number().int().min(0).max(999).default(0) }),
  async run({ reference, page }, { services, person }, referral) {
    const begun = await begunBy(services, reference, person.id);
    const roles = await rolesOf(services, person.id);
    const of = (about: string) => stepper(services, person, roles, { about, id: '' });
    return show(
      requestsView(referral, { page, by: of('') }, ({ id }) =>
        requestSteps
          .filter((step) => barred(step, referral, of(id)) === null)
          .map(({ name, title }) => {
            const isBegun = begun.some(({ step, about }) => step === name && about === id);
            return { name, title: isBegun ? goOnWords(title) : title };
          }),
      ),
    );
  },
});
