import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import type { Head } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import type { Child } from '../load.ts';
import { childrenWords } from '../words.ts';

/** Whom to ask for consent, from the child's age and the recorded authority. Facts, each person apart. */
export function Rights({ head, child, lang }: { head: Head; child: Child; lang: Lang }) {
  const w = childrenWords[lang];
  const people = peopleOf(head, lang);
  const { rights } = child;
  return (
    <Section id="rights" title={w.rights} lead={w.rightsLead}>
      <Summary
        rows={[
          {
            term: w.consentTerm,
            value:
              rights.consent === 'not_known' ? (
                <Tag tone="unknown">{w.consent.not_known}</Tag>
              ) : (
                w.consent[rights.consent]
              ),
          },
          ...(rights.authority.length === 0
            ? [{ term: w.authorityTerm, value: <Tag tone="unknown">{w.authorityNone}</Tag> }]
            : rights.authority.map(each => ({
                term: w.authorityTerm,
                value: `${people.get(each.personId)?.name ?? ''}: ${w.authority[each.kind]}`,
              }))),
          ...(rights.next === null
            ? []
            : [{ term: w.nextTerm, value: w.next(rights.next.age, formatDate(rights.next.on, lang)) }]),
        ]}
      />
      {rights.authority.length > 0 && !rights.authorityClear ? (
        <Notice tone="unknown" heading={w.authorityUnclear} />
      ) : null}
    </Section>
  );
}
