import type { ReactNode } from 'react';

/** Three drawings for a child: the alarm goes on, stays on, and gets softer. */
const scenes: readonly ReactNode[] = [
  <>
    <Ground />
    <path
      className="la-draw__cloud"
      d="M96 46a20 20 0 0 1 38-8a17 17 0 0 1 30 6a14 14 0 0 1-2 28H102a13 13 0 0 1-6-26Z"
    />
    <path className="la-draw__line" d="M112 82l-6 14m24-14l-6 14m24-14l-6 14" />
    <Child x={130} />
    <Bell x={130} y={158} ringing />
  </>,
  <>
    <path className="la-draw__night" d="M0 0H260V230H0Z" />
    <path className="la-draw__moon" d="M206 28a26 26 0 1 0 20 42a30 30 0 0 1-20-42Z" />
    <path className="la-draw__star" d="M48 40v10m-5-5h10M104 26v8m-4-4h8M150 62v8m-4-4h8" />
    <path className="la-draw__bed" d="M26 120v84m208-44v44M26 186h208" />
    <circle className="la-draw__head" cx="66" cy="150" r="22" />
    <path className="la-draw__face" d="M58 148h.1m14 0h.1M60 160q6-4 12 0" />
    <path className="la-draw__blanket" d="M84 186c0-30 18-40 60-40s86 8 86 40Z" />
    <Bell x={150} y={166} ringing />
  </>,
  <>
    <Ground />
    <circle className="la-draw__sun" cx="212" cy="46" r="20" />
    <path
      className="la-draw__ray"
      d="M212 14v-8M212 86v-8M180 46h-8M252 46h-8M189 23l-6-6M235 69l6 6M235 23l6-6M189 69l-6 6"
    />
    <circle className="la-draw__head" cx="152" cy="70" r="22" />
    <path className="la-draw__face" d="M145 68h.1m14 0h.1M144 77q8 8 16 0" />
    <path className="la-draw__grown" d="M128 206l4-86a20 20 0 0 1 40 0l4 86Z" />
    <path className="la-draw__arm" d="M131 126q-10 26-26 36" />
    <Child x={82} calm />
    <Bell x={82} y={158} />
  </>,
];

export function ChildPicture({ at, alt }: { at: number; alt: string }) {
  return (
    <svg className="la-draw" viewBox="0 0 260 230" role="img" aria-label={alt}>
      {scenes[at]}
    </svg>
  );
}

function Ground() {
  return <path className="la-draw__ground" d="M0 204Q130 190 260 204V230H0Z" />;
}

function Child({ x, calm }: { x: number; calm?: boolean | undefined }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <circle className="la-draw__head" cy="110" r="21" />
      <path
        className="la-draw__face"
        d={calm ? 'M-7 108h.1m14 0h.1M-8 117q8 8 16 0' : 'M-7 108h.1m14 0h.1M-6 120q6-6 12 0'}
      />
      <path className="la-draw__child" d="M-24 206l4-58a20 20 0 0 1 40 0l4 58Z" />
    </g>
  );
}

function Bell({ x, y, ringing }: { x: number; y: number; ringing?: boolean | undefined }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {ringing ? (
        <path
          className="la-draw__ring"
          d="M-19-12q-8 10 0 22M-27-18q-13 17 0 34M19-12q8 10 0 22M27-18q13 17 0 34"
        />
      ) : null}
      <path className="la-draw__bell" d="M-12 9q4-4 4-14a8 8 0 0 1 16 0q0 10 4 14Z" />
      <circle className="la-draw__clapper" cy="12" r="3" />
    </g>
  );
}
