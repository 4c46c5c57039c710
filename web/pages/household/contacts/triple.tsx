import { codeWords } from '#web/pages/intake/codes.ts';
import { FactTriple } from '#web/parts/fact-triple.tsx';
import { Paragraphs, writtenLang } from '#web/parts/quote.tsx';
import type { Lang } from '#web/words/format.ts';
import { contactWords } from './words.ts';

/** Facts, views and source apart; nothing at all is shown as nothing, not as three empty boxes. */
export function Triple({
  text,
  lang,
}: {
  text: { facts: string; views: string; source: string };
  lang: Lang;
}) {
  const w = contactWords[lang];
  if (text.facts === '' && text.views === '' && text.source === '') return null;
  const say = (value: string) =>
    value === '' ? <p>{w.nothing}</p> : <Paragraphs text={value} lang={writtenLang} />;
  return (
    <FactTriple
      words={{ facts: w.facts, views: w.views, source: w.source }}
      facts={say(text.facts)}
      views={say(text.views)}
      source={say(text.source)}
    />
  );
}

/** The nature of violence in words; a code that is not known is shown as it is rather than left out. */
export function natureWord(code: string, lang: Lang): string {
  const all: Readonly<Record<string, string>> = codeWords[lang].nature;
  return all[code] ?? code;
}
