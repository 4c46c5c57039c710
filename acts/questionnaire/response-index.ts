import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

/** A step that an expression begins with: all items with this linkId, reached in one of three ways. */
export interface Pick {
  readonly name: string;
  /** Null: whatever their linkId. */
  readonly linkId: string | null;
  readonly way: 'anywhere' | 'under_items' | 'on_top';
}

const start =
  /(?:%resource|%rootResource|(?<![\w.%`'])QuestionnaireResponse)\s*\.\s*(descendants\(\)|repeat\(\s*item\s*\)|item)\s*\.\s*where\(\s*linkId\s*=\s*'([^'\\]*)'\s*\)/g;

/** The same without one linkId: every item; of descendants() only where nothing but items can be meant. */
const whole =
  /(?:%resource|%rootResource|(?<![\w.%`'])QuestionnaireResponse)\s*\.\s*(repeat\(\s*item\s*\)|descendants\(\)(?=\s*\.\s*where\(\s*linkId\s*(?:\.\s*(?:startsWith|endsWith|contains|matches)\(\s*'[^'\\]*'\s*\)|in\s*\([^()]*\))\s*\)))/g;

const ways = (step: string): Pick['way'] =>
  step.startsWith('descendants') ? 'anywhere' : step === 'item' ? 'on_top' : 'under_items';

/**
 * Walking through a whole response to find one question takes milliseconds, and a form with hundreds of calculations does
 * it hundreds of times. So the usual beginning, `%resource.descendants().where(linkId = 'x')`, becomes a variable that is
 * looked up in an index. What is found is the same, but for repeat(), which would drop a repetition with equal answers.
 */
export function hastened(text: string): { readonly text: string; readonly picks: readonly Pick[] } {
  const picks = new Map<string, Pick>();
  const pick = (way: Pick['way'], linkId: string | null) => {
    const name = linkId === null ? way : `${way} ${linkId}`;
    picks.set(name, { name, linkId, way });
    return `%\`${name}\``;
  };
  const quick = text
    .replace(start, (whole: string, step: string, linkId: string) =>
      linkId.includes('`') ? whole : pick(ways(step), linkId),
    )
    .replace(whole, (_, step: string) => pick(ways(step), null));
  return { text: quick, picks: [...picks.values()] };
}

/** Lets the library know of which type an item is that it meets apart from its response. */
const place = fhirpath.compile({ base: 'QuestionnaireResponse.item', expression: '$this' }, r4, {
  async: false,
});

const isItem = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(value, 'linkId') &&
  !Object.hasOwn(value, 'type');

/** The items of one response by linkId; made once for all expressions that are evaluated on it. */
export class ResponseIndex {
  static readonly #known = new WeakMap<object, ResponseIndex>();
  readonly #anywhere = new Map<string | null, object[]>();
  readonly #underItems = new Map<string | null, object[]>();
  readonly #onTop = new Map<string | null, object[]>();

  static of(response: unknown): ResponseIndex {
    const key = typeof response === 'object' && response !== null ? response : {};
    const known = ResponseIndex.#known.get(key);
    if (known !== undefined) return known;
    const made = new ResponseIndex(key);
    ResponseIndex.#known.set(key, made);
    return made;
  }

  private constructor(response: object) {
    this.#add(response, true, true);
  }

  #add(element: object, top: boolean, plain: boolean): void {
    for (const item of list(element, 'item')) {
      const linkId = Reflect.get(item, 'linkId');
      if (typeof linkId === 'string') {
        for (const key of [linkId, null]) {
          push(this.#anywhere, key, item);
          if (plain) push(this.#underItems, key, item);
          if (top) push(this.#onTop, key, item);
        }
      }
      this.#add(item, false, plain);
      for (const answer of list(item, 'answer')) this.#add(answer, false, false);
    }
  }

  pick({ linkId, way }: Pick): readonly unknown[] {
    const by = way === 'anywhere' ? this.#anywhere : way === 'on_top' ? this.#onTop : this.#underItems;
    return this.placed(by.get(linkId) ?? []) as readonly unknown[];
  }

  /** Items, as the library wants them; anything else as it is. */
  placed(value: unknown): unknown {
    const items = (Array.isArray(value) ? value : [value]).filter(isItem);
    const strange = items.filter(item => !Object.hasOwn(item, '__path__'));
    if (strange.length > 0) place(strange, {});
    return value;
  }
}

const list = (element: object, name: string): readonly object[] => {
  const value: unknown = Object.hasOwn(element, name) ? Reflect.get(element, name) : undefined;
  return Array.isArray(value) ? value.filter(one => typeof one === 'object' && one !== null) : [];
};

function push(by: Map<string | null, object[]>, linkId: string | null, item: object): void {
  const known = by.get(linkId);
  if (known === undefined) by.set(linkId, [item]);
  else known.push(item);
}
