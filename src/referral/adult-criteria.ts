import type { CriteriaGroup } from './criterion.ts';

const section44 = (subsection: number) => ({ text: `Care Act 2014 section 44(${subsection})`, mark: 'S' }) as const;

/** Care Act 2014 section 44. */
export const adultCriteria: readonly CriteriaGroup[] = [
  {
    name: 'needs-and-agencies',
    title: 'Care and support needs, and agencies',
    criteria: [
      {
        name: 'care-needs',
        label: 'Care and support needs',
        words: 'Did the adult have needs for care and support?',
        explained: 'Whether or not the local authority was meeting them. No service has to have been given.',
        source: section44(1),
      },
      {
        name: 'working-together',
        label: 'Agencies working together',
        words: 'Is there reasonable cause for concern about how agencies worked together?',
        source: section44(1),
      },
    ],
  },
  {
    name: 'death-or-experience',
    title: 'What happened to the adult',
    criteria: [
      {
        name: 'died',
        label: 'Death from abuse or neglect',
        words: 'Did the adult die, and is abuse or neglect known or suspected to have caused or contributed to it?',
        explained: 'Self-neglect is included.',
        source: section44(2),
      },
      {
        name: 'serious-abuse',
        label: 'Serious abuse or neglect, and alive',
        words: 'Is the adult alive, and did they experience serious abuse or neglect?',
        explained:
          'Serious means: they would likely have died but for intervention, or have permanent harm, or reduced capacity or quality of life, physical or psychological.',
        source: section44(3),
      },
      {
        name: 'other-case',
        label: 'Another case to learn from',
        words: 'Is it another case of an adult with needs for care and support that much can be learned from?',
        explained: 'Good practice is included. A review of such a case is discretionary.',
        source: section44(4),
      },
    ],
  },
];
