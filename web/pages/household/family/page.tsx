import { endRelation } from '#acts/household/end-relation.ts';
import { readFamily } from '#acts/household/read-family.ts';
import { relationWarnings } from '#domain/household/relations.ts';
import { page, post, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { childrenHref } from '../children/href.ts';
import { childrenWords } from '../children/words.ts';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { personWords } from '../person-words.ts';
import { type Family, FamilyDrawing } from './drawing.tsx';
import { RelationsTable } from './relations-table.tsx';
import { ContactTable, HomesTable, PersonsTable } from './tables.tsx';
import { familyWords } from './words.ts';

interface Loaded {
  head: Head;
  family: Family;
}

/** The persons of a household: what they are to each other, who lives where, and how each may be reached. */
export const familyPage = page<Loaded>({
  path: '/households/:householdId/family',
  access: { who: 'team' },
  title: lang => familyWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    family: await loading.read(readFamily, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    endRelation: post({
      deed: endRelation,
      goTo: (_, params) => `${tabHref(params['householdId'] ?? '', 'family')}#relations`,
    }),
  },
});

function View({ head, family, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = familyWords[lang];
  const base = tabHref(head.id, 'family');
  const shown = { family, householdId: head.id, showing };
  const addPerson = <ButtonLink href={`${base}/persons/new`}>{w.addPerson}</ButtonLink>;
  const warnings = relationWarnings.filter(code => showing.query.getAll('note').includes(code));
  return (
    <HouseholdPage head={head} showing={showing} tab="family">
      {showing.query.get('saved') === 'added' ? <Notice tone="done" heading={w.added} live /> : null}
      {warnings.map(code => (
        <Notice key={code} tone="late" live heading={personWords[lang].warnings[code]} />
      ))}
      {family.persons.length === 0 ? (
        <Empty heading={w.nobody} action={addPerson}>
          <p>{w.nobodyLead}</p>
        </Empty>
      ) : (
        <>
          <Section id="drawing" title={w.drawing} lead={w.drawingLead}>
            <FamilyDrawing family={family} code={head.code} showing={showing} />
          </Section>
          <Section
            id="persons"
            title={w.persons}
            lead={w.personsLead}
            actions={
              <>
                <Link href={childrenHref(head.id)}>{childrenWords[lang].toOverview}</Link>
                {addPerson}
              </>
            }
          >
            <PersonsTable {...shown} />
          </Section>
          <Section
            id="relations"
            title={w.relations}
            lead={w.relationsLead}
            actions={
              family.persons.length > 1 ? (
                <ButtonLink href={`${base}/relations/new`}>{w.addRelation}</ButtonLink>
              ) : null
            }
          >
            <RelationsTable {...shown} />
          </Section>
          <Section id="homes" title={w.homes} lead={w.homesLead}>
            <HomesTable {...shown} />
          </Section>
          <Section id="contact" title={w.contact} lead={w.contactLead}>
            <ContactTable {...shown} />
          </Section>
        </>
      )}
    </HouseholdPage>
  );
}
