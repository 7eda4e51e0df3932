import type { Option } from '../../form/questions/question.ts';
import type { Partnership } from '../../partnership.ts';

/** The agencies a person may choose from, and one more for an agency that is not among them. */
export function agencyOptions({ agencies }: Partnership, another: string): readonly Option[] {
  return [...agencies.map(({ id, name }) => ({ value: id, title: name })), { value: 'other', title: another }];
}
