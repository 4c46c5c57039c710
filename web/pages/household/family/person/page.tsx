import { changePerson } from '#acts/household/change-person.ts';
import { endResidence } from '#acts/household/end-residence.ts';
import { endSafeContact } from '#acts/household/end-safe-contact.ts';
import { markSafeAddress } from '#acts/household/mark-safe-address.ts';
import { personLeft } from '#acts/household/person-left.ts';
import { readPerson } from '#acts/household/read-person.ts';
import { recordResidence } from '#acts/household/record-residence.ts';
import { recordSafeContact } from '#acts/household/record-safe-contact.ts';
import { unmarkSafeAddress } from '#acts/household/unmark-safe-address.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Lock } from '#web/parts/lock.tsx';
import { PersonMarker } from '#web/parts/person.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { helpHref } from '../../help/href.ts';
import { helpWords } from '../../help/words.ts';
import { ageWords, nameOf } from '../../person.ts';
import { personWords } from '../../person-words.ts';
import { personHref } from '../tables.tsx';
import { Contact } from './contact.tsx';
import { birthErrors, PersonFields, personInput, personLabels } from './fields.tsx';
import { Homes, SafeAddress } from './home.tsx';
import { asksWhyOut, Changes, Left, Reason } from './left.tsx';
import { leftWords } from './left-words.ts';
import { baseField, baseOf, merged } from './merge.ts';
import type { One } from './one.ts';
import { Stale } from './stale.tsx';
import { personPageWords } from './words.ts';

interface Loaded {
  head: Head;
  one: One;
}

const back = (anchor: string) => (_: unknown, params: Readonly<Record<string, string>>) =>
  `${personHref(params['householdId'] ?? '', params['personId'] ?? '')}${anchor}`;
/** Deeds about a row of this person do not take the person from the path. */
const withoutPerson = ({ personId: _, ...raw }: Record<string, unknown>) => raw;

/** One person: what we know, where they live, whether that is secret, and how to reach them. */
export const householdPersonPage = page<Loaded>({
  path: '/households/:householdId/family/persons/:personId',
  access: { who: 'team' },
  title: lang => personPageWords[lang].titleOne,
  load: async loading => ({
    head: await loadHead(loading),
    one: await loading.read(readPerson, {
      householdId: loading.params['householdId'],
      personId: loading.params['personId'],
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    change: post({ deed: changePerson, input: personInput, goTo: back('') }),
    home: post({ deed: recordResidence, goTo: back('#homes') }),
    endHome: post({ deed: endResidence, input: withoutPerson, goTo: back('#homes') }),
    mark: post({ deed: markSafeAddress, goTo: back('#safe') }),
    unmark: post({ deed: unmarkSafeAddress, goTo: back('#safe') }),
    contact: post({ deed: recordSafeContact, goTo: back('#contact') }),
    endContact: post({ deed: endSafeContact, input: withoutPerson, goTo: back('#contact') }),
    left: post({ deed: personLeft, goTo: back('#left') }),
  },
});

function View({ head, one, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const [w, p] = [personPageWords[lang], personWords[lang]];
  const { person } = one;
  const typed = formState(showing, 'change', { ...personLabels(lang), reason: leftWords[lang].reason });
  const stale = typed.returned && showing.returned?.refusalCode === 'stale';
  const asksWhy = asksWhyOut(showing, typed);
  const form = stale ? merged(typed, person) : typed;
  // After a stale save the form stands on the version that is there now.
  const kept = (name: string, now: string) => (stale ? now : (typed.value(name, now) ?? now));
  const hidden = {
    ...form.hidden,
    version: kept('version', String(person.version)),
    [baseField]: kept(baseField, baseOf(person)),
  };
  return (
    <HouseholdForm
      head={head}
      showing={showing}
      tab="family"
      title={nameOf(person, lang)}
      lead={
        <span className="la-person">
          <PersonMarker index={person.position} />
          <span>{ageWords(person, showing.visit.today, lang)}</span>
          {person.safeAddress ? <Lock word={p.safeAddress} /> : null}
        </span>
      }
    >
      <Section
        id="edit"
        title={w.edit}
        actions={
          person.leftOn === null ? (
            <Link href={helpHref(head.id, `/new/${person.id}`)}>{helpWords[lang].ask}</Link>
          ) : undefined
        }
      >
        {stale ? (
          <Stale person={person} form={form} lang={lang} />
        ) : (
          <ErrorSummary title={w.problem} errors={birthErrors(form.errors)} />
        )}
        <Form hidden={hidden} idempotencyKey={form.key}>
          <PersonFields form={form} lang={lang} person={person} />
          {asksWhy ? (
            <Reason
              label={leftWords[lang].reason}
              hint={leftWords[lang].reasonHint}
              value={typed.value('reason')}
              error={typed.error('reason')}
            />
          ) : null}
          <Button>{w.save}</Button>
        </Form>
      </Section>
      <SafeAddress one={one} showing={showing} />
      <Homes one={one} showing={showing} />
      <Contact one={one} showing={showing} />
      <Left one={one} showing={showing} />
      <Changes one={one} showing={showing} />
    </HouseholdForm>
  );
}
