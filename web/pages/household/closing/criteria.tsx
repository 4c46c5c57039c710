import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { childrenHref } from '../children/href.ts';
import { type Head, tabHref } from '../frame.tsx';
import { type KnownPerson, peopleOf } from '../safety/people.tsx';
import { type Closing, type Criterion, criterionTone } from './closing.ts';
import { closingCodes } from './code-words.ts';
import { newestFirst, Said } from './said.tsx';
import { closingWords } from './words.ts';

/** Each criterion with how it stands and what it rests on; what is lacking comes first. */
export function Criteria({ closing, head, showing }: { closing: Closing; head: Head; showing: Showing }) {
  const { lang } = showing;
  const w = closingWords[lang];
  if (closing.stage === 'closed') return null;
  if (closing.criteria === null)
    return (
      <Section id="criteria" title={w.criteria}>
        <Notice tone="plain" heading={closing.stage === 'intake' ? w.intake : w.notForYou}>
          {closing.stage === 'intake' ? null : <p>{w.notForYouMore}</p>}
        </Notice>
      </Section>
    );
  const people = peopleOf(head, lang);
  const met = closing.criteria.filter(each => each.state === 'met');
  const lacking = closing.criteria.filter(each => each.state !== 'met');
  return (
    <Section
      id="criteria"
      title={w.criteria}
      lead={w.criteriaLead(closing.periodDays, formatDate(closing.periodFrom, lang))}
    >
      <Stack>
        <p className="la-criteria__count">{w.count(met.length, closing.criteria.length)}</p>
        <ul className="la-criteria">
          {[...lacking, ...met].map(each => (
            <li className="la-criteria__one" key={each.code}>
              <Heading level={3}>{closingCodes[lang].criteria[each.code]}</Heading>
              <Tag tone={criterionTone(each)}>{closingCodes[lang].states[each.state]}</Tag>
              <Facts criterion={each} people={people} lang={lang} />
              {each.state === 'met' ? null : (
                <p className="la-criteria__facts">
                  <Link href={whereTo(each.code, head.id)}>{w.goTo[each.code]}</Link>
                </p>
              )}
            </li>
          ))}
        </ul>
        {closing.criteria.every(each => each.facts.length === 0) ? (
          <p className="la-source">{w.bare}</p>
        ) : null}
      </Stack>
    </Section>
  );
}

/** Where what is lacking is recorded. */
function whereTo(code: Criterion['code'], householdId: string): string {
  switch (code) {
    case 'said_safe':
    case 'all_asked':
      return tabHref(householdId, 'contacts');
    case 'children_heard':
      return childrenHref(householdId);
    case 'quiet':
      return tabHref(householdId, 'time-axis');
    case 'conditions_held':
    case 'stable_phase':
    case 'no_red':
      return tabHref(householdId, 'safety');
  }
}

function Facts(props: { criterion: Criterion; people: ReadonlyMap<string, KnownPerson>; lang: Lang }) {
  const { criterion, people, lang } = props;
  const w = closingWords[lang];
  if (criterion.facts.length === 0)
    return criterion.state === 'not_known' && criterion.code === 'said_safe' ? (
      <p className="la-criteria__facts">{w.noFacts}</p>
    ) : null;
  if (criterion.code === 'said_safe') return <Said facts={criterion.facts} people={people} lang={lang} />;
  const facts = newestFirst(criterion.facts);
  const lines = [...new Set(facts.map(each => factText(each, people, lang)))];
  return (
    <ul className="la-criteria__facts">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function factText(
  fact: Criterion['facts'][number],
  people: ReadonlyMap<string, KnownPerson>,
  lang: Lang,
): string {
  const w = closingWords[lang];
  const day = (on: LocalDate | null) => (on === null ? '' : formatDate(on, lang));
  const name = people.get(fact.id ?? '')?.name ?? w.somebody;
  switch (fact.what) {
    case 'said_safe':
    case 'said_unsafe':
      return w.said[fact.what];
    case 'condition':
      return fact.on === null ? w.facts.condition_never : w.facts.condition(day(fact.on));
    case 'asked':
      return w.facts.asked(name, day(fact.on));
    case 'child':
    case 'red':
    case 'not_established':
    case 'not_asked':
      return w.facts[fact.what](name);
    default:
      return w.facts[fact.what](day(fact.on));
  }
}
