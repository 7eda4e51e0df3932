import type { PlainDate } from '../clocks/plain-date.ts';
import type { AnswersOf, Branch } from '../form/form.ts';
import type { Answers } from '../form/questions/condition.ts';
import { isNotKnown, type NotKnown } from '../form/questions/question.ts';
import type { DateAnswer } from '../form/questions/typed-date.ts';
import type { adultAreas, adultNumbers } from './pages/adult-details.ts';
import { notPlaced } from './pages/adult-details.ts';
import type { adultDates, adultName } from './pages/adult-identity.ts';
import { anotherArea } from './pages/areas.ts';
import type { childLookedAfter } from './pages/child-care.ts';
import type { childAreas, childNumbers } from './pages/child-details.ts';
import type { babysMother, childBirth, childName } from './pages/child-identity.ts';
import type { media, mediaPhone, mustNotContact } from './pages/contact-pages.ts';
import type { yourDetails, yourOrganisation, yourOtherOrganisation } from './pages/head-pages.ts';

/** What the rest of the product needs to know of one referral, without reading its form. */
export interface Facts {
  /** The person it is about, so that another referral of the same person is noticed. Exact births only; ten digits. */
  readonly people: {
    readonly names: readonly string[];
    readonly births: readonly PlainDate[];
    readonly nhsNumbers: readonly string[];
  };
  readonly mustNotContact: string | null;
  readonly media: { readonly interest: 'none' | 'possible' | 'current'; readonly phone: string | null };
  /** More than one local authority is concerned, or one that is not on the partnership's list. */
  readonly crossBorder: boolean;
  readonly referrer: Referrer;
}

/** As they named themselves. `organisation` is an agency of the partnership file, by its id, or else the name typed. */
export interface Referrer {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisation: string | null;
}

type SharedAnswers = AnswersOf<
  [
    typeof yourDetails,
    ReturnType<typeof yourOrganisation>,
    typeof yourOtherOrganisation,
    typeof media,
    ReturnType<typeof mediaPhone>,
    typeof mustNotContact,
  ]
>;
type ChildAnswers = AnswersOf<
  [
    typeof childName,
    typeof babysMother,
    typeof childBirth,
    typeof childNumbers,
    ReturnType<typeof childAreas>,
    ReturnType<typeof childLookedAfter>,
  ]
>;
type AdultAnswers = AnswersOf<
  [typeof adultName, typeof adultDates, typeof adultNumbers, ReturnType<typeof adultAreas>]
>;

/** @param answers of the whole form, as walked; only the given branch and the shared sections are looked at. */
export function factsOf(branch: Branch, answers: Answers): Facts {
  const shared: SharedAnswers = answers;
  return {
    ...(branch === 'child' ? childFacts(answers) : adultFacts(answers)),
    mustNotContact: known(shared.mustNotContact),
    media: { interest: known(shared.mediaInterest) ?? 'none', phone: known(shared.mediaPhone) },
    referrer: {
      name: known(shared.youName),
      email: known(shared.youEmail),
      phone: known(shared.youPhone),
      organisation: known(shared.youOtherOrganisation) ?? known(shared.youOrganisation),
    },
  };
}

function childFacts(answers: ChildAnswers): Pick<Facts, 'people' | 'crossBorder'> {
  return {
    people: {
      names: namesIn(answers.childName, answers.childOtherNames, answers.childMotherName),
      births: birthsIn(answers.childBirth),
      nhsNumbers: nhsNumbersIn(answers.childNhs),
    },
    crossBorder: crossesBorder([answers.childHomeArea, answers.childIncidentArea, answers.childPlacingArea]),
  };
}

function adultFacts(answers: AdultAnswers): Pick<Facts, 'people' | 'crossBorder'> {
  return {
    people: {
      names: namesIn(answers.adultName, answers.adultOtherNames),
      births: birthsIn(answers.adultBirth),
      nhsNumbers: nhsNumbersIn(answers.adultNhs),
    },
    crossBorder: crossesBorder([answers.adultHomeArea, answers.adultIncidentArea, answers.adultPlacingArea]),
  };
}

type Answered<T> = T | NotKnown | undefined;

function known<T>(answer: Answered<T>): T | null {
  return answer === undefined || isNotKnown(answer) ? null : answer;
}

function namesIn(...texts: readonly Answered<string>[]): readonly string[] {
  return texts
    .flatMap((text) => (known(text) ?? '').split(/[,;]/))
    .map((name) => name.trim())
    .filter(Boolean);
}

function birthsIn(answer: Answered<DateAnswer>): readonly PlainDate[] {
  const birth = known(answer);
  return birth?.precision === 'exact' ? [birth.date] : [];
}

function nhsNumbersIn(answer: Answered<string>): readonly string[] {
  const digits = (known(answer) ?? '').replace(/\s/g, '');
  return /^\d{10}$/.test(digits) ? [digits] : [];
}

function crossesBorder(answers: readonly Answered<string>[]): boolean {
  const areas = new Set(answers.map(known).filter((area) => area !== null && area !== notPlaced));
  // Which "another" it is was typed as free text, so two of them are taken to differ.
  return areas.size > 1 || areas.has(anotherArea);
}
