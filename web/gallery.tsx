/** Every part in every state, with made-up people: for the eye, for axe, for screenshots. */

import { renderToStaticMarkup } from 'react-dom/server';
import { Button, Link } from '#web/parts/button.tsx';
import { Document } from '#web/parts/document.tsx';
import { PasswordField, TextField } from '#web/parts/fields.tsx';
import { Form } from '#web/parts/form.tsx';
import { ActPages, FormPages } from '#web/parts/gallery-forms.tsx';
import { AxisPages, HouseholdPages, WordPages } from '#web/parts/gallery-household.tsx';
import { ListPages } from '#web/parts/gallery-lists.tsx';
import { QuestionnairePages } from '#web/parts/gallery-questionnaire.tsx';
import { Heading, PageHead } from '#web/parts/heading.tsx';
import { Actions } from '#web/parts/layout.tsx';
import { PlainShell, Shell } from '#web/parts/shell.tsx';

/** The whole gallery as one page. */
export function renderGallery(
  look: { stylesheetHref: string; scriptHref?: string } = { stylesheetHref: '/look/app.css' },
): string {
  const page = (
    <Document
      lang="nl"
      title="Overzicht"
      stylesheet={look.stylesheetHref}
      scripts={look.scriptHref ? [look.scriptHref] : []}
    >
      <Shell
        product="Lange Adem"
        home="/"
        skipLabel="Naar de inhoud"
        navLabel="Hoofdmenu"
        nav={[
          { href: '/', label: 'Mijn dag', current: true },
          { href: '/huishoudens', label: 'Huishoudens' },
          { href: '/meldingen', label: 'Meldingen' },
          { href: '/werkvoorraad', label: 'Werkvoorraad' },
        ]}
        user={{ name: 'Noor van Achterberg', organisation: 'Veilig Thuis Waterkant' }}
        languageSwitch={<Link href="?lang=en">English</Link>}
        signOut={
          <form method="post" action="/uit">
            <Button kind="quiet" small>
              Uitloggen
            </Button>
          </form>
        }
        banner="Oefenregio: alle mensen en gebeurtenissen hier zijn verzonnen."
        footer="Lange Adem is vrije software onder de EUPL 1.2."
      >
        <PageHead
          over="Week 10, donderdag 5 maart 2026"
          title="Mijn dag"
          lead="Wat nu moet, staat bovenaan. Gevaar eerst, daarna wat te laat is."
          actions={<Button kind="primary">Melding vastleggen</Button>}
        />
        <ListPages />
        <HouseholdPages />
        <AxisPages />
        <WordPages />
        <FormPages />
        <ActPages />
        <QuestionnairePages />
      </Shell>
    </Document>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** The frame of signing in. */
export function renderPlainGallery(
  look: { stylesheetHref: string } = { stylesheetHref: '/look/app.css' },
): string {
  const page = (
    <Document lang="nl" title="Inloggen" stylesheet={look.stylesheetHref}>
      <PlainShell
        product="Lange Adem"
        home="/"
        skipLabel="Naar de inhoud"
        languageSwitch={<Link href="?lang=en">English</Link>}
        banner="Oefenregio: alle mensen en gebeurtenissen hier zijn verzonnen."
      >
        <Heading level={1}>Inloggen</Heading>
        <Form action="/inloggen" idempotencyKey="k">
          <TextField
            name="email"
            label="E-mailadres"
            type="email"
            autoComplete="username"
            value="noor@voorbeeld.nl"
          />
          <PasswordField
            name="password"
            label="Wachtwoord"
            autoComplete="current-password"
            error="Dit klopt niet. Probeer het over 2 seconden opnieuw."
          />
          <Actions>
            <Button>Inloggen</Button>
          </Actions>
        </Form>
      </PlainShell>
    </Document>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
