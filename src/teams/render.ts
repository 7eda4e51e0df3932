import { Template } from 'adaptivecards-templating';
import type { CardView } from '../card-view.ts';
import type { Partnership } from '../partnership.ts';
import { readTemplates } from './templates.ts';
import { withWholeButtons } from './whole-buttons.ts';

/** Turns a view into the card that Teams shows. @throws Error when no such template exists. */
export type Render = (view: CardView) => object;

/**
 * Reads every template of the folder at once, so that a broken one keeps the app from starting.
 * Building one costs milliseconds, so each is built when first needed, and kept.
 */
export function renderer(cardsFolder: string, partnership: Partnership): Render {
  const sources = readTemplates(cardsFolder);
  const built = new Map<string, Template>();
  const fixed = partnershipView(partnership);
  return ({ template, data }) => {
    const ready = built.get(template) ?? build(sources, template);
    built.set(template, ready);
    return withWholeButtons(ready.expand({ $root: { ...data, partnership: fixed } }));
  };
}

function build(sources: ReadonlyMap<string, object>, name: string): Template {
  const source = sources.get(name);
  if (!source) throw new Error(`no card template is called ${name}`);
  return new Template(source);
}

/** What every card may show of the partnership. */
function partnershipView({
  name,
  shortName,
  website,
  email,
  phone,
  privacyNotice,
  frontDoors,
  support,
  links,
}: Partnership) {
  const lines = frontDoors.map((door) => ({ ...door, line: `${door.name}: ${door.phone}, ${door.hours}` }));
  const frontDoorsLine = lines.map((door) => door.line).join('. ');
  return { name, shortName, website, email, phone, privacyNotice, support, links, frontDoors: lines, frontDoorsLine };
}
