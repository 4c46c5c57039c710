import { sharingGrounds } from '#domain/referral/codes.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import type { Head } from '../../frame.tsx';
import { choicesOf, People, peopleOf } from '../../safety/people.tsx';
import type { One } from './one.ts';
import { oneHelpWords } from './words.ts';

interface Props {
  one: One;
  head: Head;
  showing: Showing;
}

/** Each piece of information that was shared: about whom, with whom, on which ground. */
export function Sharings({ one, head, showing }: Props) {
  const { lang } = showing;
  const all = oneHelpWords[lang];
  const w = all.share;
  const people = peopleOf(head, lang);
  return (
    <Section id="sharing" title={w.title} lead={w.lead}>
      <Stack wide>
        <Table
          caption={w.title}
          captionHidden
          columns={[
            { key: 'what', label: w.what },
            { key: 'who', label: w.who },
            { key: 'why', label: w.why },
            { key: 'when', label: w.when },
          ]}
          rows={one.sharings.map(each => ({
            key: each.id,
            cells: {
              what: (
                <>
                  {each.information}
                  <Source>{each.sharedWith}</Source>
                </>
              ),
              who: <People ids={[each.aboutPersonId]} people={people} />,
              why: (
                <>
                  {all.grounds[each.ground]} <People ids={each.consentFrom} people={people} />
                  {each.groundNote === null ? null : <Source>{each.groundNote}</Source>}
                </>
              ),
              when: formatDate(each.on, lang, 'short'),
            },
          }))}
          empty={w.none}
        />
        <Consent one={one} head={head} showing={showing} />
        <Share one={one} head={head} showing={showing} />
      </Stack>
    </Section>
  );
}

/** Whose consent the age of this person asks: a hint here, a refusal where it is lacking. */
function Consent({ one, head, showing }: Props) {
  const { lang } = showing;
  const w = oneHelpWords[lang].share;
  const { consent, referral } = one;
  const people = peopleOf(head, lang);
  const name = people.get(referral.personId)?.name ?? '';
  const needed = [...(consent.own ? [w.own(name)] : []), ...(consent.authority ? [w.authority] : [])];
  return (
    <Notice
      tone={consent.band === 'not_known' ? 'unknown' : 'plain'}
      heading={`${w.needs(name)}: ${needed.join(' + ')}`}
    >
      {consent.band === 'not_known' ? <p>{w.ageNotKnown}</p> : null}
      {!consent.authority ? null : consent.authorityIds.length === 0 ? (
        consent.band === 'not_known' ? null : (
          <p>{w.notKnown}</p>
        )
      ) : (
        <p>
          {w.known} <People ids={consent.authorityIds} people={people} />
        </p>
      )}
      <p>{w.other}</p>
    </Notice>
  );
}

function Share({ one, head, showing }: Props) {
  const { lang, visit } = showing;
  const all = oneHelpWords[lang];
  const w = all.share;
  const form = formState(showing, 'share', {
    aboutPersonId: w.about,
    information: w.information,
    sharedWith: w.sharedWith,
    ground: w.ground,
    groundNote: w.groundNote,
    consentFrom: w.consentFrom,
    on: w.on,
  });
  const field = (name: string, otherwise?: string) => ({
    name,
    value: form.value(name, otherwise),
    error: form.error(name),
  });
  const persons = choicesOf(head, lang);
  return (
    <Details summary={w.add} open={form.returned}>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={`${form.key}-d`} label={w.add}>
        <Select {...field('aboutPersonId', one.referral.personId)} label={w.about} options={persons} />
        <TextArea {...field('information')} label={w.information} hint={w.informationHint} required />
        <TextField {...field('sharedWith')} label={w.sharedWith} required />
        <RadioGroup
          {...field('ground')}
          label={w.ground}
          choices={sharingGrounds.map(value => ({
            value,
            label: all.grounds[value],
            hint: all.groundWhen[value],
          }))}
        />
        <CheckboxGroup
          name="consentFrom"
          label={w.consentFrom}
          hint={w.consentHint}
          choices={persons.filter(person => !person.unborn)}
          values={form.values('consentFrom')}
          error={form.error('consentFrom')}
        />
        <TextArea {...field('groundNote')} label={w.groundNote} hint={w.groundNoteHint} />
        <DateField {...field('on', visit.today)} label={w.on} max={visit.today} required />
        <Button>{w.save}</Button>
      </Form>
    </Details>
  );
}
