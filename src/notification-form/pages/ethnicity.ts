import { choice } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import type { Option } from '../../form/questions/question.ts';

/**
 * Two steps, as GOV.UK asks it; what is stored in the end is a code of the Department for Education's ethnicity code set.
 * Its NOBT, "information not yet obtained", is this form's own "Not known yet".
 */
const groups = [
  { value: 'asian', title: 'Asian or Asian British' },
  { value: 'black', title: 'Black, Black British, Caribbean or African' },
  { value: 'mixed', title: 'Mixed or multiple ethnic groups' },
  { value: 'white', title: 'White' },
  { value: 'OOTH', title: 'Other ethnic group, such as Arab' },
  { value: 'REFU', title: 'Asked, and preferred not to say' },
] as const satisfies readonly Option[];

const backgrounds = {
  asian: [
    { value: 'AIND', title: 'Indian' },
    { value: 'APKN', title: 'Pakistani' },
    { value: 'ABAN', title: 'Bangladeshi' },
    { value: 'CHNE', title: 'Chinese' },
    { value: 'AOTH', title: 'Any other Asian background' },
  ],
  black: [
    { value: 'BCRB', title: 'Caribbean' },
    { value: 'BAFR', title: 'African' },
    { value: 'BOTH', title: 'Any other Black, Black British or Caribbean background' },
  ],
  mixed: [
    { value: 'MWBC', title: 'White and Black Caribbean' },
    { value: 'MWBA', title: 'White and Black African' },
    { value: 'MWAS', title: 'White and Asian' },
    { value: 'MOTH', title: 'Any other mixed or multiple background' },
  ],
  white: [
    { value: 'WBRI', title: 'English, Welsh, Scottish, Northern Irish or British' },
    { value: 'WIRI', title: 'Irish' },
    { value: 'WIRT', title: 'Traveller of Irish heritage' },
    { value: 'WROM', title: 'Gypsy or Roma' },
    { value: 'WOTH', title: 'Any other White background' },
  ],
} as const satisfies Record<string, readonly Option[]>;

type Group = keyof typeof backgrounds;
type Whose = 'child' | 'adult';

export const ethnicGroup = (whose: Whose) =>
  choice({
    question: `What is the ${whose}’s ethnic group?`,
    label: 'Ethnic group',
    hint: 'As the person or their family describe it, where you know that.',
    ask: `Choose the ${whose}’s ethnic group`,
    need: 'known',
    options: groups,
  });

/** Asked when a group with several backgrounds was chosen. `groupQuestion` is the name of the first step. */
export const hasBackgrounds = (groupQuestion: string) => answered(groupQuestion, ...Object.keys(backgrounds));

export const ethnicBackground = (group: Group, whose: Whose, groupQuestion: string) =>
  choice({
    question: `Which of these best describes the ${whose}’s background?`,
    label: `Ethnic background: ${groups.find(({ value }) => value === group)?.title}`,
    ask: `Choose the ${whose}’s background`,
    need: 'known',
    when: answered(groupQuestion, group),
    options: backgrounds[group],
  });
