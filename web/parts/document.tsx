import type { ReactNode } from 'react';

export type DocumentProps = {
  lang: string;
  /** Neutral: it stands in the browser's history. No name, no number, no word about violence. */
  title: string;
  stylesheet: string;
  scripts?: readonly string[] | undefined;
  preload?: readonly string[] | undefined;
  /** Whose page it is: coming back to it, the script asks whether they are still signed in. */
  who?: string | undefined;
  /** The form (`_do`) that is shown with what was typed in it. */
  typed?: string | undefined;
  children: ReactNode;
};

/** The whole page. The renderer puts the doctype before it. Loads nothing from anywhere else. */
export function Document({
  lang,
  title,
  stylesheet,
  scripts = [],
  preload = [],
  who,
  typed,
  children,
}: DocumentProps) {
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {preload.map(href => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="data:," />
        {scripts.map(src => (
          <script key={src} src={src} type="module" />
        ))}
      </head>
      <body data-who={who} data-typed={typed}>
        {children}
      </body>
    </html>
  );
}
