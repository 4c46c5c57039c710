import { fieldName } from '#web/parts/questionnaire/names.ts';

/** What a button of the form wants: to go on, to stay, or one more or one less of something. */
export type Go =
  | { readonly to: 'next' | 'back' | 'stay' | 'end' }
  | {
      readonly to: 'more' | 'less';
      readonly name: string;
      readonly number: number;
      readonly place: string;
      readonly at: number;
    };

/** Reads the value of a button; anything else stays where it is. */
export function goOf(value: string | undefined): Go {
  if (value === 'next' || value === 'back' || value === 'end') return { to: value };
  const found = /^(more|less):([^:]{1,60}):(0|[1-9]\d?)$/.exec(value ?? '');
  const read = found === null ? undefined : fieldName(found[2] ?? '');
  if (found === null || read === undefined || read.kind !== 'answer' || read.part !== '')
    return { to: 'stay' };
  return {
    to: found[1] === 'more' ? 'more' : 'less',
    name: found[2] ?? '',
    number: read.number,
    place: read.place,
    at: Number(found[3]),
  };
}

/** `?more=q12:3`: how many fields a question with several answers shows. Nothing in it says anything about anybody. */
export function fieldsWanted(query: URLSearchParams): Map<string, number> {
  return new Map(
    query
      .getAll('more')
      .slice(0, 50)
      .flatMap(text => {
        const found = /^(q[\d@.]{1,40}):([1-9]\d?)$/.exec(text);
        return found === null ? [] : [[found[1] ?? '', Number(found[2])] as const];
      }),
  );
}
