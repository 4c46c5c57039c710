import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import { findingsOfDetail } from '#acts/questionnaire/finding-detail.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Fieldset } from '#web/parts/choices.tsx';
import { DateField, FileField, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { administrators } from '../../access.ts';
import { RefusedFindings } from '../report.tsx';
import { questionnaireWords } from '../words.ts';

/** A document that was sent as a file comes back in the box when it is of a size that a box can hold. */
const mostToShow = 200_000;

/** Brings in a document, as a file or pasted, with its licence. What cannot be used comes back with the places and reasons. */
export const newQuestionnairePage = page({
  path: '/administration/questionnaires/new',
  access: administrators,
  title: lang => questionnaireWords[lang].bringIn,
  load: async () => ({}),
  view: (_, showing) => <View showing={showing} />,
  takesFile: true,
  posts: {
    bring_in: post({
      deed: bringInQuestionnaire,
      input: ({ file, ...raw }) => ({ ...raw, ...(typeof file === 'string' ? { document: file } : {}) }),
      goTo: ({ questionnaireId }) => `/administration/questionnaires/${questionnaireId}?done=brought-in`,
    }),
  },
});

function View({ showing }: { showing: Showing }) {
  const w = questionnaireWords[showing.lang];
  const form = formState(showing, 'bring_in', {
    document: w.document,
    licence: w.licenceName,
    licenceHolder: w.holder,
    territory: w.territory,
    licenceEndsOn: w.endsOn,
  });
  const sent = [form.value('file'), form.value('document')].find(text => text !== undefined && text !== '');
  const fits = (sent ?? '').length <= mostToShow;
  const missing = form.error('document') === undefined ? undefined : w.oneOfTwo;
  return (
    <>
      <PageHead
        title={w.bringIn}
        over={<BackLink href="/administration/questionnaires">{w.title}</BackLink>}
        lead={w.newLead}
      />
      <Stack wide>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Refused showing={showing} />
        <Form hidden={form.hidden} idempotencyKey={form.key} takesFile>
          <Fieldset legend={w.document} section>
            {form.returned && !fits ? <Notice tone="plain" heading={w.fileAgain} /> : null}
            <FileField
              name="file"
              label={w.file}
              hint={w.fileHint}
              error={missing}
              accept=".json,application/json,application/fhir+json"
            />
            <TextArea
              name="document"
              label={w.paste}
              hint={w.pasteHint}
              value={fits ? sent : undefined}
              rows={5}
            />
          </Fieldset>
          <Fieldset legend={w.licenceTitle} hint={w.licenceLead} section>
            <TextField
              name="licence"
              label={w.licenceName}
              hint={w.licenceHint}
              value={form.value('licence')}
              error={form.error('licence')}
              required
            />
            <TextField
              name="licenceHolder"
              label={w.holder}
              hint={w.holderHint}
              value={form.value('licenceHolder')}
              error={form.error('licenceHolder')}
              required
            />
            <TextField
              name="territory"
              label={w.territory}
              hint={w.territoryHint}
              value={form.value('territory')}
              error={form.error('territory')}
              required
            />
            <DateField
              name="licenceEndsOn"
              label={w.endsOn}
              hint={w.endsOnHint}
              value={form.value('licenceEndsOn')}
              error={form.error('licenceEndsOn')}
            />
          </Fieldset>
          <Actions>
            <Button>{w.send}</Button>
            <ButtonLink href="/administration/questionnaires" kind="quiet">
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </>
  );
}

/** Where in the document it went wrong, and why. */
function Refused({ showing }: { showing: Showing }) {
  const w = questionnaireWords[showing.lang];
  const { refusalCode, detail } = showing.returned ?? {};
  if (detail === undefined || Object.keys(detail).length === 0) return null;
  return (
    <Section id="refused" title={refusalCode === 'not_understood' ? w.refused : w.where}>
      {refusalCode === 'not_understood' ? (
        <RefusedFindings findings={findingsOfDetail(detail)} lang={showing.lang} />
      ) : (
        <p>
          {w.line(detail['line'] ?? '1')}
          {detail['path'] ? (
            <>
              {': '}
              <code>{detail['path']}</code>
            </>
          ) : null}
        </p>
      )}
    </Section>
  );
}
