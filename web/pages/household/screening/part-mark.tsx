import type { ReactNode } from 'react';
import type { PartState } from '#domain/screening/part-state.ts';

/** Each state has its own shape, so that it can be told apart without colour; always beside a word. */
const shapes: Record<PartState, ReactNode> = {
  answered: <path className="la-part__full" d="M1 1h12v12H1Z" />,
  partly: (
    <>
      <path className="la-part__full" d="M1 13V1l12 12Z" />
      <path className="la-part__edge" d="M1 1h12v12H1Z" />
    </>
  ),
  does_not_want: <path className="la-part__edge" d="M1 1h12v12H1ZM3.5 7h7" />,
  does_not_know: (
    <>
      <path className="la-part__edge" d="M1 1h12v12H1Z" />
      <circle className="la-part__full" cx="7" cy="7" r="1.75" />
    </>
  ),
  not_asked: (
    <path
      className="la-part__hatch"
      d="M1 1h12v12H1ZM1 5.5 5.5 1M1 9.5 9.5 1M1.5 13 13 1.5M5.5 13 13 5.5M9.5 13 13 9.5"
    />
  ),
};

/** The mark of how far a part was asked. */
export function PartMark({ state }: { state: PartState }) {
  return (
    <svg
      className={`la-part la-part--${state}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[state]}
    </svg>
  );
}

/** Mark and word. */
export function PartTag({ state, children }: { state: PartState; children: ReactNode }) {
  return (
    <span className="la-part-tag">
      <PartMark state={state} />
      <span>{children}</span>
    </span>
  );
}
