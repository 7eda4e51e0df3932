import type { Option } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import type { Partnership } from '../../partnership.ts';

export const anotherArea = 'other';

/** The local authorities a person may choose from. */
export function areaOptions({ areas }: Partnership): readonly Option[] {
  return [
    ...areas.map(({ id, name }) => ({ value: id, title: name })),
    { value: anotherArea, title: 'Another local authority' },
  ];
}

/** Names an authority that is not on the list, for all the lists of a page. */
export const otherArea = (label: string) =>
  text({
    question: 'If you chose another local authority, which one is it?',
    label,
    hint: 'If there is more than one, say which is which.',
    ask: 'Enter the name of the local authority',
    need: 'optional',
  });
