/** Answers of a question that are kept for some seconds; one that failed is not kept, and those who ask at once ask once. */
export function keptFor<Q, A>(seconds: number, ask: (of: Q) => Promise<A>): (of: Q) => Promise<A> {
  let kept: { readonly answer: Promise<A>; readonly until: number } | undefined;
  return (of) => {
    if (kept !== undefined && performance.now() < kept.until) return kept.answer;
    const answer = ask(of);
    const asked = { answer, until: performance.now() + seconds * 1_000 };
    kept = asked;
    answer.catch(() => {
      if (kept === asked) kept = undefined;
    });
    return answer;
  };
}
