import { Template } from 'adaptivecards-templating';
import type { CardView } from '../../../src/card-view.ts';
import { renderer } from '../../../src/teams/render.ts';
import { readTemplates } from '../../../src/teams/templates.ts';
import { samples } from '../../../tests/notification-form/samples.ts';
import { examplePartnership } from '../../../tests/support/partnership.ts';
import { atLeast, type Figure, told } from '../figure.ts';
import { median } from '../statistics.ts';

const rounds = 7;
const msPerRound = 500;

/** Our renderer beside the library used plainly: the same templates, the same views. */
export async function rendering(): Promise<Figure[]> {
  const render = renderer('cards', examplePartnership);
  const templates = readTemplates('cards');
  const plainly = ({ template, data }: CardView) =>
    new Template(templates.get(template) ?? {}).expand({ $root: { ...data, partnership: examplePartnership } });
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    ours.push(cardsPerSecond(render));
    plain.push(cardsPerSecond(plainly));
  }
  const times = ours.map((rate, round) => rate / (plain[round] ?? Number.NaN));
  return [
    atLeast(8, 'cards rendered, in times `new Template(card).expand(data)`', median(times.slice(1)), '×'),
    told('  cards rendered', median(ours.slice(1)), 'a second'),
  ];
}

function cardsPerSecond(draw: (view: CardView) => object): number {
  const started = performance.now();
  let drawn = 0;
  while (performance.now() - started < msPerRound) {
    for (const view of samples) draw(view);
    drawn += samples.length;
  }
  return (drawn * 1_000) / (performance.now() - started);
}
