import { addPerson } from '#acts/household/add-person.ts';
import { readFamily } from '#acts/household/read-family.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Sheet } from '#web/parts/layout.tsx';
import { type Head, HouseholdForm, loadHead, tabHref } from '../../frame.tsx';
import { nameOf } from '../../person.ts';
import type { Family } from '../drawing.tsx';
import { birthErrors, PersonFields, personInput, personLabels } from '../person/fields.tsx';
import { personPageWords } from '../person/words.ts';
import { personHref } from '../tables.tsx';

interface Loaded {
  head: Head;
  family: Family;
}

/** Adds one person; asks first when somebody like them is known already. */
export const newHouseholdPersonPage = page<Loaded>({
  path: '/households/:householdId/family/persons/new',
  access: { who: 'team' },
  title: lang => personPageWords[lang].titleNew,
  load: async loading => ({
    head: await loadHead(loading),
    family: await loading.read(readFamily, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    add: post({
      deed: addPerson,
      input: (raw, fields) => {
        const { same, ...typed } = personInput(raw, fields);
        if (same === undefined) return typed;
        return same === 'different' ? { ...typed, different: true } : { ...typed, samePersonId: same };
      },
      goTo: (_, params) => `${tabHref(params['householdId'] ?? '', 'family')}?saved=added`,
    }),
  },
});

function View({ head, family, showing }: Loaded & { showing: Showing }) {
  const w = personPageWords[showing.lang];
  const form = formState(showing, 'add', personLabels(showing.lang));
  return (
    <HouseholdForm head={head} showing={showing} tab="family" title={w.titleNew} lead={w.leadNew}>
      <ErrorSummary title={w.problem} errors={birthErrors(form.errors)} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key}>
          <Same family={family} showing={showing} householdId={head.id} />
          <PersonFields form={form} lang={showing.lang} fresh />
          <Button>{w.add}</Button>
        </Form>
      </Sheet>
    </HouseholdForm>
  );
}

/** Asks whether it is the same human, naming only files that the visitor sees. */
function Same({ family, showing, householdId }: { family: Family; showing: Showing; householdId: string }) {
  const w = personPageWords[showing.lang];
  const { returned } = showing;
  if (returned?.refusalCode !== 'perhaps_the_same') return null;
  const found = Object.entries(returned.detail ?? {});
  const here = family.persons.filter(person => found.some(([personId]) => personId === person.id));
  return (
    <RadioGroup
      name="same"
      label={w.sameQuestion}
      hint={
        here.length === 0 ? (
          w.sameTitle
        ) : (
          <>
            {w.sameHere}{' '}
            {here.map(person => (
              <Link key={person.id} href={personHref(householdId, person.id)}>
                {nameOf(person, showing.lang)}
              </Link>
            ))}
          </>
        )
      }
      choices={[
        ...found
          .filter(([personId]) => !here.some(person => person.id === personId))
          .map(([personId, code]) => ({ value: personId, label: w.same(code) })),
        { value: 'different', label: w.different },
      ]}
      value={returned.values.get('same')?.at(-1)}
    />
  );
}
