import type { z } from 'zod';
import { putOnAgenda } from '#acts/conference/put-on-agenda.ts';
import { readHouseholdConferences } from '#acts/conference/read-household-conferences.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { MomentTag, whenWords } from '#web/pages/conferences/when.tsx';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { teamReads } from '#web/parts/who-reads.ts';
import { formatDate } from '#web/words/format.ts';
import { AskWhatIsStuck } from '../bottlenecks/ask.tsx';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { peopleOf } from '../safety/people.tsx';
import { caseHref } from './href.ts';
import { Outcome, whoseDecision } from './outcome.tsx';
import { caseWords } from './words.ts';

type Read = z.output<typeof readHouseholdConferences.output>;
interface Loaded {
  head: Head;
  read: Read;
}

/** Every conference about this household with what was decided, and the way onto an agenda. */
export const householdConferencePage = page<Loaded>({
  path: '/households/:householdId/conference',
  access: { who: 'team' },
  reach: 'household',
  title: lang => caseWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    read: await loading.read(readHouseholdConferences, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    put: post({
      deed: putOnAgenda,
      goTo: (answer, params) => caseHref(params['householdId'] ?? '', `/${answer.caseId}`),
    }),
  },
});

function View({ head, read, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = caseWords[lang];
  const people = peopleOf(head, lang);
  return (
    <HouseholdPage head={head} showing={showing} tab="network">
      <Section id="conferences" title={w.title} lead={w.lead}>
        {read.cases.length === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <ul className="la-entries">
            {read.cases.map(each => (
              <li className="la-entry" key={each.id}>
                <Heading level={3}>{whenWords(each.conference, lang, visit.timeZone)}</Heading>
                <p>
                  <MomentTag meeting={each.conference} today={visit.today} lang={lang} />
                </p>
                <p>{each.question}</p>
                {each.decisions.length === 0 ? (
                  <p className="la-source">{w.noDecisions}</p>
                ) : (
                  <div>
                    <p className="la-condition__label">{w.decided}</p>
                    <ul className="la-decisions" aria-label={w.decided}>
                      {each.decisions.map(one => (
                        <li key={one.id}>
                          {one.text}
                          <span className="la-source">{whoseDecision(one, people, lang)}</span>
                          <p>
                            <Outcome word={one} householdId={head.id} showing={showing} />
                          </p>
                        </li>
                      ))}
                    </ul>
                  </div>
                )}
                <p>
                  <Link
                    href={caseHref(head.id, `/${each.id}`)}
                    label={`${w.open}: ${formatDate(each.conference.on, lang)}`}
                  >
                    {w.open}
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Put head={head} open={read.open} showing={showing} />
      <AskWhatIsStuck householdId={head.id} lang={lang} />
    </HouseholdPage>
  );
}

function Put({ head, open, showing }: { head: Head; open: Read['open']; showing: Showing }) {
  const { lang, visit } = showing;
  const w = caseWords[lang];
  const form = formState(showing, 'put', { conferenceId: w.which, question: w.question });
  if (open.length === 0)
    return (
      <Section id="put" title={w.put} lead={w.noOpen}>
        <ButtonLink href="/conferences/new">{w.plan}</ButtonLink>
      </Section>
    );
  return (
    <Section id="put" title={w.put} lead={w.putLead}>
      <Stack>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key} label={`${w.put}: ${head.code}`}>
          <Select
            name="conferenceId"
            label={w.which}
            empty={w.choose}
            options={open.map(each => ({
              value: each.id,
              label: `${each.title}, ${whenWords(each, lang, visit.timeZone)}`,
            }))}
            value={form.value('conferenceId')}
            error={form.error('conferenceId')}
            required
          />
          <TextArea
            name="question"
            label={w.question}
            hint={teamReads(lang, w.questionHint)}
            rows={3}
            value={form.value('question')}
            error={form.error('question')}
            required
          />
          <Button>{w.put}</Button>
        </Form>
      </Stack>
    </Section>
  );
}
