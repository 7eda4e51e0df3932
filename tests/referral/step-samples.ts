import type { CardView } from '../../src/card-view.ts';
import { pagesOf } from '../../src/form/form.ts';
import { walk } from '../../src/form/walk.ts';
import { roles } from '../../src/people/roles.ts';
import type { AtStep } from '../../src/referral/at-step.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { quiet, stepCheckView, stepDiscardView, stepGoesSoonView, stepView } from '../../src/referral/step-view.ts';
import { steps } from '../../src/referral/steps/all-steps.ts';
import { noContacts, type Step, type Stepper } from '../../src/referral/steps/step.ts';
import { counted, priya, robin } from './desk.ts';

const now = new Date('2026-12-18T10:00:00.000Z');
const by: Stepper = {
  person: priya,
  roles: new Set(roles),
  now,
  today: '2026-12-18',
  ...counted,
  about: '',
  id: 'draft-1',
  contacts: noContacts,
  colleagues: [],
  goesOn: null,
  closed: new Set(),
};

/** A step as it stands with these words typed. */
function atStep(step: Step, referral: Referral, typed: Readonly<Record<string, string>>): AtStep {
  const draft = {
    id: 'draft-1',
    step: step.name,
    about: '',
    by: priya,
    savedAt: now.toISOString(),
    typed,
    visited: {},
  };
  const walked = walk(step.form(referral, by), { ...draft, lookAgain: [] }, by.today);
  const place = { reference: referral.reference, step: step.name, about: '', personId: priya.id };
  return { step, referral, by, place, draft, etag: null, walked };
}

/** Where there is nothing to choose from, the step is not offered. */
const hasSomethingToAsk = (step: Step, referral: Referral): boolean =>
  pagesOf(step.form(referral, by)).every(({ page }) =>
    Object.values(page.questions).every(({ kind, options }) => kind !== 'choice' || options.length > 0),
  );

/** Every page of every step that has something to ask now, empty, tried, and with this text in each answer; and what is checked before it is recorded. */
export const stepSamples = (stored: Referral, text: string): readonly CardView[] =>
  steps.flatMap((step) => {
    // A conflict of interest to lift, wherever the case stands.
    const referral = { ...stored, conflicts: [{ person: robin, at: now.toISOString(), by: priya }] };
    if (!hasSomethingToAsk(step, referral)) return [];
    const empty = atStep(step, referral, {});
    const questions = pagesOf(step.form(referral, by)).flatMap(({ page }) => Object.entries(page.questions));
    const typed = questions.map(([name, { options, most }]) => [name, options[0]?.value ?? text.slice(0, most)]);
    const full = atStep(step, referral, Object.fromEntries(typed));
    const above = step.outward ? { mustNotContact: text.slice(0, 1000) } : null;
    return [
      ...empty.walked.pages.flatMap((page) => [
        stepView(empty, page, quiet, step.outward ? { mustNotContact: null } : null),
        stepView(empty, page, { tried: true, notice: 'Changed in another window.' }, above),
      ]),
      ...full.walked.pages.map((page) => stepView(full, page, { ...quiet, tried: true }, above)),
      stepCheckView(full, above),
      stepDiscardView({ reference: referral.reference, step: step.name, about: '' }),
      stepGoesSoonView(atStep(step, referral, {}).draft, referral.reference, '17 Jan 2027'),
    ];
  });
