import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/accounts.ts';
import { accessRefusals } from './refusals.ts';

const { people_work_here } = accessRefusals;

/** Nobody loses their way in by surprise: an organisation ends after its last account. */
export const endOrganisation = deed({
  code: 'end_organisation',
  kind: 'write',
  method: 'POST',
  path: '/administration/organisations/:organisationId/end',
  summary: 'End an organisation where nobody works any more',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({ organisationId: id() }),
  output: z.object({ organisationId: z.string() }),
  refusals: { people_work_here },
  async run(tx, { organisationId }, visit) {
    // Ending comes first: it locks the row, so that nobody is added between looking and ending.
    if (!(await store.endOrganisation(tx, organisationId, visit.now))) return refuse('not_found');
    const ended = (await store.organisations(tx)).find(one => one.id === organisationId);
    if (ended === undefined || ended.people > 0) return refuse('people_work_here');
    return done({ organisationId }, { returned: { organisation: [organisationId] } });
  },
});
