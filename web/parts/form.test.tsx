import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form, fieldId } from '#web/parts/form.tsx';
import { PersonCard } from '#web/parts/person.tsx';
import { OwnWords } from '#web/parts/quote.tsx';

test('an error is wired to its field: described, marked invalid, linked from the summary', () => {
  const html = renderToStaticMarkup(
    <>
      <ErrorSummary title="Er klopt iets niet" errors={[{ name: 'on', message: 'Vul een dag in' }]} />
      <TextField name="on" label="Dag" hint="De dag" error="Vul een dag in" value="gisteren" required />
    </>,
  );
  expect(html).toContain('href="#f-on"');
  expect(html).toMatch(/<label[^>]*for="f-on"/);
  const input = html.match(/<input[^>]*>/)?.[0] ?? '';
  expect(input).toContain('id="f-on"');
  expect(input).toContain('aria-describedby="f-on-error f-on-hint"');
  expect(input).toContain('aria-invalid="true"');
  expect(input).toContain('aria-required="true"');
  expect(input).toContain('value="gisteren"');
  expect(html).toContain('id="f-on-error"');
  expect(html).toContain('id="f-on-hint"');
});

test('a field without hint or error points at nothing', () => {
  const html = renderToStaticMarkup(<TextField name="a" label="A" />);
  expect(html).not.toContain('aria-describedby');
  expect(html).not.toContain('aria-invalid');
});

test('the summary of a group leads to its first choice, and the group says its error', () => {
  const html = renderToStaticMarkup(
    <RadioGroup
      name="alone"
      label="Alleen?"
      error="Kies"
      value="unknown"
      choices={['yes', 'no', 'unknown'].map(value => ({ value, label: value }))}
    />,
  );
  expect(html.match(/id="f-alone"/g)).toHaveLength(1);
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="f-alone-error"/);
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(html).toMatch(/<input[^>]*value="unknown"[^>]*checked=""|<input[^>]*checked=""[^>]*value="unknown"/);
});

test('ids hold for names with brackets and dots', () => {
  expect(fieldId('persons[0].name')).toBe('f-persons-0-name');
});

test('what was typed is kept and never becomes markup', () => {
  const evil = '<script>alert(1)</script>"\'&';
  const html = renderToStaticMarkup(
    <Form idempotencyKey={evil}>
      <TextField name="t" label={evil} value={evil} error={evil} />
      <TextArea name="a" label="a" value={`</textarea>${evil}`} />
      <Select name="s" label="s" value={evil} options={[{ value: evil, label: evil }]} />
      <OwnWords words={evil} speaker={evil} date={evil} />
      <ul>
        <PersonCard index={-3} name={evil} about={evil} rows={[]} words={{ unknown: '', of: '' }} />
      </ul>
    </Form>,
  );
  expect(html).not.toContain('<script');
  expect(html.match(/<\/textarea>/g)).toHaveLength(1);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('name="_key"');
});

test('not known is never drawn as a number', () => {
  const html = renderToStaticMarkup(
    <ul>
      <PersonCard
        index={0}
        name="Samira"
        about=""
        rows={[]}
        own={{ label: 'Eigen', value: null }}
        professional={{ label: 'Prof', value: 0 }}
        words={{ unknown: 'niet bekend', of: 'van 10' }}
      />
    </ul>,
  );
  expect(html).toContain('niet bekend');
  expect(html.match(/van 10/g)).toHaveLength(1);
});
