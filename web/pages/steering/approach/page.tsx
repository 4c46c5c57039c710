import { addApproachText } from '#acts/approach/add-approach-text.ts';
import { publishApproachText } from '#acts/approach/publish-approach-text.ts';
import { type KeptText, keepApproachTexts } from '#acts/approach/read-approach-texts.ts';
import { withdrawApproachText } from '#acts/approach/withdraw-approach-text.ts';
import { approachTexts } from '#domain/profile/approach/approach.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName, type PersonName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { OwnText } from '#web/pages/knowledge/approach-view.tsx';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Heading, PageHead } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { formatDate } from '#web/words/format.ts';
import { SteeringTabs } from '../tabs.tsx';
import { AddText } from './add.tsx';
import { placeName } from './place.ts';
import { steeringApproachWords } from './words.ts';

interface Loaded {
  texts: KeptText[];
}
const goTo = (saved: string) => () => `/steering/approach?saved=${saved}`;

/** What the region adds to the approach: drafts that wait, what shows now, and what was withdrawn. */
export const steeringApproachPage = page<Loaded>({
  path: '/steering/approach',
  access: keepApproachTexts.access,
  title: lang => steeringApproachWords[lang].title,
  load: loading => loading.read(keepApproachTexts, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    add: post({ deed: addApproachText, goTo: goTo('added') }),
    publish: post({ deed: publishApproachText, goTo: goTo('published') }),
    withdraw: post({ deed: withdrawApproachText, goTo: goTo('withdrawn') }),
  },
});

function View({ texts, showing }: Loaded & { showing: Showing }) {
  const { lang, query } = showing;
  const w = steeringApproachWords[lang];
  const saved = (['added', 'published', 'withdrawn'] as const).find(code => code === query.get('saved'));
  const of = (state: KeptText['state']) => texts.filter(text => text.state === state);
  const replaced = of('published').find(text => text.id === query.get('replaces'));
  const judged = [
    ...formState(showing, 'publish', noFields).errors,
    ...formState(showing, 'withdraw', noFields).errors,
  ];
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <SteeringTabs current="/steering/approach" visit={showing.visit} lang={lang} />
      {saved === undefined ? null : <Notice tone="done" heading={w.saved[saved]} live />}
      <ErrorSummary title={w.problem} errors={judged} />
      <Section id="drafts" title={w.drafts}>
        {of('draft').length === 0 ? <p>{w.noDrafts}</p> : null}
        <Stack wide>
          {of('draft').map(text => (
            <Text key={text.id} text={text} showing={showing} />
          ))}
        </Stack>
      </Section>
      <Section id="in-force" title={w.inForce}>
        {of('published').length === 0 ? <Empty heading={w.nothing} /> : null}
        <Stack wide>
          {of('published').map(text => (
            <Text key={text.id} text={text} showing={showing} />
          ))}
        </Stack>
      </Section>
      <AddText replaced={replaced} showing={showing} />
      {of('withdrawn').length === 0 ? null : (
        <Section id="withdrawn" title={w.withdrawn}>
          <Stack wide>
            {of('withdrawn').map(text => (
              <Text key={text.id} text={text} showing={showing} />
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}

function Text({ text, showing }: { text: KeptText; showing: Showing }) {
  const { lang, visit } = showing;
  const w = steeringApproachWords[lang];
  const name = (who: PersonName | null) => (who === null ? w.gone : displayName(who) || w.gone);
  const day = (at: Date) => formatDate(toLocalDate(at, visit.timeZone), lang, 'short');
  const place = placeName(text, lang);
  return (
    <article className="la-step-plan">
      <Heading level={3}>{place}</Heading>
      <p lang="nl">{text.nl}</p>
      <p lang="en">{text.en}</p>
      <div>
        <Source>{`${w.source}: ${text.source}`}</Source>
        <Source>{w.by(name(text.byName), day(text.at))}</Source>
        {text.publishedAt === null ? null : (
          <Source>{w.published(name(text.publishedBy), day(text.publishedAt))}</Source>
        )}
        {text.withdrawnAt === null ? null : (
          <Source>{w.taken(name(text.withdrawnBy), day(text.withdrawnAt))}</Source>
        )}
      </div>
      <Details summary={w.ours}>
        <OwnText text={approachTexts[text.subject][text.heading][text.whom]} lang={lang} />
      </Details>
      {text.state === 'draft' && text.by === visit.userId ? <p>{w.own}</p> : null}
      <Actions>
        {text.state === 'draft' && text.by !== visit.userId ? (
          <Decide deed="publish" text={text} place={place} showing={showing} />
        ) : null}
        {text.state === 'withdrawn' ? null : (
          <Decide deed="withdraw" text={text} place={place} showing={showing} />
        )}
        {text.state === 'published' ? (
          <ButtonLink
            kind="quiet"
            href={`/steering/approach?replaces=${text.id}#add`}
            label={`${w.reword}: ${place}`}
          >
            {w.reword}
          </ButtonLink>
        ) : null}
      </Actions>
    </article>
  );
}

function Decide(props: { deed: 'publish' | 'withdraw'; text: KeptText; place: string; showing: Showing }) {
  const { deed, text, place, showing } = props;
  const w = steeringApproachWords[showing.lang];
  return (
    <Form
      hidden={{ _do: deed, textId: text.id }}
      idempotencyKey={`${showing.key.slice(0, 70)}-${deed}-${text.id.slice(0, 8)}`}
    >
      <Button kind="secondary" label={`${w[deed]}: ${place}`}>
        {w[deed]}
      </Button>
    </Form>
  );
}
