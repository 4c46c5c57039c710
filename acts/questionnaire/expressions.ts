import fhirpath, { type ResourceNode, type UserInvocationTable } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import type { Compiled, Expressions } from '#domain/questionnaire/model.ts';
import { hastened, ResponseIndex } from './response-index.ts';

/**
 * FHIRPath by the library of HL7, with the R4 model. Kept from the network (`async: false` makes whatever would ask a server
 * throw), from the console, and from the clock of the machine: what day it is, the caller says.
 */
export const expressions: Expressions = {
  compile: text => {
    // Also when it is hastened, what is wrong must be said of the text as it stands.
    fhirpath.parse(text);
    const quick = hastened(text);
    const plain = fhirpath.compile(quick.text, r4, options(true));
    const typed = fhirpath.compile(quick.text, r4, options(false));
    const run: Compiled = (focus, environment, today, how) => {
      const index = ResponseIndex.of(environment['resource']);
      const vars: Record<string, unknown> = { ...environment };
      for (const one of quick.picks) vars[one.name] = index.pick(one);
      if ('context' in vars) vars['context'] = index.placed(vars['context']);
      const on = index.placed(focus);
      return (how === 'plain' ? plain : typed)(on, vars, { userInvocationTable: functions(today) });
    };
    return run;
  },
};

const options = (resolveInternalTypes: boolean) => ({
  async: false as const,
  resolveInternalTypes,
  traceFn: () => undefined,
});

let known: { today: string; table: UserInvocationTable } | null = null;

/** `today()`, `now()` and `timeOfDay()` by the day given; `weight()` by what the answers themselves carry. */
function functions(today: string): UserInvocationTable {
  if (known?.today === today) return known.table;
  const literal = (text: string) => fhirpath.evaluate({}, text, {}, r4, options(false));
  const [day, moment, time] = [
    literal(`@${today}`),
    literal(`@${today}T00:00:00.000`),
    literal('@T00:00:00.000'),
  ];
  const always = (value: unknown[]) => ({ fn: () => value, arity: { 0: [] }, internalStructures: true });
  const weight = { fn: weights, arity: { 0: [] }, internalStructures: true };
  const table: UserInvocationTable = {
    today: always(day),
    now: always(moment),
    timeOfDay: always(time),
    weight,
    ordinal: weight,
  };
  known = { today, table };
  return table;
}

const weightUrls: readonly string[] = r4.score?.extensionURI ?? [];

/** The weights of answers, values or options: each that has one. The library's own would go and ask a server. */
function weights(nodes: readonly (ResourceNode | unknown)[]): number[] {
  return nodes.flatMap(node => {
    const { data, _data } = node as Partial<ResourceNode>;
    return weightOf(data) ?? weightOf(_data) ?? weightInside(data) ?? [];
  });
}

function weightOf(element: unknown): number | null {
  const list = own(element, 'extension');
  if (!Array.isArray(list)) return null;
  for (const one of list) {
    const url = own(one, 'url');
    if (typeof url !== 'string' || !weightUrls.includes(url)) continue;
    const value = own(one, 'valueDecimal') ?? own(one, 'valueInteger');
    if (typeof value === 'number') return value;
  }
  return null;
}

/** An answer or option has it on its value. */
function weightInside(element: unknown): number | null {
  if (typeof element !== 'object' || element === null) return null;
  for (const name of Object.keys(element)) {
    if (!/^_?value[A-Z]/.test(name)) continue;
    const found = weightOf(own(element, name));
    if (found !== null) return found;
  }
  return null;
}

const own = (element: unknown, name: string): unknown =>
  typeof element === 'object' && element !== null && Object.hasOwn(element, name)
    ? Reflect.get(element, name)
    : undefined;
