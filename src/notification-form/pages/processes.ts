import type { Option } from '../../form/questions/question.ts';

/** Investigations and reviews that can run beside a case review. */
export const processes = [
  { value: 'police-investigation', title: 'Police investigation' },
  { value: 'court', title: 'Criminal court case' },
  { value: 'inquest', title: 'Inquest' },
  { value: 'child-death-review', title: 'Child death review (CDOP)' },
  { value: 'section-47', title: 'Section 47 enquiry (child)' },
  { value: 'section-42', title: 'Section 42 enquiry (adult)' },
  { value: 'domestic-abuse-related-death-review', title: 'Domestic abuse related death review' },
  { value: 'offensive-weapons-homicide-review', title: 'Offensive weapons homicide review' },
  { value: 'mappa-serious-case-review', title: 'MAPPA serious case review' },
  { value: 'leder', title: 'LeDeR: learning from lives and deaths' },
  { value: 'nhs-patient-safety', title: 'NHS patient safety response (PSIRF)' },
  { value: 'cqc', title: 'Care Quality Commission (CQC)' },
  { value: 'ofsted', title: 'Ofsted' },
  { value: 'lado', title: 'Local authority designated officer (LADO)' },
  { value: 'family-court', title: 'Family court' },
  { value: 'complaint', title: 'Complaint' },
  { value: 'other', title: 'Another process' },
] as const satisfies readonly Option[];
