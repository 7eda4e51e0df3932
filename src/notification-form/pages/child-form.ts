import type { Page } from '../../form/form.ts';
import type { Partnership } from '../../partnership.ts';
import * as care from './child-care.ts';
import * as details from './child-details.ts';
import * as family from './child-family.ts';
import * as identity from './child-identity.ts';
import * as incident from './child-incident.ts';
import * as reasons from './child-reasons.ts';

/** About the child, in the order asked: who and when first, so that another form can be offered before much is typed. */
export const childPages = (partnership: Partnership): readonly Page[] => [
  identity.childNaming,
  identity.childName,
  identity.babysMother,
  identity.childBirth,
  identity.babyDue,
  identity.childDates,
  identity.childAgeOffer,
  details.childAbout,
  details.childEthnicBackground,
  details.childLanguage,
  details.childAddress,
  details.childAreas(partnership),
  details.childNumbers,
  care.childEducation,
  care.childSocialCare,
  care.childLookedAfter(partnership),
  family.childHousehold,
  family.childrenAtRisk,
  family.childCarers,
  family.otherChildren,
];

/** What happened to the child: short facts first, the account when they are written down. */
export const childIncidentPages: readonly Page[] = [
  incident.childOutcome,
  incident.childDeath,
  incident.childHarm,
  incident.childAbuse,
  incident.childSetting,
  reasons.childNotification,
  reasons.childNotificationDetails,
  reasons.childAccount,
  reasons.childWhy,
  reasons.childLearning,
];
