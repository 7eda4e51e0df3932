import type { Place } from '../../src/action.ts';
import type { CardView } from '../../src/card-view.ts';
import type { Person } from '../../src/people/person.ts';
import type { Answer } from '../../src/teams/answer.ts';
import type { Catalogue } from '../../src/teams/catalogue.ts';
import type { TeamsLikeConnector } from './connector.ts';
import { type Button, type Rendered, readCard } from './rendered.ts';

/** What a seat needs of the world. */
interface Means {
  readonly connector: TeamsLikeConnector;
  readonly draw: (view: CardView) => object;
  readonly done: (person: Person, place: Place, verb: string, data: object) => Promise<Answer>;
  readonly byWords: Catalogue['byWords'];
}

/** A person before a conversation: sees its cards as drawn, types words, fills in and presses. */
export interface Seat {
  readonly person: Person;
  /** What the person was told last, in words, beside the cards. */
  readonly told: () => string;
  readonly cards: () => readonly Rendered[];
  /** The newest card, or what this person alone was shown in its place. */
  readonly card: () => Rendered;
  says(words: string): Promise<void>;
  /** Presses the button of this title on the newest card that has it. `inputs` replace what the fields hold. */
  presses(title: string, inputs?: Readonly<Record<string, string>>): Promise<void>;
  /** Presses it on a card as it was drawn before: an old window, or the same press again. */
  pressesOn(card: Rendered, title: string, inputs?: Readonly<Record<string, string>>): Promise<void>;
  /** Sends a press that no card offers. */
  forges(verb: string, data: object): Promise<void>;
}

export function seatOf({ connector, draw, done, byWords }: Means, person: Person, where: Omit<Place, 'pressed'>): Seat {
  const { conversation } = where.address;
  const alone = new Map<number, Rendered>();
  let told = '';
  const known = new WeakMap<CardView, Rendered>();
  const drawn = (view: CardView) => {
    const card = known.get(view) ?? readCard(draw(view));
    known.set(view, card);
    return card;
  };
  const cards = () => connector.cardsIn(conversation).map((view, at) => alone.get(at) ?? drawn(view));

  async function took(answer: Answer, at: number | null): Promise<void> {
    if (answer.kind === 'nothing') return;
    if (answer.kind === 'told') told = readCard(draw(answer.card)).text;
    else if (answer.kind === 'only-to-presser' && at !== null) alone.set(at, readCard(draw(answer.card)));
    else if (answer.kind === 'show' && at !== null) await connector.update(posted(at), answer.card);
    else await connector.post(where.address, answer.card);
  }
  const posted = (at: number) => ({ address: where.address, activityId: `${conversation}/${at + 1}` });

  async function press(at: number, button: Button, sent: object): Promise<void> {
    const answer = await done(person, { ...where, pressed: posted(at) }, button.verb, { ...button.data, ...sent });
    await took(answer, at);
  }
  async function pressesOn(card: Rendered, title: string, inputs: Readonly<Record<string, string>> = {}) {
    const at = cards().findLastIndex((one) => JSON.stringify(one) === JSON.stringify(card));
    await press(at < 0 ? cards().length - 1 : at, buttonIn(card, title), sentWith(card, title, inputs));
  }

  return {
    person,
    told: () => told,
    cards,
    card: () => cards().at(-1) ?? { buttons: [], inputs: [], text: '' },
    async says(words) {
      const { verb, data } = byWords(words);
      await took(await done(person, { ...where, pressed: null }, verb, data), null);
    },
    async presses(title, inputs) {
      const card = cards().findLast(({ buttons }) => buttons.some((button) => button.title === title));
      if (!card)
        throw new Error(
          `no card offers “${title}”; the newest offers ${offers(cards().at(-1))}\n${cards().at(-1)?.text}`,
        );
      await pressesOn(card, title, inputs);
    },
    pressesOn,
    async forges(verb, data) {
      await took(await done(person, { ...where, pressed: posted(cards().length - 1) }, verb, data), cards().length - 1);
    },
  };
}

const offers = (card: Rendered | undefined) => card?.buttons.map(({ title }) => `“${title}”`).join(', ') ?? 'nothing';

function buttonIn(card: Rendered, title: string): Button {
  const button = card.buttons.find((one) => one.title === title);
  if (!button) throw new Error(`the card offers ${offers(card)}, not “${title}”`);
  return button;
}

/** What a client sends of the card's inputs: those that are empty are left out, as the real ones do. */
function sentWith(card: Rendered, title: string, inputs: Readonly<Record<string, string>>): Record<string, string> {
  if (!buttonIn(card, title).takesInputs) return {};
  const all = card.inputs.map(({ id, value }) => [id, inputs[id] ?? value] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}
