import type { ReactNode } from 'react';
import { isolated } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { PersonMarker } from '#web/parts/person.tsx';
import { AskForm } from '#web/parts/questionnaire/ask-form.tsx';
import { wordsIn } from '#web/parts/questionnaire/drawing.ts';
import { IssueSummary } from '#web/parts/questionnaire/issues.tsx';
import { Rows } from '#web/parts/questionnaire/rows.tsx';
import { ShownQuestions } from '#web/parts/questionnaire/shown.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import type { Head } from '../../frame.tsx';
import type { Asking } from './asking.ts';
import { drawingOf } from './drawing.tsx';
import { Friend, Path } from './pictures.tsx';
import { Note } from './view.tsx';
import { hrefOf, type Where, whereOf } from './where.ts';
import { askWords } from './words.ts';

interface Props {
  head: Head;
  asking: Asking;
  showing: Showing;
}

/** The screen in the hands of whoever is asked: their own name, one thing at a time, and nothing of the file. */
export function OwnView({ head, asking, showing: given }: Props) {
  // Everything on it is in the language of the talk, whatever the worker has chosen for themselves.
  const showing = { ...given, lang: asking.screening.language };
  const where = whereOf(asking, showing.query);
  const props = { head, asking, showing, where };
  const young = ['child_4_7', 'child_8_11'].includes(asking.list.instrument?.for ?? '');
  if (where.at < 0) return <Start {...props} young={young} />;
  if (asking.standing === undefined || where.at >= where.steps.length)
    return <Goodbye {...props} young={young} />;
  return <OneThing {...props} young={young} />;
}

type Inner = Props & { where: Where; young: boolean };

function firstName(head: Head, asking: Asking): { marker: number; name: string } {
  const { screening } = asking;
  const id = screening.answeredBy === 'carer' ? screening.carerId : screening.personId;
  const person = head.persons.find(each => each.id === id);
  return { marker: person?.marker ?? 0, name: isolated(person?.name.given ?? '') };
}

function Who({ head, asking }: Pick<Props, 'head' | 'asking'>) {
  const { marker, name } = firstName(head, asking);
  return (
    <p className="la-bare__who">
      <PersonMarker index={marker} />
      {name}
    </p>
  );
}

function Start({ head, asking, showing, where, young }: Inner) {
  const w = askWords[showing.lang];
  const { instrument } = asking.list;
  const first = where.steps[0]?.number;
  const lead: ReactNode =
    instrument === null ? (
      w.ownLead.map(line => <p key={line}>{line}</p>)
    ) : (
      <Paragraphs text={instrument.lead[showing.lang]} />
    );
  return (
    <>
      <Who head={head} asking={asking} />
      {young ? <Friend lang={showing.lang} /> : null}
      <Heading level={1}>{asking.screening.title[showing.lang]}</Heading>
      <div className="la-bare__lead">{lead}</div>
      <div className="la-actions">
        <ButtonLink kind="primary" href={hrefOf(asking, head.id, where, { step: first ?? 'end' })}>
          {w.begin}
        </ButtonLink>
      </div>
    </>
  );
}

function OneThing({ head, asking, showing, where, young }: Inner) {
  const w = askWords[showing.lang];
  const d = drawingOf(asking, where, showing, head.id);
  const step = where.steps[where.at];
  const groups = step?.rows ?? [];
  const [only] = groups;
  // The name of a part is the heading of the page; what is under it is drawn without saying it twice.
  const title =
    only?.item.type === 'group' && groups.length === 1 && !only.item.repeats
      ? wordsIn(only.text, showing.lang)
      : '';
  const rows = title !== '' && only !== undefined ? only.repetitions.flat() : groups;
  const form = formState(showing, 'save', noFields);
  return (
    <>
      <Who head={head} asking={asking} />
      <Heading level={1} look={young ? 3 : 2}>
        {title || asking.screening.title[showing.lang]}
      </Heading>
      <IssueSummary rows={rows} d={d} about={form.errors} />
      <Note note={showing.query.get('note')} showing={showing} />
      <AskForm
        lang={showing.lang}
        label={title || asking.screening.title[showing.lang]}
        version={asking.screening.version}
        foot={
          <>
            <Button name="_go" value="next">
              {w.next}
            </Button>
            <Button kind="secondary" name="_go" value="back">
              {w.back}
            </Button>
            <Button kind="quiet" name="_go" value="end">
              {w.stopNow}
            </Button>
          </>
        }
      >
        <ShownQuestions rows={rows} d={d} />
        <Rows rows={rows} d={d} />
        <Path at={where.at} of={where.steps.length} label={w.far(where.at + 1, where.steps.length)} />
      </AskForm>
    </>
  );
}

function Goodbye({ head, asking, showing, where, young }: Inner) {
  const w = askWords[showing.lang];
  return (
    <>
      {young ? <Friend lang={showing.lang} /> : null}
      <Heading level={1}>{young ? w.readyChildTitle : w.readyTitle}</Heading>
      <div className="la-bare__lead">
        <p>{young ? w.readyChildLead : w.readyLead}</p>
        <p>{w.readyMore}</p>
      </div>
      <p className="la-bare__exit">
        <a href={hrefOf(asking, head.id, { own: false, again: where.again }, { step: 'end' })}>
          {w.forWorker}
        </a>
      </p>
    </>
  );
}
