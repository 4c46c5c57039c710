import { page, type Showing } from '#web/page.ts';
import { Article } from '../../article.tsx';
import { ChildPicture } from '../child-pictures.tsx';
import { childWords } from '../child-words.ts';
import { ForWhom } from '../for-whom.tsx';

/** Three drawings for a child, to read together. */
export const childStressPage = page<null>({
  path: '/knowledge/stress/child',
  access: { who: 'signed_in' },
  title: lang => childWords[lang].title,
  load: () => Promise.resolve(null),
  view: (_, showing) => <View showing={showing} />,
});

function View({ showing: { lang } }: { showing: Showing }) {
  const w = childWords[lang];
  return (
    <Article lang={lang} title={w.title} lead={w.grownUp} sources={['SEED', 'EHGKM-K']}>
      <ForWhom current="child" lang={lang} />
      <ol className="la-alarm">
        {w.pictures.map((picture, at) => (
          <li key={picture.text}>
            <ChildPicture at={at} alt={picture.alt} />
            <p>{picture.text}</p>
          </li>
        ))}
      </ol>
      <p className="la-round__last">{w.last}</p>
    </Article>
  );
}
