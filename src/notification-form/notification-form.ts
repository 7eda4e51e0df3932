import { type Branch, declareForm, type Form, type Section } from '../form/form.ts';
import type { Answers } from '../form/questions/condition.ts';
import type { Partnership } from '../partnership.ts';
import { adultIncidentPages, adultPages } from './pages/adult-form.ts';
import { childIncidentPages, childPages } from './pages/child-form.ts';
import * as contact from './pages/contact-pages.ts';
import * as head from './pages/head-pages.ts';
import * as tail from './pages/tail-pages.ts';

/** The case review notification form of this partnership: its agencies, areas and telephone numbers stand in it. */
export function notificationForm(partnership: Partnership): Form {
  return declareForm({
    version: 1,
    branches,
    sections: [...headSections(partnership), ...branchSections(partnership), ...tailSections(partnership)],
  });
}

function branches({ route }: Answers): readonly Branch[] {
  if (route === 'both') return ['child', 'adult'];
  return route === 'child' || route === 'adult' ? [route] : [];
}

const headSections = (partnership: Partnership): readonly Section[] => [
  {
    name: 'before-you-start',
    title: 'Before you start',
    branch: null,
    pages: [head.who, head.referredBefore, head.privacy(partnership)],
  },
  {
    name: 'you',
    title: 'You and your organisation',
    branch: null,
    pages: [
      head.yourDetails,
      head.yourOrganisation(partnership),
      head.yourOtherOrganisation,
      head.safeguardingLead,
      head.safeguardingLeadDetails,
    ],
  },
];

const branchSections = (partnership: Partnership): readonly Section[] => [
  { name: 'child', title: 'The child', branch: 'child', pages: childPages(partnership) },
  { name: 'child-incident', title: 'What happened to the child', branch: 'child', pages: childIncidentPages },
  { name: 'adult', title: 'The adult', branch: 'adult', pages: adultPages(partnership) },
  { name: 'adult-incident', title: 'What happened to the adult', branch: 'adult', pages: adultIncidentPages },
];

const tailSections = (partnership: Partnership): readonly Section[] => [
  {
    name: 'agencies',
    title: 'Agencies and key dates',
    branch: null,
    pages: [tail.agencies(partnership), tail.keyDates],
  },
  {
    name: 'processes',
    title: 'Other investigations and reviews',
    branch: null,
    pages: [tail.parallelProcesses, tail.processList],
  },
  {
    name: 'contact',
    title: 'Contact, media and action taken',
    branch: null,
    pages: [
      contact.media,
      contact.mediaPhone(partnership),
      contact.told,
      contact.notTold,
      contact.mustNotContact,
      contact.doneSoFar,
    ],
  },
];
