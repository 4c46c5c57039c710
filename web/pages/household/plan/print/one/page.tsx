import { type PaperOut, printPlanPart } from '#acts/plan-print/print-plan-part.ts';
import { type PaperChoiceOut, readPaperChoice } from '#acts/plan-print/read-paper-choice.ts';
import { page, type Showing } from '#web/page.ts';
import { PaperView } from '#web/paper/paper-view.tsx';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { personWords } from '../../../person-words.ts';
import { planHref } from '../../href.ts';
import { isEmptyPart, partPaper } from '../part-paper.ts';
import { printWords } from '../words.ts';

interface Loaded {
  part: PaperOut;
  choice: PaperChoiceOut;
}

/** One person's part, for that person; above it, not printed, what the professional weighs before handing it over. */
export const printPartPage = page<Loaded>({
  path: '/households/:householdId/plan/print/:personId',
  access: { who: 'direction' },
  reach: 'household',
  title: lang => printWords[lang].onePage,
  load: async loading => {
    const { householdId, personId } = loading.params;
    return {
      part: await loading.read(printPlanPart, { householdId, personId }),
      choice: await loading.read(readPaperChoice, { householdId, personId }),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ part, choice, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = printWords[lang];
  const householdId = showing.params['householdId'] ?? '';
  const here = `/print/${showing.params['personId'] ?? ''}`;
  return (
    <Stack wide>
      <div className="la-no-print la-paper-around">
        <Link href={planHref(householdId, '/print')}>{w.page}</Link>
        {showing.query.get('saved') === null ? null : <Notice tone="done" heading={w.saved} live />}
        <Notice tone="late" heading={w.beforeTitle}>
          <p>{w.beforeRead}</p>
        </Notice>
        <SafeContact choice={choice} lang={lang} />
        {isEmptyPart(part) ? <Empty heading={w.emptyTitle}>{w.emptyMore}</Empty> : null}
        <Actions>
          <ButtonLink
            kind={isEmptyPart(part) ? 'primary' : 'secondary'}
            href={planHref(householdId, `${here}/choose`)}
          >
            {w.choose}
          </ButtonLink>
          {isEmptyPart(part) ? null : (
            <ButtonLink kind="primary" href={planHref(householdId, `${here}/document`)}>
              {w.pdf}
            </ButtonLink>
          )}
        </Actions>
        {isEmptyPart(part) ? null : <Source>{w.printHint}</Source>}
      </div>
      <PaperView paper={partPaper(part, lang)} />
    </Stack>
  );
}

/** What was agreed about reaching this person safely; that nothing was agreed is said as not known. */
function SafeContact({ choice, lang }: { choice: PaperChoiceOut; lang: Lang }) {
  const w = printWords[lang];
  const channels: Readonly<Record<string, string>> = personWords[lang].channels;
  if (choice.safeContact.length === 0)
    return (
      <Notice tone="unknown" heading={w.safeNone}>
        <p>{w.safeNoneMore}</p>
      </Notice>
    );
  return (
    <Notice tone="plain" heading={w.safeTitle}>
      <ul>
        {choice.safeContact.map(each => {
          const channel = channels[each.channel] ?? each.channel;
          return (
            <li key={`${each.channel}-${String(each.allowed)}-${each.agreedOn}`}>
              {[
                each.allowed ? w.may(channel) : w.mayNot(channel),
                each.detail,
                formatDate(each.agreedOn, lang, 'short'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          );
        })}
      </ul>
      {choice.safeContact.some(each => each.channel === 'letter') ? null : <p>{w.safeNone}</p>}
    </Notice>
  );
}
