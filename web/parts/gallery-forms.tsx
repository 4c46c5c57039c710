import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import {
  DateField,
  DateTimeField,
  FileField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Columns, Section, Sheet, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Tag } from '#web/parts/tag.tsx';

/** A form that went wrong. */
export function FormPages() {
  return (
    <Section id="formulier" title="Contact vastleggen">
      <Stack wide>
        <ErrorSummary
          title="Er klopt iets niet"
          errors={[
            { name: 'on', message: 'Vul de dag in waarop u elkaar sprak' },
            { name: 'alone', message: 'Kies of u alleen sprak' },
            { message: 'Iemand anders heeft dit intussen gewijzigd' },
          ]}
        />
        <Columns
          aside={
            <>
              <Notice tone="plain" heading="Wordt bewaard terwijl u typt" />
              <Details summary="Wie kan dit lezen?">
                <p>U en de casusregisseur, tot u anders kiest.</p>
              </Details>
            </>
          }
        >
          <Form action="/contact" idempotencyKey="4f1c" hidden={{ household: 'x' }}>
            <DateField
              name="on"
              label="Wanneer"
              hint="De dag van het gesprek"
              error="Vul de dag in waarop u elkaar sprak"
            />
            <DateTimeField name="at" label="Tijdstip" value="2026-03-04T14:05" />
            <RadioGroup
              name="alone"
              label="Sprak u alleen?"
              error="Kies of u alleen sprak"
              choices={[
                { value: 'yes', label: 'Ja, alleen' },
                { value: 'no', label: 'Nee, er was iemand bij' },
                { value: 'unknown', label: 'Niet bekend', hint: 'Bijvoorbeeld aan de telefoon' },
              ]}
            />
            <CheckboxGroup
              name="who"
              label="Met wie"
              aside="niet verplicht"
              values={['samira']}
              row
              choices={[
                { value: 'samira', label: 'Samira' },
                { value: 'rick', label: 'Rick' },
                { value: 'long', label: "Wolfeschlegelsteinhausenbergerdorff-van der Heijden-O'Brien" },
              ]}
            />
            <Fieldset legend="Wat is gezegd en gezien" section>
              <TextArea
                name="facts"
                label="Feiten"
                hint="Wat u zag of hoorde, zo letterlijk mogelijk"
                value="Regel een."
              />
              <NumberField name="score" label="Veiligheidscijfer" hint="Van 0 tot 10" value={4} />
              <Select
                name="place"
                label="Waar"
                empty="Kies een plaats"
                value="school"
                options={[
                  { value: 'home', label: 'Thuis' },
                  { value: 'school', label: 'Op school' },
                ]}
              />
              <TextField name="by" label="Door wie" value="Noor van Achterberg" required />
              <FileField name="file" label="Bestand" hint="Alleen tekst, hoogstens 2 MB" accept=".json" />
              <Checkbox
                name="urgent"
                label="Dit is dringend"
                hint="De casusregisseur krijgt meteen bericht"
                checked
              />
            </Fieldset>
            <Actions>
              <Button>Contact vastleggen</Button>
              <ButtonLink href="#terug" kind="secondary">
                Terug
              </ButtonLink>
              <Button kind="quiet">Later verder</Button>
              <Button kind="danger">Vernietigen</Button>
            </Actions>
          </Form>
        </Columns>
      </Stack>
    </Section>
  );
}

/** Notices and tags. */
export function ActPages() {
  return (
    <Section id="berichten" title="Berichten">
      <Sheet>
        <Stack>
          <Notice tone="danger" heading="Dit huishouden heeft geen casusregisseur">
            <p>Tot er een is aangewezen, blijft dit hier staan.</p>
          </Notice>
          <Notice tone="late" heading="De beoordeling is 4 dagen te laat" />
          <Notice tone="unknown" heading="Niet bekend of Youssef is gevraagd" />
          <Notice tone="done" heading="Contact vastgelegd" live />
          <Notice tone="plain" heading="U leest mee als plaatsvervanger" />
          <Actions>
            <Tag tone="danger">Onveilig nu</Tag>
            <Tag tone="late">3 dagen te laat</Tag>
            <Tag tone="done">Voldaan</Tag>
            <Tag tone="unknown">Niet bekend</Tag>
            <Tag tone="neutral">Gepland</Tag>
          </Actions>
        </Stack>
      </Sheet>
    </Section>
  );
}
