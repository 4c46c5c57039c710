import { Details } from '#web/parts/details.tsx';
import { KnowledgeLink, knowledgeHref } from '#web/parts/knowledge-link.tsx';
import type { Lang } from '#web/words/format.ts';
import type { Asking } from './asking.ts';
import { askWords } from './words.ts';

/** For the professional, beside the heading of a part: why it is asked, how, and what to do with an answer. */
export function Help({ asking, linkId, lang }: { asking: Asking; linkId: string; lang: Lang }) {
  const number = /^part:(\d+)$/.exec(linkId)?.[1];
  const section = asking.list.instrument?.sections[Number(number) - 1];
  if (section === undefined) return null;
  const w = askWords[lang];
  const delicate = section.questions.filter(question => question.how !== undefined);
  return (
    <Details summary={w.help}>
      <div lang={lang === asking.screening.language ? undefined : lang}>
        <p>{section.help.how[lang]}</p>
        <p>
          <strong>{w.why}</strong> {section.help.intent[lang]}
        </p>
        {delicate.length === 0 ? null : (
          <ul>
            {delicate.map(question => (
              <li key={question.construct}>
                <em>{question.text[asking.screening.language]}</em> {question.how?.[lang]}
              </li>
            ))}
          </ul>
        )}
        <p>
          <KnowledgeLink
            href={knowledgeHref.part(section.part)}
            about={section.title[lang]}
            lang={lang}
            whole
          />
        </p>
        <p className="la-source">
          {w.source} {section.help.source}
        </p>
      </div>
    </Details>
  );
}
