import type { Showing } from '#web/page.ts';
import { codeWords } from '#web/pages/household/safety/code-words.ts';
import { Button } from '#web/parts/button.tsx';
import { Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDateTime, formatNumber } from '#web/words/format.ts';
import { Changes, Names, type Version } from './version.tsx';
import { dangerRulesWords } from './words.ts';

/** A proposal: what differs, what it would change today, and the two things one can do with it. */
export function Draft({ version, showing }: { version: Version; showing: Showing }) {
  const { lang, visit } = showing;
  const w = dangerRulesWords[lang];
  const own = version.by.id === visit.userId;
  return (
    <Section id="draft" title={w.version(version.number)}>
      <Stack wide>
        <Tag tone="neutral">{w.states.draft}</Tag>
        <p>{version.why}</p>
        <div>
          <p className="la-condition__label">{w.changes}</p>
          <Changes changes={version.changes} lang={lang} />
        </div>
        <Names version={version} showing={showing} />
        <Preview version={version} showing={showing} />
        {own ? <p>{w.second}</p> : version.mayPublish ? <p>{w.publishNote}</p> : null}
        <div className="la-actions">
          {version.mayPublish && version.previewedAt !== null ? (
            <Form
              hidden={{ _do: 'publish', rulesId: version.id, previewedAt: version.previewedAt.toISOString() }}
              idempotencyKey={`${showing.key.slice(0, 90)}-publish`}
              label={w.publish}
            >
              <Button>{w.publish}</Button>
            </Form>
          ) : null}
          <Form
            hidden={{ _do: 'withdraw', rulesId: version.id }}
            idempotencyKey={`${showing.key.slice(0, 90)}-withdraw`}
            label={w.withdraw}
          >
            <Button kind="secondary">{w.withdraw}</Button>
          </Form>
        </div>
      </Stack>
    </Section>
  );
}

/** Every way to move from one level to another, whether anybody does or not: what is left out would tell. */
function Preview({ version, showing }: { version: Version; showing: Showing }) {
  const { lang, visit } = showing;
  const w = dangerRulesWords[lang];
  const { level } = codeWords[lang];
  if (version.preview === null || version.previewedAt === null)
    return <Notice tone="unknown" heading={w.previewWaits} />;
  return (
    <Section
      id="preview"
      level={3}
      title={w.preview}
      lead={w.previewLead(formatDateTime(version.previewedAt, lang, visit.timeZone))}
    >
      <Stack>
        <Table
          caption={w.preview}
          captionHidden
          columns={[
            { key: 'from', label: w.from },
            { key: 'to', label: w.to },
            { key: 'persons', label: w.persons, kind: 'number' },
          ]}
          rows={version.preview.map(line => ({
            key: `${line.from} ${line.to}`,
            cells: {
              from: level[line.from],
              to: level[line.to],
              persons: line.persons === null ? w.few : w.about(formatNumber(line.persons, lang)),
            },
          }))}
        />
        <p>{w.previewCannot}</p>
      </Stack>
    </Section>
  );
}
