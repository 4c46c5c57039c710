import { z } from 'zod';
import { colleagueOut, outColleague } from '#acts/network/colleague-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { compareNames } from '#domain/shared/names.ts';
import { absencesNow } from '#store/absence.ts';
import { colleagues } from '#store/people.ts';
import { absenceOut, outAbsence } from './read-own-absence.ts';

/** The colleagues of one's own organisation and who of them is away, for who supervises. Names no household. */
export const readAbsences = deed({
  code: 'read_absences',
  kind: 'read',
  method: 'GET',
  path: '/absences',
  summary: 'Who of your organisation is away, and until when',
  access: { who: 'role', roles: ['supervisor'] },
  input: z.strictObject({}),
  output: z.object({
    people: z.array(z.object({ colleague: outColleague, absence: outAbsence.nullable() })),
  }),
  refusals: {},
  async run(tx, _input, visit) {
    const own = (await colleagues(tx)).filter(each => each.organisationId === visit.organisationId);
    const absences = new Map((await absencesNow(tx, visit.today)).map(row => [row.userId, row]));
    const people = own.toSorted(compareNames).map(each => {
      const absence = absences.get(each.id);
      return {
        colleague: colleagueOut(each),
        absence: absence === undefined ? null : absenceOut(absence, visit.today),
      };
    });
    return done({ people }, { returned: { account: own.length } });
  },
});
