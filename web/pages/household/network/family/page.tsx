import type { z } from 'zod';
import { readFamilyNetwork } from '#acts/network/read-family-network.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { familyNetworkWords } from './words.ts';

type Family = z.output<typeof readFamilyNetwork.output>;
interface Loaded {
  head: Head;
  family: Family;
}

/** One person's own sheet: who comes, from where and what for. Large letters, few words, good on paper. */
export const familyNetworkPage = page<Loaded>({
  path: '/households/:householdId/network/family/:personId',
  access: { who: 'team' },
  title: (lang, { head, family }) =>
    familyNetworkWords[lang].title(peopleOf(head, lang).get(family.personId)?.name ?? ''),
  load: async loading => ({
    head: await loadHead(loading),
    family: await loading.read(readFamilyNetwork, {
      householdId: loading.params['householdId'],
      personId: loading.params['personId'],
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, family, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = familyNetworkWords[lang];
  const name = peopleOf(head, lang).get(family.personId)?.name ?? '';
  return (
    <HouseholdForm head={head} showing={showing} tab="network" title={w.title(name)} lead={w.lead}>
      <Stack wide>
        {family.rows.length === 0 ? (
          <Empty heading={w.nobody}>{w.nobodyDo}</Empty>
        ) : (
          <ul className="la-sheet-of-people">
            {family.rows.map(row => (
              <li key={row.id} className="la-sheet-of-people__one">
                <p className="la-sheet-of-people__who">{displayName(row.name)}</p>
                <p className="la-sheet-of-people__from">
                  {[row.organisation ?? '', row.directs ? w.directs : ''].filter(Boolean).join(', ')}
                </p>
                <p>{row.what ?? w.directsWhat}</p>
              </li>
            ))}
          </ul>
        )}
        <div className="la-no-print">
          <Notice tone="plain" heading={w.print}>
            <p>{w.hint}</p>
          </Notice>
        </div>
      </Stack>
    </HouseholdForm>
  );
}
