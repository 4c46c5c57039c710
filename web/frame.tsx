import type { ReactNode } from 'react';
import type { Visit } from '#acts/shared/deed.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Look } from './look/assets.ts';
import { navigation } from './navigation.ts';
import type { Bare, Showing } from './page.ts';
import { Button } from './parts/button.tsx';
import { Document } from './parts/document.tsx';
import { Form } from './parts/form.tsx';
import { Notice } from './parts/notice.tsx';
import { BareShell, PlainShell, Shell } from './parts/shell.tsx';

import type { Lang } from './words/format.ts';
import { frameWords as words } from './words/frame.ts';

/** The whole document of a signed-in page. */
export function frame(props: {
  visit: Visit;
  showing: Showing;
  title: string;
  look: Look;
  children: ReactNode;
}) {
  const { visit, showing, look } = props;
  const w = words[showing.lang];
  const nav = navigation
    .filter(item => item.for(visit))
    .map(item => ({
      href: item.href,
      label: item.label[showing.lang],
      current: showing.path.startsWith(item.under ?? item.href),
    }));
  return (
    <Document
      lang={showing.lang}
      title={`${props.title} · Lange Adem`}
      stylesheet={look.stylesheetHref}
      scripts={[look.scriptHref]}
      preload={look.preload}
      who={visit.userId}
      typed={showing.returned?.form}
    >
      <Shell
        product="Lange Adem"
        home="/my-day"
        skipLabel={w.skip}
        navLabel={w.nav}
        nav={nav}
        user={{
          name: nameOf(visit),
          organisation: visit.organisationName,
          href: '/me',
        }}
        languageSwitch={<LanguageSwitch lang={showing.lang} back={showing.path} />}
        signOut={
          <Form action="/sign-out">
            <Button kind="quiet">{w.signOut}</Button>
          </Form>
        }
        banner={visit.madeUp ? w.madeUp : undefined}
      >
        {showing.returned?.again === undefined ? null : (
          <Notice tone="late" heading={w.again[showing.returned.again].head} live>
            <p>{w.again[showing.returned.again].body}</p>
          </Notice>
        )}
        {props.children}
      </Shell>
    </Document>
  );
}

function nameOf(visit: Visit): string {
  return displayName({ given: visit.givenName, prefix: visit.namePrefix ?? '', family: visit.familyName });
}

/** The whole document of a page on a screen that is handed over: nothing of the file, the worker or the product. */
export function bareFrame(props: {
  visit: Visit;
  bare: Bare;
  title: string;
  look: Look;
  children: ReactNode;
}) {
  return (
    <Document
      lang={props.bare.lang}
      title={props.title}
      stylesheet={props.look.stylesheetHref}
      scripts={[props.look.scriptHref]}
      preload={props.look.preload}
      who={props.visit.userId}
    >
      <BareShell>{props.children}</BareShell>
    </Document>
  );
}

/** The whole document of a page for somebody who is not signed in. */
export function plainFrame(props: {
  lang: Lang;
  title: string;
  look: Look;
  back: string;
  banner?: boolean;
  /** Another form than that of the language alone, where something goes along that must not be lost; null: none. */
  languageForm?: LanguageForm | null | undefined;
  children: ReactNode;
}) {
  const w = words[props.lang];
  return (
    <Document
      lang={props.lang}
      title={`${props.title} · Lange Adem`}
      stylesheet={props.look.stylesheetHref}
      preload={props.look.preload}
    >
      <PlainShell
        product="Lange Adem"
        home="/"
        skipLabel={w.skip}
        languageSwitch={
          props.languageForm === null ? undefined : (
            <LanguageSwitch lang={props.lang} back={props.back} form={props.languageForm} />
          )
        }
      >
        {props.children}
      </PlainShell>
    </Document>
  );
}

export interface LanguageForm {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

function LanguageSwitch({
  lang,
  back,
  form = { action: '/language', hidden: {} },
}: {
  lang: Lang;
  back: string;
  form?: LanguageForm | undefined;
}) {
  const other = lang === 'nl' ? 'en' : 'nl';
  return (
    <Form action={form.action} hidden={{ language: other, back, ...form.hidden }}>
      <Button kind="quiet">
        <span lang={other}>{words[other].name}</span>
      </Button>
    </Form>
  );
}
