import { askAboutKnownPerson } from '#acts/report/ask-about-known-person.ts';
import { searchPersons } from '#acts/report/search-persons.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { Fieldset } from '#web/parts/choices.tsx';
import { DateField, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Results, StartReport } from './results.tsx';
import { searchWords } from './words.ts';

/**
 * Search before create. A form that posts and shows its results in the answer, so that no name stands in a URL, in
 * the history of the browser or in a log.
 */
export const searchPage = page({
  path: '/intake/search',
  access: { who: 'role', roles: ['worker'] },
  title: lang => searchWords[lang].title,
  load: async () => ({}),
  view: (_, showing) => <View showing={showing} />,
  posts: {
    search: post({ deed: searchPersons }),
    ask: post({ deed: askAboutKnownPerson }),
  },
});

export const searchFields = ['given', 'prefix', 'family', 'birthDate'] as const;

function View({ showing }: { showing: Showing }) {
  const { lang, returned } = showing;
  const w = searchWords[lang];
  const form = formState(showing, returned?.form === 'ask' ? 'ask' : 'search', {
    given: w.given,
    prefix: w.prefix,
    family: w.family,
    birthDate: w.birthDate,
    question: w.question,
  });
  const typed = Object.fromEntries(searchFields.map(name => [name, form.value(name) ?? '']));
  const answered = returned?.form === 'search' ? searchPersons.output.safeParse(returned.answer) : undefined;
  const asked = returned?.form === 'ask' && returned.answer !== undefined;
  return (
    <Stack wide>
      <PageHead title={w.title} lead={w.lead} />
      {asked ? <Notice tone="done" heading={w.asked} live /> : null}
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={{ _do: 'search' }} label={w.title}>
        <div className="la-fields">
          <TextField
            name="given"
            label={w.given}
            value={typed['given']}
            error={form.error('given')}
            look="medium"
          />
          <TextField
            name="prefix"
            label={w.prefix}
            value={typed['prefix']}
            error={form.error('prefix')}
            look="short"
          />
          <TextField
            name="family"
            label={w.family}
            value={typed['family']}
            error={form.error('family')}
            look="medium"
          />
        </div>
        <p className="la-field__hint">{w.familyHint}</p>
        <DateField
          name="birthDate"
          label={w.birthDate}
          value={typed['birthDate']}
          error={form.error('birthDate')}
        />
        <Button kind={answered?.success ? 'secondary' : 'primary'}>{w.search}</Button>
      </Form>
      {answered?.success ? <Results results={answered.data} typed={typed} showing={showing} /> : null}
      {returned?.form === 'ask' && !asked ? <AskAgain typed={typed} showing={showing} /> : null}
      {asked ? <StartReport typed={typed} showing={showing} /> : null}
      {showing.visit.organisationKind === 'veilig_thuis' && returned === undefined ? (
        <p>
          <Link href="/intake/report/new">{w.without}</Link>
        </p>
      ) : null}
    </Stack>
  );
}

/** The question to the unseen director, when it came back with something missing. */
function AskAgain({ typed, showing }: { typed: Readonly<Record<string, string>>; showing: Showing }) {
  const w = searchWords[showing.lang];
  const form = formState(showing, 'ask', { question: w.question });
  return (
    <Form hidden={{ ...form.hidden, ...typed }} idempotencyKey={form.key} label={w.ask}>
      <Fieldset legend={w.hit} section>
        <TextField
          name="question"
          label={w.question}
          hint={w.questionHint}
          value={form.value('question')}
          error={form.error('question')}
          required
        />
      </Fieldset>
      <Button>{w.ask}</Button>
    </Form>
  );
}
