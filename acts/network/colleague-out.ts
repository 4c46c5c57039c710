import { z } from 'zod';
import type { Colleague } from '#store/people.ts';

/** A colleague as others of the region may know them. */
export const outColleague = z.object({
  id: z.string(),
  name: z.object({ given: z.string(), prefix: z.string(), family: z.string() }),
  jobTitle: z.string().nullable(),
  organisation: z.string(),
  organisationKind: z.string(),
});

export const colleagueOut = (colleague: Colleague): z.output<typeof outColleague> => ({
  id: colleague.id,
  name: { given: colleague.given, prefix: colleague.prefix, family: colleague.family },
  jobTitle: colleague.jobTitle,
  organisation: colleague.organisation,
  organisationKind: colleague.organisationKind,
});
