import { readFamily } from '#acts/household/read-family.ts';
import { recordRelation } from '#acts/household/record-relation.ts';
import { authorityKinds } from '#domain/household/codes.ts';
import { relationKinds } from '#domain/household/relations.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { DateField, Select } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Sheet } from '#web/parts/layout.tsx';
import { type Head, HouseholdForm, loadHead, tabHref } from '../../frame.tsx';
import { nameOf } from '../../person.ts';
import { personWords } from '../../person-words.ts';
import type { Family } from '../drawing.tsx';
import { asksWhyOut, Reason } from '../person/left.tsx';
import { leftWords } from '../person/left-words.ts';
import { personPageWords } from '../person/words.ts';

interface Loaded {
  head: Head;
  family: Family;
}

/** Records what one person is to another, as a sentence. */
export const newRelationPage = page<Loaded>({
  path: '/households/:householdId/family/relations/new',
  access: { who: 'team' },
  title: lang => personPageWords[lang].relationTitle,
  load: async loading => ({
    head: await loadHead(loading),
    family: await loading.read(readFamily, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    relate: post({
      deed: recordRelation,
      goTo: (answer, params) => {
        const notes = answer.warnings.map(code => `note=${code}`).join('&');
        return `${tabHref(params['householdId'] ?? '', 'family')}${notes === '' ? '' : `?${notes}`}#relations`;
      },
    }),
  },
});

function View({ head, family, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const [w, l] = [personPageWords[lang], leftWords[lang]];
  const form = formState(showing, 'relate', {
    fromPersonId: w.who,
    kind: w.relation,
    toPersonId: w.ofWhom,
    authority: w.authority,
    startedOn: w.startedOn,
    endedOn: w.endedRelation,
    reason: l.reason,
  });
  const asksWhy = asksWhyOut(showing, form);
  const persons = family.persons.map(person => ({ value: person.id, label: nameOf(person, lang) }));
  return (
    <HouseholdForm head={head} showing={showing} tab="family" title={w.relationTitle} lead={w.relationLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key}>
          <Select
            name="fromPersonId"
            label={w.who}
            empty={w.choose}
            options={persons}
            value={form.value('fromPersonId')}
            error={form.error('fromPersonId')}
            required
          />
          <Select
            name="kind"
            label={w.is}
            empty={w.choose}
            options={relationKinds.map(value => ({ value, label: w.kindsOf[value] }))}
            value={form.value('kind')}
            error={form.error('kind')}
            required
          />
          <Select
            name="toPersonId"
            label={w.ofWhom}
            empty={w.choose}
            options={persons}
            value={form.value('toPersonId')}
            error={form.error('toPersonId')}
            required
          />
          <Select
            name="authority"
            label={w.authority}
            hint={w.authorityHint}
            aside={w.notRequired}
            empty={w.choose}
            options={authorityKinds.map(value => ({ value, label: personWords[lang].authorities[value] }))}
            value={form.value('authority')}
            error={form.error('authority')}
          />
          <DateField
            name="startedOn"
            label={w.startedOn}
            hint={w.startHint}
            value={form.value('startedOn')}
            error={form.error('startedOn')}
          />
          <DateField
            name="endedOn"
            label={w.endedRelation}
            hint={w.endHint}
            value={form.value('endedOn')}
            error={form.error('endedOn')}
          />
          {asksWhy ? (
            <Reason
              label={l.reason}
              hint={l.reasonHint}
              value={form.value('reason')}
              error={form.error('reason')}
            />
          ) : null}
          <Button>{w.add}</Button>
        </Form>
      </Sheet>
    </HouseholdForm>
  );
}
