import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form, Hidden } from '#web/parts/form.tsx';
import type { Lang } from '#web/words/format.ts';
import { choicesOf, codeWords } from '../codes.ts';
import { fieldMoment } from '../moment.ts';
import { AboutFields, ReceivedFields } from '../receipt-fields.tsx';
import type { Candidates } from './candidates.ts';
import { Guide } from './guide.tsx';
import { mostRows, type PersonOfFile, PersonsSection, rowCount } from './persons-section.tsx';
import { ReporterSection } from './reporter-section.tsx';
import { rowsTyped, typedIn } from './typed.ts';
import { reportFormWords } from './words.ts';

/** The form of a report: what came in, who told it, what is told, how unsafe, about whom. */
export function ReportForm(props: {
  showing: Showing;
  candidates: Candidates;
  persons: readonly PersonOfFile[];
}) {
  const { showing, candidates, persons } = props;
  const { lang, visit, returned } = showing;
  const w = reportFormWords[lang];
  const codes = codeWords[lang];
  const form = formState(showing, 'receive', labelsOf(w));
  const typed = returned?.form === 'receive' ? rowsTyped(returned.values) : [];
  const rows = rowCount(
    typed.length,
    form.value('_rows'),
    returned?.values.get('_redraw')?.at(-1),
    persons.length,
  );
  return (
    <>
      <ErrorSummary
        title={w.problem}
        errors={[
          ...form.errors.map(error => ({ ...error, name: nearest(error.name) })),
          ...[...candidates.keys()]
            .filter(shown => typedIn(returned, typed[shown] ?? -1, 'same') === '')
            .map(shown => ({
              name: `persons.${shown}.same`,
              message: `${w.person(shown + 1)}: ${w.alikeChoose}`,
            })),
        ]}
      />
      <div className="la-guided">
        <Guide lang={lang} />
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.title} action={showing.path}>
          {/* Enter in a field saves; without this the first button would be "one more person". */}
          <button type="submit" className="la-hidden" tabIndex={-1} aria-hidden="true" />
          <Hidden name="_rows" value={String(rows)} />
          <Fieldset legend={w.receivedSection} id="received" section>
            <ReceivedFields form={form} lang={lang} words={w} now={fieldMoment(visit.now, visit.timeZone)} />
          </Fieldset>
          <ReporterSection form={form} lang={lang} />
          <Fieldset legend={w.toldSection} id="told" section>
            <TextArea
              name="facts"
              label={w.facts}
              hint={w.factsHint}
              rows={6}
              value={form.value('facts')}
              error={form.error('facts')}
              required
            />
            <TextArea
              name="views"
              label={w.views}
              aside={w.optional}
              value={form.value('views')}
              error={form.error('views')}
            />
            <TextField
              name="source"
              label={w.source}
              hint={w.sourceHint}
              value={form.value('source')}
              error={form.error('source')}
              required
            />
          </Fieldset>
          <Fieldset legend={w.violenceSection} id="violence" section>
            <RadioGroup
              name="unsafety"
              label={w.unsafety}
              hint={w.unsafetyHint}
              choices={choicesOf(codes.unsafety)}
              value={form.value('unsafety')}
              error={form.error('unsafety')}
            />
            <AboutFields form={form} lang={lang} words={w} />
          </Fieldset>
          <PersonsSection
            form={form}
            showing={showing}
            typed={typed}
            rows={rows}
            candidates={candidates}
            persons={persons}
          />
          <div className="la-stack" id="save">
            <p>{w.afterwards}</p>
            <div>
              <Button>{w.save}</Button>
            </div>
          </div>
        </Form>
      </div>
    </>
  );
}

/** Which field each line of the summary on top is about. */
function labelsOf(w: (typeof reportFormWords)[Lang]): Record<string, string> {
  const { receivedAt, receivedBy, reporterRole, facts, source, unsafety, reasons, natures } = w;
  const labels: Record<string, string> = {
    receivedAt,
    receivedBy,
    reporterRole,
    facts,
    source,
    unsafety,
    reasons,
    natures,
  };
  for (let row = 0; row < mostRows; row += 1)
    for (const [field, label] of [
      ['birthDate', w.birth],
      ['violenceRoles', w.roles],
      ['given', w.given],
      ['family', w.family],
    ] as const)
      labels[`persons.${row}.${field}`] = `${w.person(row + 1)}, ${label.toLowerCase()}`;
  return labels;
}

/** Errors about a birth date or a spelling point at the field that the page has for it. */
function nearest(name: string | undefined): string | undefined {
  return name?.replace(/\.alsoSpelled\.\d+$/, '.alsoSpelled').replace(/\.sameAs$/, '.same');
}
