import type { Option } from '../../form/questions/question.ts';

/** Codes of the Department for Education's data collection on looked-after children (SSDA903). */
export const legalStatuses = [
  { value: 'C1', title: 'Interim care order (C1)' },
  { value: 'C2', title: 'Full care order (C2)' },
  { value: 'E1', title: 'Placement order (E1)' },
  { value: 'V2', title: 'Section 20, single period of accommodation (V2)' },
  { value: 'V3', title: 'Short-term breaks, each one recorded (V3)' },
  { value: 'V4', title: 'Short-term breaks, under one agreement (V4)' },
  { value: 'L1', title: 'Under police protection (L1)' },
  { value: 'L2', title: 'Emergency protection order (L2)' },
  { value: 'L3', title: 'Child assessment order (L3)' },
  { value: 'J1', title: 'Remanded to local authority or youth detention accommodation (J1)' },
  { value: 'J2', title: 'Local authority accommodation under the Police and Criminal Evidence Act (J2)' },
  { value: 'J3', title: 'Youth rehabilitation order with residence or intensive fostering (J3)' },
] as const satisfies readonly Option[];

export const placements = [
  { value: 'foster-family', title: 'Foster care with relatives or friends' },
  { value: 'foster', title: 'Other foster care' },
  { value: 'childrens-home', title: 'Children’s home' },
  { value: 'secure', title: 'Secure children’s home, or youth custody' },
  { value: 'supported', title: 'Supported or semi-independent accommodation' },
  { value: 'independent', title: 'Living independently' },
  { value: 'parents', title: 'With parents' },
  { value: 'adoption', title: 'Placed for adoption' },
  { value: 'residential-school', title: 'Residential school' },
  { value: 'hospital', title: 'Hospital, or other place with nursing care' },
  { value: 'family-centre', title: 'Family centre, or mother and baby unit' },
  { value: 'other', title: 'Another placement' },
] as const satisfies readonly Option[];
