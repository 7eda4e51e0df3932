import type { CriteriaGroup } from './criterion.ts';

const rapidReviewTest = { text: 'Children Act 2004 section 16C; Working Together', mark: 'S' } as const;
const regulation11 = { text: 'SI 2018/789 regulation 11', mark: 'S' } as const;
const guidance = { text: 'Working Together', mark: 'M' } as const;

/** Children Act 2004, SI 2018/789, and what Working Together is said to add. */
export const childCriteria: readonly CriteriaGroup[] = [
  {
    name: 'rapid-review-test',
    title: 'Rapid review test',
    criteria: [
      {
        name: 'abuse',
        label: 'Abuse or neglect',
        words: 'Is abuse or neglect of a child known or suspected?',
        source: rapidReviewTest,
      },
      {
        name: 'death-or-harm',
        label: 'Death or serious harm',
        words: 'Did the child die, or was the child seriously harmed?',
        explained:
          'Suspected suicide is included. Serious harm includes a potentially life-threatening injury, and serious or likely long-term impairment of health or development. Recovery does not rule it out, and one event can be enough.',
        source: rapidReviewTest,
      },
    ],
  },
  {
    name: 'local-criteria',
    title: 'Local criteria: what it shows',
    criteria: [
      {
        name: 'improvements',
        label: 'Improvements needed',
        words: 'Does the case show improvements that are needed, among them ones identified before?',
        source: regulation11,
      },
      {
        name: 'recurring-themes',
        label: 'Recurring themes',
        words: 'Does the case show themes that recur?',
        source: regulation11,
      },
      {
        name: 'working-together',
        label: 'Agencies working together',
        words: 'Does the case raise concern about how two or more agencies worked together?',
        source: regulation11,
      },
    ],
  },
  {
    name: 'local-criteria-agencies',
    title: 'Local criteria: the Panel, and agencies',
    criteria: [
      {
        name: 'panel-suggested',
        label: 'Suggested by the Panel',
        words: 'Has the Panel suggested that a local review may be right?',
        source: regulation11,
      },
      {
        name: 'single-agency',
        label: 'Concern about one agency',
        words: 'Does the case raise concern about one agency alone?',
        source: guidance,
      },
      {
        name: 'no-agency',
        label: 'No agency involved',
        words: 'Was no agency involved?',
        source: guidance,
      },
    ],
  },
  {
    name: 'local-criteria-places',
    title: 'Local criteria: areas and settings',
    criteria: [
      {
        name: 'several-authorities',
        label: 'Several authorities',
        words: 'Is more than one local authority concerned?',
        source: guidance,
      },
      {
        name: 'institutional',
        label: 'Institutional setting',
        words: 'Is an institutional setting concerned?',
        source: guidance,
      },
    ],
  },
];
