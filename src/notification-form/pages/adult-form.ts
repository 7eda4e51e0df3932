import type { Page } from '../../form/form.ts';
import type { Partnership } from '../../partnership.ts';
import * as care from './adult-care.ts';
import * as details from './adult-details.ts';
import * as identity from './adult-identity.ts';
import * as incident from './adult-incident.ts';
import * as reasons from './adult-reasons.ts';

/** About the adult, in the order asked: who and when first, so that another form can be offered before much is typed. */
export const adultPages = (partnership: Partnership): readonly Page[] => [
  identity.adultName,
  identity.adultDates,
  identity.adultAgeOffer,
  details.adultAbout,
  details.adultEthnicBackground,
  details.adultCommunication,
  details.adultHome,
  details.adultAreas(partnership),
  details.adultNumbers,
  care.adultNeeds,
  care.adultCapacity,
  care.adultSupporters,
];

/** What happened to the adult: short facts first, the account when they are written down. */
export const adultIncidentPages: readonly Page[] = [
  incident.adultOutcome,
  incident.adultDeath,
  incident.adultHarm,
  incident.adultAbuse,
  incident.adultEnquiry,
  incident.adultEnquiryOutcome,
  incident.adultProvider,
  reasons.adultOthers,
  reasons.adultsAtRisk,
  reasons.adultAccount,
  reasons.adultWhy,
];
