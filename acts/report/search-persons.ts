import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { outDay } from '#acts/shared/fields.ts';
import { likeness, personKeys, reasonsAlike } from '#domain/shared/spellings.ts';
import { knownElsewhere, personsToCompare } from '#store/search.ts';
import { asKnown, outName, personQuery } from './fields.ts';

const most = 25;

/**
 * Search before create: persons in the files that the visitor may see, also under another spelling. Beyond that,
 * Veilig Thuis hears hit or no hit and nothing else. A read by POST: a name stands in no address, log or history.
 */
export const searchPersons = deed({
  code: 'search_persons',
  kind: 'read',
  method: 'POST',
  path: '/persons/search',
  summary: 'Search persons by name in any spelling and birth date; hit or no hit beyond one’s own files',
  access: { who: 'role', roles: ['worker'] },
  input: z
    .strictObject(personQuery)
    .refine(query => query.given || query.family || query.birthDate, { path: ['family'], message: 'needed' }),
  output: z.object({
    found: z.array(
      z.object({
        personId: z.string(),
        householdId: z.string(),
        householdCode: z.string(),
        name: outName,
        alsoSpelled: z.array(z.string()),
        birthDate: outDay().nullable(),
        birthPrecision: z.string(),
        /** 0 to 1. */
        similarity: z.number(),
        why: z.array(z.string()),
      }),
    ),
    more: z.boolean(),
    /** Null for who may not ask it, and where fewer than two parts of a person were given. */
    knownElsewhere: z.boolean().nullable(),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const asked = asKnown(input);
    const keys = personKeys(asked);
    const parts = [input.given, input.family, input.birthDate].filter(part => part !== undefined).length;
    // With one part known the likeness is at most 0.6 (domain/shared/matching.ts).
    const least = parts === 1 ? 0.6 : 0.65;
    const alike = (await personsToCompare(tx, keys))
      .map(person => ({ person, like: likeness(asked, person), why: reasonsAlike(asked, person) }))
      .filter(({ like }) => like >= least)
      .sort((a, b) => b.like - a.like || certain(b.why) - certain(a.why));
    const found = alike.slice(0, most);
    // One part of a name alone would hit in any region: then the question is not asked, and not answered with no.
    const mayAsk = visit.organisationKind === 'veilig_thuis' && keys.length > 0;
    const elsewhere = mayAsk ? await knownElsewhere(tx, keys) : null;
    return done(
      {
        found: found.map(({ person, like, why }) => ({
          personId: person.id,
          householdId: person.householdId,
          householdCode: person.householdCode,
          name: { given: person.given, prefix: person.prefix, family: person.family },
          alsoSpelled: [...person.alsoSpelled],
          birthDate: person.birthDate,
          birthPrecision: person.birthPrecision,
          similarity: Math.round(like * 100) / 100,
          why,
        })),
        more: alike.length > most,
        knownElsewhere: elsewhere,
      },
      {
        personIds: found.map(({ person }) => person.id),
        returned: {
          person: found.map(({ person }) => person.id),
          ...(elsewhere ? { known_elsewhere: 1 } : {}),
        },
      },
    );
  },
});

const certain = (why: readonly string[]) => why.filter(each => each.endsWith('_same')).length;
