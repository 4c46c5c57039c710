import type { CheckStatus, SourceKind } from '#domain/safety/codes.ts';
import type { Check } from '#domain/safety/conditions.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';

/** A check as it was recorded: one look, perhaps on the word of several. */
export interface RecordedCheck {
  conditionId: string;
  on: LocalDate;
  recordedAt: Date;
  status: CheckStatus;
  sources: readonly SourceKind[];
  sourcePersonIds: readonly string[];
}

/**
 * True when nobody else than who used violence stands behind it: by the kind of source, or because every person named
 * uses violence while the kinds do not say so ("other family", and then the person turns out to be the one).
 */
export function onlyPersonUsingViolence(
  check: Pick<RecordedCheck, 'sources' | 'sourcePersonIds'>,
  personsUsingViolence: ReadonlySet<string>,
): boolean {
  if (check.sources.every(kind => kind === 'person_using_violence')) return true;
  if (check.sources.includes('person_using_violence')) return false;
  return (
    check.sourcePersonIds.length > 0 &&
    check.sourcePersonIds.every(personId => personsUsingViolence.has(personId))
  );
}

/** What the rules reckon with: one check per kind of source that stands on its own. */
export function asChecks(record: RecordedCheck, personsUsingViolence: ReadonlySet<string>): Check[] {
  const { conditionId, on, recordedAt, status } = record;
  const kinds: readonly SourceKind[] = onlyPersonUsingViolence(record, personsUsingViolence)
    ? ['person_using_violence']
    : record.sources.filter(kind => kind !== 'person_using_violence');
  return kinds.map(source => ({ conditionId, on, recordedAt, status, source, sourcePersonId: null }));
}
