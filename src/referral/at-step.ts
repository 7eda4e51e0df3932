import { type Allow, outOfDate, type Turn } from '../action.ts';
import { type Walk, walk } from '../form/walk.ts';
import type { Doer } from '../people/person.ts';
import { rolesOf } from '../people/roles.ts';
import type { Refusal } from '../refusal.ts';
import { caseReaders, noCase } from './case-readers.ts';
import { closedDuplicates } from './closed-duplicates-store.ts';
import { readColleagues, readCoordinators, readMembers } from './colleagues-store.ts';
import { readContacts } from './contacts-store.ts';
import { keepOpen } from './fold-store.ts';
import { whereItGoesOn } from './goes-on-store.ts';
import { recordRefused } from './look-store.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { noRequest } from './request.ts';
import { requestFoldedView } from './request-views.ts';
import { ownCard } from './show-case.ts';
import { readStepDraft, type StepPlace } from './step-store.ts';
import { stepper } from './stepper.ts';
import { stepNamed } from './steps/all-steps.ts';
import { noContacts, type Step, type Stepper } from './steps/step.ts';
import type { StepDraft } from './steps/step-draft.ts';
import { barred } from './steps/take.ts';
import { foldedView } from './views.ts';

/** What a button of a step carries. */
export interface StepPress {
  readonly reference: ReferralReference;
  readonly step: string;
  readonly about: string;
}

/** A person at a step of a case that they may take now, with what they have filled in so far. */
export interface AtStep {
  readonly step: Step;
  readonly referral: Referral;
  readonly by: Stepper;
  readonly place: StepPlace;
  readonly draft: StepDraft;
  /** Of the draft's row; null while nothing is saved. */
  readonly etag: string | null;
  readonly walked: Walk;
}

/** Whether the step can be taken is asked on every press: a card may be old, and a button forged. */
export async function atStep(
  turn: Turn,
  referral: Referral,
  { reference, step: name, about }: StepPress,
): Promise<AtStep | Refusal> {
  const { services, person } = turn;
  const step = stepNamed(name);
  if (!step) return outOfDate;
  const place = { reference, step: name, about, personId: person.id };
  const stored = await readStepDraft(services, place);
  const draft = stored?.draft ?? newDraft(turn, name, about);
  const contacts = step.needs?.includes('contacts') ? await readContacts(services.tables) : noContacts;
  const colleagues = await colleaguesFor(step, turn);
  const goesOn = await whereItGoesOn(services.tables, referral);
  const closed = await closedDuplicates(services.tables, [referral], person);
  const known = { about, id: draft.id, contacts, colleagues, goesOn, closed };
  const by = stepper(services, person, await rolesOf(services, person.id), known);
  const refused = barred(step, referral, by);
  if (refused === noRequest) await recordRefused(services, person, reference, turn.place.address);
  if (refused) return refused;
  await keptOpen(turn, referral, { reference, step: name, about });
  const walked = walk(step.form(referral, by), { ...draft, lookAgain: [] }, by.today);
  return { step, referral, by, place, draft, etag: stored?.etag ?? null, walked };
}

/** What is typed may name somebody, whether the case stood in this card before or not: it folds, and not under their hands. */
async function keptOpen(turn: Turn, referral: Referral, press: StepPress): Promise<void> {
  const at = ownCard(turn);
  if (!at) return;
  const request = isAgencys(press) ? press.about : null;
  const folded = request === null ? foldedView(referral) : requestFoldedView(referral, request);
  await keepOpen(turn.services, turn.person, press.reference, { at, folded, request });
}

async function colleaguesFor({ needs = [] }: Step, { services }: Turn): Promise<readonly Doer[]> {
  if (needs.includes('members')) return readMembers(services);
  if (needs.includes('coordinators')) return readCoordinators(services);
  return needs.includes('colleagues') ? readColleagues(services) : [];
}

function newDraft({ services, person }: Turn, step: string, about: string): StepDraft {
  const by = { id: person.id, name: person.name };
  return { id: services.newId(), step, about, by, savedAt: services.now().toISOString(), typed: {}, visited: {} };
}

export const isAgencys = ({ step }: Pick<StepPress, 'step'>): boolean => stepNamed(step)?.who === 'agency';

/** An agency's step is for whoever has the request, whatever their role: the step itself asks. */
export const mayStep = (press: Pick<StepPress, 'step'>): Allow => (isAgencys(press) ? 'anyone' : caseReaders);

/** There is no such case; whoever has no role in any learns nothing by it. */
export const noneToStep = (press: Pick<StepPress, 'step'>): Refusal => (isAgencys(press) ? noRequest : noCase);
