import { type Glance, type GlancePart, glanceOf, glanceTone } from '#domain/safety/glance.ts';
import { Link } from '#web/parts/button.tsx';
import { Notice } from '#web/parts/notice.tsx';
import type { Lang } from '#web/words/format.ts';
import { nameOf } from '../person.ts';
import { watchHref } from '../watch/href.ts';
import type { Overview } from './card.tsx';
import { overviewWords } from './words.ts';

/**
 * How safe it is, in a few words: danger, conditions and what is not known, the gravest first and in bold, as far as this
 * visitor may see it. A condition that is met never stands alone where something else is open.
 */
export function AtAGlance(props: { householdId: string; overview: Overview; lang: Lang }) {
  const { householdId, overview, lang } = props;
  const w = overviewWords[lang];
  const at = (level: NonNullable<Overview['persons'][number]['danger']>['level']) =>
    overview.persons.filter(person => person.danger?.level === level);
  const names = (level: 'red' | 'orange') =>
    new Intl.ListFormat(lang, { type: 'conjunction' }).format(
      at(level).map(person => person.given || nameOf(person, lang)),
    );
  const { active, met, failed, overdue, notChecked } = overview.conditions;
  const glance: Glance = {
    danger: {
      red: at('red').length,
      orange: at('orange').length,
      notEstablished: at('not_established').length,
      allAsked: at('none_seen_all_asked').length,
    },
    conditions: { active, met, failed, overdue, notChecked },
    signals: overview.signals,
  };
  const words: Readonly<Record<Exclude<GlancePart, 'signals'>, string>> = {
    red: w.redAround(names('red')),
    failed: w.failed(failed),
    orange: w.orangeAround(names('orange')),
    overdue: w.overdue(overdue),
    not_established: w.notKnownOf(glance.danger.notEstablished),
    not_checked: w.notChecked(notChecked),
    no_conditions: w.noConditions,
    nobody: w.nobody,
    met: met === active ? w.allMet(active) : w.standing(met, active),
    all_asked: w.allAsked(glance.danger.allAsked),
  };
  const [first, ...others] = glanceOf(glance).flatMap(part => (part === 'signals' ? [] : [words[part]]));
  return (
    <Notice tone={glanceTone(glance)} heading={first}>
      {others.length === 0 ? null : <p>{others.join(' ')}</p>}
      {active === 0 ? <p>{w.noConditionsLead}</p> : null}
      {glance.signals === 0 ? null : (
        <p>
          <Link href={watchHref(householdId)}>{w.attention(glance.signals)}</Link>
        </p>
      )}
    </Notice>
  );
}
