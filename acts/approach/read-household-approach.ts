import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { ageOn, isMinor } from '#domain/household/age.ts';
import { violenceRoles } from '#domain/household/codes.ts';
import { childAgeOf } from '#domain/profile/approach/approach.ts';
import { childAges } from '#domain/profile/approach/codes.ts';
import { terrorOpenFrom } from '#domain/profile/compute.ts';
import { profileCodes } from '#domain/profile/model.ts';
import { dangerLevels, gravest } from '#domain/safety/danger.ts';
import { type ProfileNow, worthFrom } from './profiles-now.ts';
import { outTexts, textsInForce } from './read-approach-texts.ts';
import { situationOf } from './situation.ts';

const outProfile = z.object({
  profile: z.enum(profileCodes),
  /** Why it is here: a professional says so, enough speaks for it, or it is not ruled out (intimate terror only). */
  why: z.enum(['confirmed', 'changed', 'worth_considering', 'not_ruled_out']),
  membership: z.number(),
  low: z.number(),
  high: z.number(),
  completeness: z.number(),
});

/** The approach that fits a household now: danger first, then the profiles that stand or are worth thinking of. */
export const readHouseholdApproach = deed({
  code: 'read_household_approach',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/approach',
  summary: 'Which texts on the approach fit a household now, per person',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    level: z.enum(dangerLevels),
    /** Whoever lives or lived here and is still part of it, in their fixed order. */
    persons: z.array(
      z.object({
        id: z.string(),
        /** Null around whom danger is not asked. */
        level: z.enum(dangerLevels).nullable(),
        roles: z.array(z.enum(violenceRoles)),
        child: z.boolean().nullable(),
        age: z.enum(childAges).nullable(),
        unborn: z.boolean(),
      }),
    ),
    profiles: z.array(outProfile),
    texts: outTexts,
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const { persons, danger, profiles } = await situationOf(tx, householdId, visit);
    const members = persons.filter(person => person.kind !== 'network' && person.leftOn === null);
    return done(
      {
        level: gravest([...danger.values()].map(each => each.level)),
        persons: members.map(person => {
          const age = ageOn(person.birthDate, person.birthPrecision, visit.today);
          return {
            id: person.id,
            level: danger.get(person.id)?.level ?? null,
            roles: [...person.violenceRoles],
            child: isMinor(age),
            age: childAgeOf(age),
            unborn: person.birthPrecision === 'unborn',
          };
        }),
        profiles: profiles.profiles.flatMap(each => {
          const why = whyHere(each);
          const { profile, membership, low, high, completeness } = each;
          return why === null ? [] : [{ profile, why, membership, low, high, completeness }];
        }),
        texts: await textsInForce(tx),
      },
      { householdId, personIds: members.map(person => person.id), returned: { approach: 1 } },
    );
  },
});

function whyHere(now: ProfileNow): z.output<typeof outProfile>['why'] | null {
  if (now.said !== null) return now.said;
  if (now.membership >= worthFrom) return 'worth_considering';
  // Never out of sight while it is possible; the others come up once something speaks for them.
  return now.profile === 'intimate_terror' && now.high >= terrorOpenFrom ? 'not_ruled_out' : null;
}
