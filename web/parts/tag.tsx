import type { ReactNode } from 'react';

/** How a fact stands. Danger is the only red; unknown is never quiet; `not` is a known no: it did not happen. */
export type Tone = 'danger' | 'late' | 'done' | 'not' | 'unknown' | 'neutral';

/** The mark of a tone: its own shape, so that it is told apart without colour. Always beside a word. */
export function ToneMark({ tone, className }: { tone: Tone; className?: string | undefined }) {
  return (
    <svg
      className={className ?? 'la-tag__mark'}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[tone]}
    </svg>
  );
}

const shapes: Record<Tone, ReactNode> = {
  danger: <path className="la-mark--danger" d="M3.6 0h4.8L12 3.6v4.8L8.4 12H3.6L0 8.4V3.6Z" />,
  late: (
    <path
      className="la-mark--late"
      fillRule="evenodd"
      d="M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0ZM6 6V1.6A4.4 4.4 0 0 0 1.6 6Z"
    />
  ),
  done: <path className="la-mark--done" d="M1 6.5 4.4 10 11 2" strokeWidth="2" />,
  unknown: (
    <path
      className="la-mark--unknown"
      d="M.75.75h10.5v10.5H.75ZM.75 5.5l4.75-4.75M.75 11.25l10.5-10.5M6.5 11.25l4.75-4.75"
    />
  ),
  not: (
    <path
      className="la-mark--not"
      d="M6 1.25a4.75 4.75 0 1 1 0 9.5 4.75 4.75 0 0 1 0-9.5Z"
      strokeWidth="1.5"
    />
  ),
  neutral: <path className="la-mark--neutral" d="M2 5h8v2H2Z" />,
};

/** A status: mark and word. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`la-tag la-tag--${tone}`}>
      <ToneMark tone={tone} />
      <span>{children}</span>
    </span>
  );
}
