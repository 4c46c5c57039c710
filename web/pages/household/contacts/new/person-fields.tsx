import type { FormState } from '#web/form-state.ts';
import { Checkbox, Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { NumberField, TextArea, TextField } from '#web/parts/fields.tsx';
import { Hidden } from '#web/parts/form.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Opens } from '#web/parts/opens.tsx';
import { PersonName } from '#web/parts/person.tsx';
import type { Lang } from '#web/words/format.ts';
import { AudienceField, type TeamMember } from '../../audience-field.tsx';
import { newContactWords } from './words.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly marker: number;
}

interface Props {
  person: Person;
  index: number;
  form: FormState;
  team: readonly TeamMember[];
  /** Ticked from the start: the line of somebody's day led here. */
  chosen: boolean;
  lang: Lang;
}

/** Everything about one person in a contact: first safety, then how they were met, then text with its own readers. */
export function PersonFields(props: Props) {
  const { person, form, lang } = props;
  const w = newContactWords[lang];
  const at = (field: string) => `persons.${props.index}.${field}`;
  const wrong = form.errors.some(error => error.name?.startsWith(at('')));
  return (
    <Fieldset legend={<PersonName index={person.marker} name={person.name} />} section>
      <Hidden name={at('personId')} value={person.id} />
      <Opens
        all={wrong}
        ask={
          <Checkbox
            name={at('about')}
            label={w.about(person.name)}
            checked={form.value(at('about'), props.chosen ? 'yes' : undefined) === 'yes'}
            error={form.error(at('about'))}
          />
        }
        parts={[
          {
            on: 'yes',
            children: (
              <>
                <Safety {...props} all={wrong} />
                <Meeting {...props} />
                <Text {...props} />
              </>
            ),
          },
        ]}
      />
    </Fieldset>
  );
}

function Safety({ person, index, form, lang, all }: Props & { all: boolean }) {
  const w = newContactWords[lang];
  const at = (field: string) => `persons.${index}.${field}`;
  return (
    <Opens
      all={all}
      ask={
        <RadioGroup
          name={at('safetyAsked')}
          label={w.asked(person.name)}
          hint={w.askedHint}
          row
          choices={[
            { value: 'yes', label: w.yes },
            { value: 'could_not_ask', label: w.couldNot },
          ]}
          value={form.value(at('safetyAsked'))}
          error={form.error(at('safetyAsked'))}
        />
      }
      parts={[
        {
          on: 'could_not_ask',
          children: (
            <TextField
              name={at('couldNotReason')}
              label={w.reason}
              hint={w.reasonHint}
              value={form.value(at('couldNotReason'))}
              error={form.error(at('couldNotReason'))}
            />
          ),
        },
        {
          on: 'yes',
          children: (
            <>
              <NumberField
                name={at('safetyNumber')}
                label={w.number}
                aside={w.optional}
                hint={w.numberHint}
                value={form.value(at('safetyNumber'))}
                error={form.error(at('safetyNumber'))}
              />
              <TextArea
                name={at('ownWords')}
                label={w.ownWords}
                aside={w.optional}
                hint={w.ownWordsHint}
                rows={3}
                value={form.value(at('ownWords'))}
                error={form.error(at('ownWords'))}
              />
            </>
          ),
        },
      ]}
    />
  );
}

function Meeting({ index, form, lang }: Props) {
  const w = newContactWords[lang];
  const at = (field: string) => `persons.${index}.${field}`;
  return (
    <>
      <Fieldset legend={w.met}>
        <Checkbox
          name={at('seen')}
          label={w.seen}
          checked={form.value(at('seen')) === 'yes'}
          error={form.error(at('seen'))}
        />
        <Checkbox
          name={at('spoken')}
          label={w.spoken}
          checked={form.value(at('spoken')) === 'yes'}
          error={form.error(at('spoken'))}
        />
      </Fieldset>
      <RadioGroup
        name={at('alone')}
        label={w.alone}
        hint={w.aloneHint}
        row
        choices={[
          { value: 'yes', label: w.alones.yes },
          { value: 'no', label: w.alones.no },
          { value: 'not_applicable', label: w.alones.not_applicable },
        ]}
        value={form.value(at('alone'), 'not_applicable')}
        error={form.error(at('alone'))}
      />
    </>
  );
}

function Text({ person, index, form, team, lang }: Props) {
  const w = newContactWords[lang];
  const at = (field: string) => `persons.${index}.${field}`;
  const area = (field: 'facts' | 'views') => (
    <TextArea
      name={at(field)}
      label={w[field]}
      aside={w.optional}
      value={form.value(at(field))}
      error={form.error(at(field))}
    />
  );
  return (
    <>
      <Details
        summary={w.text(person.name)}
        open={[at('facts'), at('views'), at('source')].some(
          field => (form.value(field) ?? '') !== '' || form.error(field) !== undefined,
        )}
      >
        <Stack wide>
          {area('facts')}
          {area('views')}
          <TextField
            name={at('source')}
            label={w.source}
            aside={w.optional}
            value={form.value(at('source'))}
            error={form.error(at('source'))}
          />
        </Stack>
      </Details>
      <AudienceField
        name={at('audience')}
        label={w.whoReads(person.name)}
        form={form}
        team={team}
        lang={lang}
      />
    </>
  );
}
