import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { Link } from '#web/parts/button.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { type KnownPerson, People } from './people.tsx';
import { safetyWords } from './words.ts';

/** Which children phase 2 waits for, and which were put off with a reason. Each line leads to the child. */
export function ChildrenLacking(props: {
  householdId: string;
  safety: SafetyOut;
  people: ReadonlyMap<string, KnownPerson>;
  lang: Lang;
}) {
  const { householdId, safety, people, lang } = props;
  const w = safetyWords[lang];
  const list = (children: SafetyOut['gate']['children']) => (
    <ul className="la-lacking">
      {children.map(each => (
        <li key={each.personId}>
          <People ids={[each.personId]} people={people} />
          <span>
            <Tag tone={each.why === 'not_heard' ? 'unknown' : each.ok ? 'neutral' : 'late'}>
              {each.tryAgainOn === null
                ? w.childrenWhy[each.why]
                : `${w.childrenWhy[each.why]}, ${w.childrenTry(formatDate(each.tryAgainOn, lang))}`}
            </Tag>{' '}
            <Link
              href={`/households/${householdId}/children/${each.personId}`}
              label={`${w.childrenOpen}: ${people.get(each.personId)?.name ?? ''}`}
            >
              {w.childrenOpen}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
  const open = safety.gate.children.filter(each => !each.ok);
  const excused = safety.gate.children.filter(each => each.ok);
  return (
    <>
      {open.length === 0 ? null : (
        <Notice tone="unknown" heading={w.childrenTitle}>
          {list(open)}
        </Notice>
      )}
      {excused.length === 0 ? null : (
        <Notice tone="plain" heading={w.childrenExcused}>
          {list(excused)}
        </Notice>
      )}
    </>
  );
}
