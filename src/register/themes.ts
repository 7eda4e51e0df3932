import { text } from '../form/questions/text.ts';

const mostThemes = 5;
export const longestTheme = 40;

/** Typed with commas between them; each once. */
export const themesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((theme) => theme.trim())
      .filter(Boolean),
  ),
];

/** The same question of a review and of a briefing, so that one is found by the words of the other. `warn`: caution about what was typed. */
export const themesQuestion = (warn: (typed: string) => string | null = () => null) =>
  text({
    question: 'What are its themes?',
    label: 'Themes',
    hint: `Up to ${mostThemes}, with commas between them, for example missed appointments, neglect.`,
    ask: 'Enter at least one theme',
    most: 240,
    check: (typed) => (areThemes(typed) ? null : `Enter up to ${mostThemes} themes of ${longestTheme} characters each`),
    warn,
  });

function areThemes(typed: string): boolean {
  const themes = themesIn(typed);
  return themes.length >= 1 && themes.length <= mostThemes && themes.every(({ length }) => length <= longestTheme);
}
