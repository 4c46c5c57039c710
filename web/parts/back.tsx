import { Link } from '#web/parts/button.tsx';

/**
 * The way up, above the heading of a page: an arrow and the name of where it goes, never only 'back'. The arrow is for
 * the eye; a screen reader hears the name.
 */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href}>
      <span aria-hidden="true">← </span>
      {children}
    </Link>
  );
}
