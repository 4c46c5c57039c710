import type { Finding } from '#domain/questionnaire/model.ts';
import { Details } from '#web/parts/details.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatNumber, type Lang } from '#web/words/format.ts';
import { findingWords } from './finding-words.ts';
import { questionnaireWords } from './words.ts';

/** More places than this are counted, not listed: whoever looks for them has the document. */
const mostPlaces = 8;

/** What was understood of a document and what was left aside, each kind once, with the places. */
export function Report({ findings, lang }: { findings: readonly Finding[]; lang: Lang }) {
  const w = questionnaireWords[lang];
  const left = grouped(findings.filter(one => one.kind === 'left_aside'));
  const carried = grouped(findings.filter(one => one.kind === 'understood'));
  const refused = findings.filter(one => one.kind === 'refused');
  return (
    <Section id="report" title={w.report} lead={w.countLine(left.length, carried.length)}>
      <Stack>
        <p>{w.reportLead}</p>
        {refused.length === 0 ? null : <RefusedFindings findings={refused} lang={lang} />}
        {left.length === 0 ? (
          <p>{w.nothingLeftAside}</p>
        ) : (
          <Section id="left-aside" title={w.leftAside} lead={w.leftAsideLead} level={3}>
            <Groups groups={left} caption={w.leftAside} lang={lang} withPlaces />
          </Section>
        )}
        {carried.length === 0 ? null : (
          <Details summary={`${w.understood} (${carried.length})`}>
            <p>{w.understoodLead}</p>
            <Groups groups={carried} caption={w.understood} lang={lang} />
          </Details>
        )}
      </Stack>
    </Section>
  );
}

/** Why a document cannot be used: each reason with its places. */
export function RefusedFindings({ findings, lang }: { findings: readonly Finding[]; lang: Lang }) {
  const w = questionnaireWords[lang];
  return <Groups groups={grouped(findings)} caption={w.refused} lang={lang} withPlaces />;
}

interface Group {
  readonly code: string;
  readonly about: string | null;
  readonly paths: readonly string[];
  readonly times: number;
}

/** Findings with the same code about the same thing, the most frequent first. */
function grouped(findings: readonly Finding[]): Group[] {
  const groups = [...Map.groupBy(findings, one => JSON.stringify([one.code, one.about])).values()];
  return groups
    .flatMap((list): Group[] => {
      const [first] = list;
      if (first === undefined) return [];
      return [
        {
          code: first.code,
          about: first.about,
          paths: [...new Set(list.map(one => one.path))],
          times: list.reduce((sum, one) => sum + Math.max(one.times, 1), 0),
        },
      ];
    })
    .sort((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1));
}

function Groups(props: {
  groups: readonly Group[];
  caption: string;
  lang: Lang;
  withPlaces?: boolean | undefined;
}) {
  const { lang } = props;
  const w = questionnaireWords[lang];
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={[
        { key: 'what', label: w.what },
        ...(props.withPlaces ? [{ key: 'where', label: w.places }] : []),
        { key: 'times', label: w.times, kind: 'number' },
      ]}
      rows={props.groups.map(group => ({
        key: `${group.code} ${group.about ?? ''}`,
        cells: {
          what: <What group={group} lang={lang} />,
          where: <Places group={group} lang={lang} />,
          times: formatNumber(group.times, lang),
        },
      }))}
    />
  );
}

function What({ group, lang }: { group: Group; lang: Lang }) {
  return (
    <>
      {findingWords(group.code)[lang]}
      {group.about === null ? null : (
        <>
          <br />
          <code className="la-place">{group.about}</code>
        </>
      )}
    </>
  );
}

/** The places that the reading named; for what occurs often it names the first one. */
function Places({ group, lang }: { group: Group; lang: Lang }) {
  const w = questionnaireWords[lang];
  const listed = group.paths.slice(0, mostPlaces);
  const more = Math.max(group.times, group.paths.length) - listed.length;
  return (
    <ul className="la-places">
      {listed.map(path => (
        <li key={path}>{path === '' ? w.wholeDocument : <code className="la-place">{path}</code>}</li>
      ))}
      {more > 0 && listed[0] !== '' ? <li>{w.morePlaces(more)}</li> : null}
    </ul>
  );
}
