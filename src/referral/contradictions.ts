import { childCriteria } from './child-criteria.ts';

/** What was answered to the criteria, and what was chosen. "Unclear" is neither yes nor no, and contradicts nothing. */
interface Answered {
  /** All of them are answered so. */
  yes(...criteria: readonly string[]): boolean;
  no(...criteria: readonly string[]): boolean;
  chose(...options: readonly string[]): boolean;
}

interface Contradiction {
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
    at: 'criterion-single-agency',
    words: 'Concern about one agency alone and concern about how two or more worked together are both answered “yes”.',
    holds: ({ yes }) => yes('single-agency', 'working-together'),
  },
  {
    at: 'criterion-no-agency',
    words: '“No agency involved” and concern about agencies are both answered “yes”.',
    holds: ({ yes }) => yes('no-agency') && (yes('working-together') || yes('single-agency')),
  },
  {
    at: 'option',
    words: 'A part of the rapid review test is answered “no”, and a local review was chosen.',
    holds: ({ no, chose }) => chose('lcspr') && (no('abuse') || no('death-or-harm')),
  },
  {
    at: 'option',
    words: 'All local criteria are answered “no”, and a local review was chosen.',
    holds: ({ no, chose }) => chose('lcspr') && no(...localCriteria),
  },
  {
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
    at: 'criterion-serious-abuse',
    words: 'By the answers the adult has died and is alive.',
    holds: ({ yes }) => yes('died', 'serious-abuse'),
  },
  {
    at: 'option',
    words: 'By the answers, section 44(1) to (3) makes a review mandatory, and something else was chosen.',
    holds: (answered) => isMandatory(answered) && answered.chose(...insteadOfMandatory),
  },
  {
    at: 'option',
    words: 'By the answers, section 44(1) to (3) does not make a review mandatory, and a mandatory one was chosen.',
    holds: (answered) => isNotMandatory(answered) && answered.chose('mandatory-sar'),
  },
  {
    at: 'option',
    words: '“Care and support needs” is answered “no”; a review under section 44 is about adults who have them.',
    holds: ({ no, chose }) => no('care-needs') && chose('discretionary-sar', 'rapid-sar', 'thematic-sar'),
  },
];

const lookAgain = 'Both may be right: the reasons then say why.';

/** What does not go together in these answers, by the question beside which it is said. It stops nothing: the panel decides. */
export function contradictions(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const all =
    (value: string) =>
    (...criteria: readonly string[]) =>
      criteria.every((name) => answers[`criterion-${name}`] === value);
  const chose = (...options: readonly string[]) => options.includes(String(answers.option));
  const answered: Answered = { yes: all('yes'), no: all('no'), chose };
  const found = [...ofChildren, ...ofAdults].filter(({ holds }) => holds(answered));
  return Object.fromEntries(found.map(({ at, words }) => [at, `${words} ${lookAgain}`]));
}
