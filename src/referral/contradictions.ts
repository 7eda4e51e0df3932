import { childCriteria } from './child-criteria.ts';

/** What was answered to the criteria, and what was chosen. "Unclear" is neither yes nor no, and contradicts nothing. */
interface Answered {
  /** All of them are answered so. */
  yes(...criteria: readonly string[]): boolean;
  no(...criteria: readonly string[]): boolean;
  chose(...options: readonly string[]): boolean;
}

export interface Contradiction {
  readonly name: string;
  /** Of the reason that a decision gives for it. */
  readonly label: string;
  /** The question beside which it is said. */
  readonly at: string;
  readonly words: string;
  holds(answered: Answered): boolean;
}

const localCriteria = childCriteria
  .filter(({ name }) => name !== 'rapid-review-test')
  .flatMap(({ criteria }) => criteria.map(({ name }) => name));

/** Working Together: a local review is for serious cases, that is abuse or neglect and death or serious harm; the local criteria guide it. */
const ofChildren: readonly Contradiction[] = [
  {
    name: 'one-or-several',
    label: 'Why both one agency and several',
    at: 'criterion-single-agency',
    words: 'Concern about one agency alone and concern about how two or more worked together are both answered “yes”.',
    holds: ({ yes }) => yes('single-agency', 'working-together'),
  },
  {
    name: 'none-or-some',
    label: 'Why both no agency and some',
    at: 'criterion-no-agency',
    words: '“No agency involved” and concern about agencies are both answered “yes”.',
    holds: ({ yes }) => yes('no-agency') && (yes('working-together') || yes('single-agency')),
  },
  {
    name: 'test-answered-no',
    label: 'Why a local review, with “no” in the test',
    at: 'option',
    words: 'A part of the rapid review test is answered “no”, and a local review was chosen.',
    holds: ({ no, chose }) => chose('lcspr') && (no('abuse') || no('death-or-harm')),
  },
  {
    name: 'local-answered-no',
    label: 'Why a local review, with “no” to all local criteria',
    at: 'option',
    words: 'All local criteria are answered “no”, and a local review was chosen.',
    holds: ({ no, chose }) => chose('lcspr') && no(...localCriteria),
  },
  {
    name: 'test-answered-yes',
    label: 'Why no further action, with “yes” to the test',
    at: 'option',
    words: 'The rapid review test and local criteria are answered “yes”, and no further action was chosen.',
    holds: ({ yes, chose }) =>
      chose('no-further-action') && yes('abuse', 'death-or-harm') && localCriteria.some((one) => yes(one)),
  },
];

const insteadOfMandatory = [
  'discretionary-sar',
  'partnership-review',
  'single-agency-review',
  'other-process',
  'no-further-action',
];
const isMandatory = ({ yes }: Answered) =>
  yes('care-needs', 'working-together') && (yes('died') || yes('serious-abuse'));
const isNotMandatory = ({ no }: Answered) => no('care-needs') || no('working-together') || no('died', 'serious-abuse');

/** Care Act 2014 section 44: subsections 1 to 3 make a review mandatory, 4 allows one; all are about adults with care and support needs. */
const ofAdults: readonly Contradiction[] = [
  {
    name: 'died-or-alive',
    label: 'Why both died and alive',
    at: 'criterion-serious-abuse',
    words: 'By the answers the adult has died and is alive.',
    holds: ({ yes }) => yes('died', 'serious-abuse'),
  },
  {
    name: 'not-as-mandatory',
    label: 'Why something else than a mandatory review',
    at: 'option',
    words: 'By the answers, section 44(1) to (3) makes a review mandatory, and something else was chosen.',
    holds: (answered) => isMandatory(answered) && answered.chose(...insteadOfMandatory),
  },
  {
    name: 'as-mandatory',
    label: 'Why a mandatory review',
    at: 'option',
    words: 'By the answers, section 44(1) to (3) does not make a review mandatory, and a mandatory one was chosen.',
    holds: (answered) => isNotMandatory(answered) && answered.chose('mandatory-sar'),
  },
  {
    name: 'needs-answered-no',
    label: 'Why a review under section 44',
    at: 'option',
    words: '“Care and support needs” is answered “no”; a review under section 44 is about adults who have them.',
    holds: ({ no, chose }) => no('care-needs') && chose('discretionary-sar', 'rapid-sar', 'thematic-sar'),
  },
];

const lookAgain = 'Both may be right: the reasons then say why.';

const byKind = { child: ofChildren, adult: ofAdults } as const;

/** All that may not go together in what is answered about a case of this kind. */
export const possibleContradictions = (kind: keyof typeof byKind): readonly Contradiction[] => byKind[kind];

type Answers = Readonly<Record<string, unknown>>;

/** Whether it is so in these answers. */
export function contradicts({ holds }: Contradiction, answers: Answers): boolean {
  const all =
    (value: string) =>
    (...criteria: readonly string[]) =>
      criteria.every((name) => answers[`criterion-${name}`] === value);
  const chose = (...options: readonly string[]) => options.includes(String(answers.option));
  return holds({ yes: all('yes'), no: all('no'), chose });
}

/** What does not go together in these answers, by the question beside which it is said. It stops nothing: the panel decides. */
export function contradictions(answers: Answers): Readonly<Record<string, string>> {
  const found = [...ofChildren, ...ofAdults].filter((one) => contradicts(one, answers));
  const wordsAt = (place: string) => found.flatMap(({ at, words }) => (at === place ? [words] : []));
  return Object.fromEntries(found.map(({ at }) => [at, [...wordsAt(at), lookAgain].join(' ')]));
}
