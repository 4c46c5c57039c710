import type { MeasuredPersonOut, WaveOfOut } from '#acts/followup/measurements-out.ts';
import type { WaveState } from '#domain/followup/measurements.ts';
import type { Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Actions } from '#web/parts/layout.tsx';
import { Lock } from '#web/parts/lock.tsx';
import { PersonMarker } from '#web/parts/person.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate, type LocalDate } from '#web/words/format.ts';
import type { KnownPerson } from '../safety/people.tsx';
import { screeningHref } from '../screening/people.tsx';
import { measurementWords } from './words.ts';

interface Props {
  householdId: string;
  measured: MeasuredPersonOut;
  dues: ReadonlyMap<number, LocalDate>;
  people: ReadonlyMap<string, KnownPerson>;
  nameOfColleague: (id: string) => string;
  showing: Showing;
}

const tones: Readonly<Record<WaveState, Tone>> = {
  done: 'done',
  asked: 'unknown',
  put_off: 'unknown',
  late: 'late',
  missed: 'unknown',
  open: 'neutral',
  to_come: 'neutral',
  not_there: 'neutral',
};

/** One person beside the others: each moment, what came of it, and what to do now. */
export function MeasuredCard(props: Props) {
  const { householdId, measured, people, showing } = props;
  const { lang } = showing;
  const w = measurementWords[lang];
  const person = people.get(measured.personId);
  const name = person?.name ?? '';
  const { lastOn, daysSince, leftOn, thereFrom, waves } = measured;
  const waiting = waves.some(each => each.state === 'open' || each.state === 'late');
  return (
    <li className="la-cover">
      <div className="la-cover__head">
        <PersonMarker index={person?.marker ?? 0} size={20} />
        <h3 className="la-card__name">{name}</h3>
      </div>
      {thereFrom === null ? (
        <p className="la-cover__note">{w.unborn}</p>
      ) : (
        <>
          <p className="la-cover__note">
            {lastOn === null || daysSince === null ? (
              <Tag tone="unknown">{w.never}</Tag>
            ) : (
              w.last(formatDate(lastOn, lang, 'short'), daysSince)
            )}
          </p>
          {leftOn === null ? null : (
            <p className="la-cover__note">{w.left(formatDate(leftOn, lang, 'short'))}</p>
          )}
          <dl className="la-card__rows" aria-label={w.wavesOf(name)}>
            {waves.map(wave => (
              <WaveRow key={wave.month} {...props} wave={wave} />
            ))}
          </dl>
          <div className="la-cover__act">
            <Actions>
              <ButtonLink
                small
                kind={waiting ? 'primary' : 'secondary'}
                href={screeningHref(householdId, `/begin/${measured.personId}`)}
                label={w.forName(w.measure, name)}
              >
                {w.measure}
              </ButtonLink>
              {waiting ? (
                <Link
                  href={screeningHref(householdId, `/reason/${measured.personId}`)}
                  label={w.forName(w.sayWhy, name)}
                >
                  {w.sayWhy}
                </Link>
              ) : null}
            </Actions>
          </div>
        </>
      )}
    </li>
  );
}

function WaveRow(props: Props & { wave: WaveOfOut }) {
  const { wave, dues, showing } = props;
  const { lang } = showing;
  const w = measurementWords[lang];
  const day = (on: LocalDate | undefined) => (on === undefined ? '' : formatDate(on, lang, 'short'));
  const days = { due: day(dues.get(wave.month)), last: day(wave.lastDay) };
  return (
    <div className="la-measure">
      <dt>{w.month(wave.month)}</dt>
      <dd>
        <Tag tone={tones[wave.state]}>{w.states[wave.state](days)}</Tag>
        {wave.measurements.map(one => (
          <Held key={one.screeningId} {...props} one={one} />
        ))}
        <Reason wave={wave} showing={showing} />
      </dd>
    </div>
  );
}

/** That it was held, with whom and by whom; the way to the answers only for whom they are. */
function Held(props: Props & { one: WaveOfOut['measurements'][number] }) {
  const { one, people, nameOfColleague, householdId, showing } = props;
  const { lang } = showing;
  const w = measurementWords[lang];
  const name = (id: string) => people.get(id)?.name ?? '';
  const who = (one.answeredBy === 'carer' ? w.carer : w.self)(name(one.informantId));
  const whom = one.partnerId === null ? who : `${who}, ${w.about(name(one.partnerId))}`;
  const day = formatDate(one.on, lang, 'short');
  return (
    <p>
      {[
        w.held(day, whom, nameOfColleague(one.by)),
        ...(one.how === 'told' ? [] : [w.how[one.how]]),
        ...(one.daysObserved === null ? [] : [w.observed(one.daysObserved)]),
        ...(one.inTime ? [] : [w.late]),
      ].join(' ')}{' '}
      {one.mayRead ? (
        <Link
          href={screeningHref(householdId, `/read/${one.screeningId}`)}
          label={w.forName(w.read, `${day}, ${whom}`)}
        >
          {w.read}
        </Link>
      ) : (
        <Lock word={w.hidden} />
      )}
    </p>
  );
}

/** Why it could not be, as long as nothing was measured. */
function Reason({ wave: { reason, state }, showing }: { wave: WaveOfOut; showing: Showing }) {
  const { lang, visit } = showing;
  const w = measurementWords[lang];
  if (reason === null || !['put_off', 'late', 'open', 'missed'].includes(state)) return null;
  const day = formatDate(reason.tryAgainOn, lang, 'short');
  const again =
    state === 'missed' ? '' : reason.tryAgainOn < visit.today ? w.tryAgainLate(day) : w.tryAgain(day);
  return (
    <p>
      <b>{w.why}</b>: {reason.reason} {again}
    </p>
  );
}
